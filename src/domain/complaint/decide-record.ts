import type { Circumstances } from '#domain/complaint/circumstances.ts';
import { classified } from '#domain/complaint/classified.ts';
import type { ComplaintCommandOf } from '#domain/complaint/commands.ts';
import { type Complaint, shownConfidentiality } from '#domain/complaint/complaint.ts';
import type { ComplaintDecision } from '#domain/complaint/complaint-decision.ts';
import { ENDED_STAGES } from '#domain/complaint/stage.ts';
import { shownStage } from '#domain/complaint/status-map.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { accept, refuse } from '#domain/kernel/decision.ts';
import { sameValue } from '#domain/kernel/same-value.ts';
import { civilDateOf } from '#domain/kernel/zone.ts';

type RecordCommand = ComplaintCommandOf<
  | 'classify'
  | 'set-confidentiality'
  | 'assign'
  | 'note'
  | 'attach'
  | 'link-duplicate'
  | 'unlink-duplicate'
  | 'reveal-identity'
  | 'record-export'
  | 'erase'
>;

/** What is written on the case without moving it: class, officer, notes, files, links, and the recorded acts. */
export function decideRecord(
  complaint: Complaint,
  command: RecordCommand,
  circumstances: Circumstances,
): ComplaintDecision {
  switch (command.kind) {
    case 'classify':
      return classify(complaint, command);
    case 'set-confidentiality':
      return shownConfidentiality(complaint) === command.confidentiality &&
        complaint.ours.confidentiality !== null
        ? refuse('tidak-ada-perubahan', {})
        : accept({ ...command, kind: 'v1.ConfidentialitySet' });
    case 'assign':
      return complaint.officerId === command.personId
        ? refuse('tidak-ada-perubahan', {})
        : accept({ ...command, kind: 'v1.Assigned' });
    case 'note':
      if (complaint.notes.some(({ noteId }) => noteId === command.noteId)) {
        return refuse('tidak-ada-perubahan', {});
      }
      return accept({ ...command, kind: 'v1.NoteAdded' });
    case 'attach':
      return complaint.attachments.some(({ hash }) => hash === command.hash)
        ? refuse('tidak-ada-perubahan', {})
        : accept({ ...command, kind: 'v1.Attached' });
    case 'link-duplicate':
      return linkDuplicate(complaint, command);
    case 'unlink-duplicate':
      return complaint.duplicateOf === null ||
        (command.parentId ?? complaint.duplicateOf) !== complaint.duplicateOf
        ? refuse('tidak-ada-duplikat', {})
        : accept({ ...command, kind: 'v1.DuplicateUnlinked', parentId: complaint.duplicateOf });
    case 'reveal-identity':
      return accept({ ...command, kind: 'v1.IdentityRevealed' });
    case 'record-export':
      return accept({ ...command, kind: 'v1.ComplaintExported' });
    case 'erase':
      return erase(complaint, command, circumstances);
    default:
      return assertNever(command);
  }
}

/** A category is a number and its name together; a name alone is a category LAPOR has no number for. */
function classify(complaint: Complaint, command: ComplaintCommandOf<'classify'>): ComplaintDecision {
  const named = command.personal.categoryName !== undefined && command.categoryId === undefined;
  const event = { ...command, ...(named ? { categoryId: null } : {}), kind: 'v1.Classified' } as const;
  return sameValue(classified(complaint, event), complaint)
    ? refuse('tidak-ada-perubahan', {})
    : accept(event);
}

/** One event, in the child's stream. That the parent is not itself a child is the desk's to check (it sees both). */
function linkDuplicate(
  complaint: Complaint,
  command: ComplaintCommandOf<'link-duplicate'>,
): ComplaintDecision {
  if (command.parentId === complaint.id) return refuse('duplikat-diri-sendiri', {});
  if (command.parentId === complaint.duplicateOf) return refuse('tidak-ada-perubahan', {});
  return accept({ ...command, kind: 'v1.DuplicateLinked' });
}

function erase(
  complaint: Complaint,
  command: ComplaintCommandOf<'erase'>,
  { at, book, statusMap }: Circumstances,
): ComplaintDecision {
  const ended = ENDED_STAGES.includes(shownStage(complaint, statusMap));
  return accept({
    kind: 'v1.PersonErased',
    on: civilDateOf(at, book.zone),
    reason: command.reason,
    stage: ended ? null : 'arsip',
    results: [],
    personal: {},
  });
}
