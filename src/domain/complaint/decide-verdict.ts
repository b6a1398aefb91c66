import type { Circumstances } from '#domain/complaint/circumstances.ts';
import type { ComplaintCommandOf } from '#domain/complaint/commands.ts';
import { type Complaint, shownOfficeId } from '#domain/complaint/complaint.ts';
import type { ComplaintDecision } from '#domain/complaint/complaint-decision.ts';
import { occurredOn } from '#domain/complaint/occurred-on.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { accept, refuse } from '#domain/kernel/decision.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

type RoutingCommand = ComplaintCommandOf<'dispose' | 'return' | 'transfer'>;
type VerdictCommand =
  | ComplaintCommandOf<'verify' | 'hold' | 'resume' | 'not-ours' | 'archive' | 'handle' | 'correct-verdict'>
  | RoutingCommand;

/** The four verdicts of LAPOR's admin (verifikasi, tunda, bukan wewenang, arsipkan), handling, and disposition. */
export function decideVerdict(
  complaint: Complaint,
  command: VerdictCommand,
  circumstances: Circumstances,
): ComplaintDecision {
  if (command.kind === 'correct-verdict') return correct(complaint, command);
  const day = occurredOn(command, complaint, circumstances);
  if (!day.ok) return day;
  const { on } = day;
  switch (command.kind) {
    case 'verify':
      return accept({ kind: 'v1.Verified', on, results: [], personal: command.personal });
    case 'handle':
      return accept({ kind: 'v1.HandledHere', on, results: [], personal: command.personal });
    case 'hold':
      return hold(command, on);
    case 'resume':
      return resume(complaint, command, on);
    case 'not-ours':
      return accept({ kind: 'v1.FoundNotOurs', on, results: [], personal: command.personal });
    case 'archive':
      if (command.reasonCode === 'lainnya' && command.personal.reason === undefined) {
        return refuse('alasan-diperlukan', {});
      }
      return accept({
        kind: 'v1.Archived',
        on,
        reasonCode: command.reasonCode,
        results: [],
        personal: command.personal,
      });
    case 'dispose':
    case 'return':
    case 'transfer':
      return route(complaint, command, on);
    default:
      return assertNever(command);
  }
}

function hold(command: ComplaintCommandOf<'hold'>, on: CivilDate): ComplaintDecision {
  const remindOn = command.remindOn ?? null;
  if (remindOn !== null && remindOn < on) return refuse('urutan-tanggal', { before: on, after: remindOn });
  return accept({ kind: 'v1.Held', on, remindOn, personal: command.personal });
}

function resume(
  complaint: Complaint,
  command: ComplaintCommandOf<'resume'>,
  on: CivilDate,
): ComplaintDecision {
  const heldOn = complaint.holds.at(-1)?.heldOn;
  if (heldOn === undefined) return refuse('tahap-tidak-cocok', { command: 'resume', stage: 'baru' });
  if (on < heldOn) return refuse('urutan-tanggal', { before: heldOn, after: on });
  return accept({ kind: 'v1.Resumed', on, personal: command.personal });
}

function route(complaint: Complaint, command: RoutingCommand, on: CivilDate): ComplaintDecision {
  const fromOfficeId = shownOfficeId(complaint);
  if (command.kind === 'return') {
    return accept({ kind: 'v1.ReturnedByOffice', on, fromOfficeId, personal: command.personal });
  }
  if (command.officeId === complaint.ours.officeId)
    return refuse('kantor-sama', { office: command.officeId });
  if (command.kind === 'dispose') {
    const { officeId, personal } = command;
    return accept({ kind: 'v1.Disposed', on, officeId, results: [], personal });
  }
  if (fromOfficeId === null) return refuse('kantor-belum-ada', {});
  return accept({
    kind: 'v1.Transferred',
    on,
    fromOfficeId,
    officeId: command.officeId,
    personal: command.personal,
  });
}

/** A wrong verdict goes back to the stage before it, as long as no answer was built on it. */
function correct(complaint: Complaint, command: ComplaintCommandOf<'correct-verdict'>): ComplaintDecision {
  if (complaint.lastVerdict === null) return refuse('tidak-ada-putusan', {});
  if (complaint.answers.some((answer) => answer.state === 'terkirim')) return refuse('sudah-ada-jawaban', {});
  return accept({
    kind: 'v1.VerdictCorrected',
    back: complaint.lastVerdict.before,
    personal: command.personal,
  });
}
