import type { Tone } from '#renderer/app/theme.ts';

const PATHS: Readonly<Record<Tone, string>> = {
  late: 'M6 .8 11.4 10.6H.6z',
  soon: 'M6 .6 11.4 6 6 11.4.6 6z',
  calm: 'M1.2 1.2h9.6v9.6H1.2z',
  done: 'M6 .8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 6 .8z',
  waiting: 'M3.4 1.2h5.2l2.6 4.8-2.6 4.8H3.4L.8 6z',
  quiet: 'M.8 4.6h10.4v2.8H.8z',
};

/** The shape that goes with a tone, for eyes that do not tell its colour. Decoration: the words stand beside it. */
export function Shape({ tone, size = 10 }: { readonly tone: Tone; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={PATHS[tone]} fill="currentColor" />
    </svg>
  );
}
