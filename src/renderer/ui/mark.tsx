import type { ReactNode } from 'react';
import type { Tone } from '#renderer/app/theme.ts';
import { Shape } from '#renderer/ui/shape.tsx';

type Props = { readonly tone: Tone; readonly children: ReactNode; readonly title?: string };

/** A small mark: shape, colour and words. */
export function Mark({ tone, children, title }: Props) {
  return (
    <span className="mark" data-tone={tone} title={title}>
      <Shape tone={tone} />
      <span>{children}</span>
    </span>
  );
}
