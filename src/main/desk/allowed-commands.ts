import { COMPLAINT_COMMANDS, type ComplaintCommandKind } from '#domain/complaint/commands.ts';
import { mayNot } from '#domain/complaint/decide.ts';
import type { RefusalCode } from '#domain/kernel/refusal-codes.ts';
import type { Actor, Refusal } from '#domain/kernel/step.ts';
import type { CaseEntry } from '#main/desk/case-entry.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { type Input, prepareCommand } from '#main/desk/prepare-command.ts';
import { circumstancesOf, decideOn } from '#main/desk/recorder.ts';

export type AllowedCommand = {
  readonly command: ComplaintCommandKind;
  readonly refusal: Refusal<RefusalCode> | null;
};

/** What a person may do to a case; an observation comes only from an export. */
export const HUMAN_COMMANDS = (Object.keys(COMPLAINT_COMMANDS) as ComplaintCommandKind[]).filter(
  (kind) => kind !== 'observe-lapor',
);

const ANY_WORDS = '-';
const NO_FILE = '0'.repeat(64);

/** Commands whose outcome depends on more of the case than its stage: tried with words that refuse nothing themselves. */
const TRIED: Partial<Record<ComplaintCommandKind, Input>> = {
  'submit-answer': {},
  'approve-answer': {},
  'return-answer': { remark: ANY_WORDS },
  'record-paper-approval': { scan: NO_FILE, approverName: ANY_WORDS },
  'mark-sent': {},
  'correct-approval': { reason: ANY_WORDS },
  'correct-sent': { reason: ANY_WORDS },
  'correct-verdict': { reason: ANY_WORDS },
  'record-reply': {},
  close: {},
  'record-satisfaction': { rating: 5 },
  return: { reason: ANY_WORDS },
  'unlink-duplicate': {},
};

/** Every command with what refuses it to this person on this case now, or null; nothing is recorded by asking. */
export function allowedCommands(
  { keys, settings, now }: DeskParts,
  actor: Actor,
  entry: CaseEntry,
): readonly AllowedCommand[] {
  const { state } = entry;
  const circumstances = circumstancesOf(settings, actor, now());
  return HUMAN_COMMANDS.map((command) => {
    const refusal = mayNot(state, command, circumstances);
    const input = TRIED[command];
    if (refusal !== null || input === undefined) return { command, refusal };
    const prepared = prepareCommand(command, input, state, () => ANY_WORDS);
    const outcome = decideOn(keys, entry, prepared, circumstances);
    // The file is chosen with the command; that this one is not there says nothing.
    const refused = outcome.ok || outcome.refusal.code === 'lampiran-tidak-ada' ? null : outcome.refusal;
    return { command, refusal: refused };
  });
}
