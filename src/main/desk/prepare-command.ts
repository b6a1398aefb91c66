import {
  COMPLAINT_COMMANDS,
  type ComplaintCommand,
  type ComplaintCommandKind,
} from '#domain/complaint/commands.ts';
import { type Answer, type Complaint, openAnswer, shownOfficeId } from '#domain/complaint/complaint.ts';
import { parseFlat } from '#domain/kernel/schema.ts';
import { DeskError } from '#main/desk/desk-error.ts';

export type Input = Readonly<Record<string, unknown>>;

/**
 * A command from flat input. What follows from the case as its writer sees it (which answer is being worked on, the hash
 * of its text) is written into the command here, so that deciding it again later, after
 * other people's steps, can tell that the case has changed.
 * @throws DeskError `masukan-tidak-sah`, `perintah-tidak-dikenal`
 */
export function prepareCommand(
  kind: string,
  input: Input,
  state: Complaint,
  newId: () => string,
): ComplaintCommand {
  if (!isComplaintCommand(kind)) throw new DeskError('perintah-tidak-dikenal', { command: kind });
  const filled = { ...defaultsFor(kind, input, state, newId), ...withoutOwnIds(kind, input, state) };
  const parsed = parseFlat(kind, COMPLAINT_COMMANDS[kind], filled);
  if (!parsed.ok) throw new DeskError('masukan-tidak-sah', { command: kind, detail: parsed.detail });
  return parsed.message as ComplaintCommand;
}

/**
 * Ids stand in the clear and are never typed: a note's is always made here, an answer's must be one the case has. A scan
 * may be named by its file.
 */
function withoutOwnIds(kind: ComplaintCommandKind, input: Input, state: Complaint): Input {
  const { noteId: _, ...rest } = input;
  if ('answerId' in rest && !state.answers.some((answer) => answer.answerId === rest.answerId)) {
    throw new DeskError('masukan-tidak-sah', { command: kind, detail: 'answerId: jawaban itu tidak ada' });
  }
  const named = state.attachments.find((attachment) => attachment.fileName === rest.scan);
  return named === undefined ? rest : { ...rest, scan: named.hash };
}

function isComplaintCommand(kind: string): kind is ComplaintCommandKind {
  return Object.hasOwn(COMPLAINT_COMMANDS, kind);
}

function defaultsFor(kind: ComplaintCommandKind, input: Input, state: Complaint, newId: () => string): Input {
  switch (kind) {
    case 'note':
      return { noteId: newId() };
    case 'draft-answer': {
      const answer = openAnswer(state);
      return { answerId: answer?.answerId ?? newId(), basedOn: answer?.contentHash ?? null };
    }
    case 'submit-answer':
    case 'approve-answer':
    case 'record-paper-approval':
    case 'return-answer':
    case 'correct-approval':
    case 'mark-sent':
      return withHash(answerMeant(input, state));
    case 'correct-sent':
      return withId(state.answers.findLast((answer) => answer.state === 'terkirim') ?? null);
    case 'correct-verdict':
      return { stage: state.ours.stage };
    case 'return':
    case 'transfer':
      return { fromOfficeId: shownOfficeId(state) };
    case 'unlink-duplicate':
      return state.duplicateOf === null ? {} : { parentId: state.duplicateOf };
    default:
      return {};
  }
}

function answerMeant(input: Input, state: Complaint): Answer | null {
  const named = state.answers.find((answer) => answer.answerId === input.answerId);
  return named ?? openAnswer(state) ?? state.answers.at(-1) ?? null;
}

function withId(answer: Answer | null): Input {
  return answer === null ? { answerId: 'tidak-ada' } : { answerId: answer.answerId };
}

function withHash(answer: Answer | null): Input {
  const hash = answer?.contentHash ?? '0'.repeat(64);
  return { ...withId(answer), contentHash: hash };
}
