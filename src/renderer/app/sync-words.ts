import type { TFunction } from 'i18next';
import type { SyncState } from '#contract/window/sync.ts';
import type { Tone } from '#renderer/app/theme.ts';
import { timeOrDay } from '#renderer/text/dates.ts';

type JoinedKind = Exclude<SyncState['kind'], 'sendiri'>;
/** How a desk stands that joined a hub. */
export type JoinedState = SyncState & { readonly kind: JoinedKind };

/** Being offline is no fault: calm, like a desk that is connected; only what somebody has to do something about stands out. */
export const SYNC_TONES: Readonly<Record<JoinedKind, Tone>> = {
  terhubung: 'done',
  menyinkronkan: 'waiting',
  luring: 'calm',
  tertolak: 'soon',
  dicabut: 'late',
};

type Saying = { readonly t: TFunction; readonly language: string; readonly today: string };

/** How the desk stands with its hub, in one line: "Luring, 4 menunggu, terakhir sinkron 09.12". */
export function syncWords(state: JoinedState, { t, language, today }: Saying): string {
  const { kind, waiting, lastAt } = state;
  if (kind === 'dicabut' || kind === 'menyinkronkan') return t(`sync.bar.${kind}`);
  const last = lastAt === null ? null : t('sync.bar.last', { at: timeOrDay(lastAt, today, language) });
  const parts = [
    t(`sync.bar.${kind}`),
    ...(waiting > 0 ? [t('sync.bar.waiting', { n: waiting.toLocaleString(language) })] : []),
    ...(kind === 'tertolak' ? [] : [last ?? t('sync.bar.never')]),
  ];
  return parts.join(', ');
}
