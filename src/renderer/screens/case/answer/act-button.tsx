import type { ComponentProps } from 'react';
import type { AnswerAct } from '#renderer/screens/case/answer/answer-acts.ts';
import type { AnswerDesk, AnswerDialog } from '#renderer/screens/case/answer/answer-desk.ts';
import { Button } from '#renderer/ui/button.tsx';

type Props = Pick<ComponentProps<typeof Button>, 'variant' | 'startIcon'> & {
  readonly desk: AnswerDesk;
  readonly act: AnswerAct;
  readonly dialog: AnswerDialog;
  readonly label: string;
  readonly shortcut?: string;
  /** Id of the line that says why not. */
  readonly reasonId: string;
};

/** A button of an act: greyed where it cannot be done, still to be reached, and with the line that says why. */
export function ActButton({ desk, act, dialog, label, shortcut, reasonId, ...button }: Props) {
  const blocked = desk.obstacle(act) !== null;
  return (
    <Button
      {...button}
      {...(blocked ? { 'aria-disabled': true, 'aria-describedby': reasonId } : {})}
      {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': shortcut, 'data-key': shortcut })}
      aria-haspopup="dialog"
      onClick={() => desk.open(dialog)}
      sx={[withKey, blocked && greyed]}
    >
      {label}
    </Button>
  );
}

/** The key as decoration: it is no part of the button's name. */
export const withKey = {
  justifySelf: 'start',
  '&[data-key]::after': {
    content: 'attr(data-key) / ""',
    ml: 0.75,
    px: 0.5,
    border: 1,
    borderRadius: 0.5,
    fontSize: '0.6875rem',
    lineHeight: 1.3,
    opacity: 0.8,
  },
} as const;

const greyed = {
  color: 'text.disabled',
  borderColor: 'action.disabledBackground',
  bgcolor: 'action.disabledBackground',
  cursor: 'not-allowed',
  '&:hover': { bgcolor: 'action.disabledBackground' },
} as const;
