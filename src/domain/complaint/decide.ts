import { inOwnOffice, mayCommand } from '#domain/authority.ts';
import { fitsStage } from '#domain/complaint/allowed-stages.ts';
import type { Circumstances } from '#domain/complaint/circumstances.ts';
import type { ComplaintCommand, ComplaintCommandKind } from '#domain/complaint/commands.ts';
import { type Complaint, isKnown, shownOfficeId } from '#domain/complaint/complaint.ts';
import type { ComplaintDecision } from '#domain/complaint/complaint-decision.ts';
import { decideAnswer } from '#domain/complaint/decide-answer.ts';
import { extendDeadline } from '#domain/complaint/decide-deadline.ts';
import { decideEnding } from '#domain/complaint/decide-ending.ts';
import { decideIntake } from '#domain/complaint/decide-intake.ts';
import { decideRecord } from '#domain/complaint/decide-record.ts';
import { decideVerdict } from '#domain/complaint/decide-verdict.ts';
import { withResults } from '#domain/complaint/results.ts';
import { shownStage } from '#domain/complaint/status-map.ts';
import { withZone } from '#domain/complaint/with-zone.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { refuse } from '#domain/kernel/decision.ts';
import type { RefusalCode } from '#domain/kernel/refusal-codes.ts';
import type { Refusal } from '#domain/kernel/step.ts';

/**
 * What a command leads to on this complaint, now. Pure: the same arguments give the same answer on every desk and on
 * the hub, which is what lets a step be decided again after other people's steps came in between.
 */
export function decide(
  complaint: Complaint,
  command: ComplaintCommand,
  circumstances: Circumstances,
): ComplaintDecision {
  const refusal = mayNot(complaint, command.kind, circumstances);
  if (refusal !== null) return { ok: false, refusal };
  const decision = decideByKind(complaint, command, circumstances);
  return decision.ok
    ? {
        ok: true,
        events: withResults(complaint, withZone(decision.events, circumstances.book), circumstances),
      }
    : decision;
}

function decideByKind(
  complaint: Complaint,
  command: ComplaintCommand,
  circumstances: Circumstances,
): ComplaintDecision {
  switch (command.kind) {
    case 'observe-lapor':
    case 'register':
    case 'complete-registration':
    case 'link-lapor':
      return decideIntake(complaint, command, circumstances);
    case 'verify':
    case 'hold':
    case 'resume':
    case 'not-ours':
    case 'archive':
    case 'handle':
    case 'dispose':
    case 'return':
    case 'transfer':
    case 'correct-verdict':
      return decideVerdict(complaint, command, circumstances);
    case 'draft-answer':
    case 'submit-answer':
    case 'approve-answer':
    case 'return-answer':
    case 'record-paper-approval':
    case 'mark-sent':
    case 'correct-approval':
    case 'correct-sent':
      return decideAnswer(complaint, command, circumstances);
    case 'record-reply':
    case 'close':
    case 'reopen':
    case 'record-satisfaction':
    case 'mark-answered':
    case 'adopt-lapor':
      return decideEnding(complaint, command, circumstances);
    case 'extend-deadline':
      return extendDeadline(complaint, command, circumstances);
    case 'classify':
    case 'set-confidentiality':
    case 'assign':
    case 'note':
    case 'attach':
    case 'link-duplicate':
    case 'unlink-duplicate':
    case 'reveal-identity':
    case 'record-export':
    case 'erase':
      return decideRecord(complaint, command, circumstances);
    default:
      return assertNever(command);
  }
}

/** Why this person may not give this command on this complaint now, or null; also what greys a button. */
export function mayNot(
  complaint: Complaint,
  kind: ComplaintCommandKind,
  circumstances: Pick<Circumstances, 'actor' | 'statusMap'>,
): Refusal<RefusalCode> | null {
  const { actor, statusMap } = circumstances;
  const begins = kind === 'observe-lapor' || kind === 'register';
  if (!mayCommand(actor.role, kind))
    return refuse('tidak-berwenang', { role: actor.role, command: kind }).refusal;
  if (!begins && !isKnown(complaint)) return refuse('tidak-ditemukan', { id: complaint.id }).refusal;
  if (complaint.readOnly) return refuse('perlu-program-baru', { id: complaint.id }).refusal;
  if (complaint.erased) return refuse('sudah-dihapus', { id: complaint.id }).refusal;
  if (kind === 'register' && isKnown(complaint))
    return refuse('sudah-terdaftar', { id: complaint.id }).refusal;
  // An export names many offices; what it says of a case is not an act of the office that holds it.
  if (kind !== 'observe-lapor' && !inOwnOffice(actor, shownOfficeId(complaint))) {
    return refuse('bukan-kantor-anda', { office: shownOfficeId(complaint) ?? '' }).refusal;
  }
  if (!begins && !fitsStage(kind, complaint, statusMap)) {
    return refuse('tahap-tidak-cocok', { command: kind, stage: shownStage(complaint, statusMap) }).refusal;
  }
  return null;
}
