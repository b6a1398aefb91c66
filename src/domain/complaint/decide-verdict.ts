import type { Circumstances } from '#domain/complaint/circumstances.ts';
import type { ComplaintCommandOf } from '#domain/complaint/commands.ts';
import { type Complaint, shownOfficeId } from '#domain/complaint/complaint.ts';
import type { ComplaintDecision } from '#domain/complaint/complaint-decision.ts';
import { isEligible } from '#domain/complaint/eligibility.ts';
import type { HoldLimits } from '#domain/complaint/hold-limits.ts';
import { lastMoveOn, occurredOn } from '#domain/complaint/occurred-on.ts';
import { ENDED_STAGES, type Stage } from '#domain/complaint/stage.ts';
import { mappedStage } from '#domain/complaint/status-map.ts';
import { addDays } from '#domain/deadline/civil-date.ts';
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
  const day = occurredOn(command, complaint, circumstances, lastMoveOn(complaint));
  if (!day.ok) return day;
  const { on } = day;
  const { personal } = command;
  switch (command.kind) {
    case 'verify':
    case 'handle': {
      const kind = command.kind === 'verify' ? 'v1.Verified' : 'v1.HandledHere';
      return accept({ kind, on, complete: isEligible(complaint), results: [], personal });
    }
    case 'hold':
      return hold(complaint, command, { on, limits: circumstances.holdLimits });
    case 'resume':
      return accept({ kind: 'v1.Resumed', on, stage: stageToResume(complaint, circumstances), personal });
    case 'not-ours':
      return accept({ kind: 'v1.FoundNotOurs', on, results: [], personal: command.personal });
    case 'archive':
      return archive(command, on);
    case 'dispose':
    case 'return':
    case 'transfer':
      return route(complaint, command, on);
    default:
      return assertNever(command);
  }
}

/** A Tunda lasts until it is ended, or to the day that was set; with a limit for its cause, never beyond that. */
function hold(
  { attachments }: Complaint,
  command: ComplaintCommandOf<'hold'>,
  { on, limits }: { readonly on: CivilDate; readonly limits: HoldLimits },
): ComplaintDecision {
  const { cause, evidence, personal, remindOn = null } = command;
  const most = cause === undefined ? undefined : limits[cause];
  const last = most === undefined ? undefined : addDays(on, most - 1);
  const until = command.until ?? last;
  for (const day of [remindOn, until]) {
    if (day !== null && day !== undefined && day < on)
      return refuse('urutan-tanggal', { before: on, after: day });
  }
  if (until !== undefined && last !== undefined && until > last)
    return refuse('tunda-terlalu-lama', { days: most ?? 0, last });
  if (evidence !== undefined && !attachments.some(({ hash }) => hash === evidence))
    return refuse('lampiran-tidak-ada', {});
  const said = {
    ...(cause === undefined ? {} : { cause }),
    ...(until === undefined ? {} : { until }),
    ...(evidence === undefined ? {} : { evidence }),
  };
  return accept({ kind: 'v1.Held', on, remindOn, ...said, personal });
}

/** Where a held case goes on: our stage before the Tunda, else the one LAPOR says it is open in, else `baru`. */
function stageToResume({ heldFrom, lapor }: Complaint, { statusMap }: Circumstances): Stage {
  const inLapor = mappedStage(lapor?.fields.status ?? null, statusMap);
  const open = inLapor !== null && inLapor !== 'ditunda' && !ENDED_STAGES.includes(inLapor);
  return heldFrom ?? (open ? inLapor : 'baru');
}

function archive(command: ComplaintCommandOf<'archive'>, on: CivilDate): ComplaintDecision {
  const { reasonCode, personal } = command;
  return reasonCode === 'lainnya' && personal.reason === undefined
    ? refuse('alasan-diperlukan', {})
    : accept({ kind: 'v1.Archived', on, reasonCode, results: [], personal });
}

function route(complaint: Complaint, command: RoutingCommand, on: CivilDate): ComplaintDecision {
  const fromOfficeId = shownOfficeId(complaint);
  if (command.kind === 'dispose') {
    const { officeId, personal } = command;
    // The office LAPOR names may still be disposed to: only that gives the day it got the case.
    return officeId === complaint.ours.officeId
      ? refuse('kantor-sama', { office: officeId })
      : accept({ kind: 'v1.Disposed', on, complete: isEligible(complaint), officeId, results: [], personal });
  }
  if (fromOfficeId === null) return refuse('kantor-belum-ada', {});
  if (command.fromOfficeId !== undefined && command.fromOfficeId !== fromOfficeId)
    return refuse('kantor-berubah', {});
  if (command.kind === 'return') {
    return accept({ kind: 'v1.ReturnedByOffice', on, fromOfficeId, personal: command.personal });
  }
  const { officeId, personal } = command;
  return officeId === fromOfficeId
    ? refuse('kantor-sama', { office: officeId })
    : accept({ kind: 'v1.Transferred', on, fromOfficeId, officeId, personal });
}

/** A wrong verdict is taken back as if it had not been given, as long as no answer was sent on it. */
function correct(complaint: Complaint, command: ComplaintCommandOf<'correct-verdict'>): ComplaintDecision {
  if (complaint.lastVerdict === null) return refuse('tidak-ada-putusan', {});
  if (command.stage !== undefined && command.stage !== complaint.ours.stage)
    return refuse('putusan-berubah', {});
  if (complaint.answers.some((answer) => answer.state === 'terkirim')) return refuse('sudah-ada-jawaban', {});
  return accept({
    kind: 'v1.VerdictCorrected',
    back: complaint.lastVerdict.before.stage,
    personal: command.personal,
  });
}
