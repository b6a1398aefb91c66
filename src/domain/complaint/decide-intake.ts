import type { Circumstances } from '#domain/complaint/circumstances.ts';
import type { ComplaintCommandOf } from '#domain/complaint/commands.ts';
import { type Complaint, isKnown } from '#domain/complaint/complaint.ts';
import type { ComplaintDecision } from '#domain/complaint/complaint-decision.ts';
import { occurredOn } from '#domain/complaint/occurred-on.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { accept, refuse } from '#domain/kernel/decision.ts';
import { type CivilDate, civilDateOf, type Instant } from '#domain/kernel/instant.ts';
import { sameValue } from '#domain/kernel/same-value.ts';

type IntakeCommand = ComplaintCommandOf<
  'observe-lapor' | 'register' | 'complete-registration' | 'link-lapor'
>;

/** How a complaint comes to be known: from an export, or by hand. */
export function decideIntake(
  complaint: Complaint,
  command: IntakeCommand,
  circumstances: Circumstances,
): ComplaintDecision {
  switch (command.kind) {
    case 'observe-lapor':
      return observe(complaint, command);
    case 'register':
      return register(complaint, command, circumstances);
    case 'complete-registration':
      return complete(complaint, command, circumstances);
    case 'link-lapor':
      return complaint.laporId === null
        ? accept({ kind: 'v1.LaporNumberLinked', laporId: command.laporId, personal: {} })
        : refuse('nomor-lapor-lain', { laporId: complaint.laporId });
    default:
      return assertNever(command);
  }
}

/** Nothing when LAPOR says what it said before; an older observation is recorded, and `evolve` does not show it. */
function observe(complaint: Complaint, command: ComplaintCommandOf<'observe-lapor'>): ComplaintDecision {
  if (complaint.laporId !== null && complaint.laporId !== command.laporId) {
    return refuse('nomor-lapor-lain', { laporId: complaint.laporId });
  }
  const { kind: _, ...said } = command;
  const known = complaint.lapor;
  const same =
    known !== null && sameValue(known.fields, said.fields) && sameValue(known.personal, said.personal);
  return same ? accept() : accept({ kind: 'v1.LaporObserved', ...said });
}

function register(
  complaint: Complaint,
  command: ComplaintCommandOf<'register'>,
  circumstances: Circumstances,
): ComplaintDecision {
  if (isKnown(complaint)) return refuse('sudah-terdaftar', { id: complaint.id });
  const day = occurredOn(command, complaint, circumstances);
  if (!day.ok) return day;
  const happened = command.occurredOn ?? null;
  if (happened !== null && happened > day.on) {
    return refuse('tanggal-masa-depan', { on: happened, today: day.on });
  }
  return accept({
    kind: 'v1.ComplaintRegistered',
    on: day.on,
    origin: command.origin,
    receivedAt: momentOf(day.on, circumstances.at),
    occurredOn: happened,
    officeId: command.officeId ?? circumstances.actor.officeId,
    personal: command.personal,
  });
}

/** Now when it came in today; else the start of the chosen day, in the offset of this moment. */
function momentOf(on: CivilDate, at: Instant): Instant {
  return on === civilDateOf(at) ? at : `${on}T00:00:00.000${at.slice(-6)}`;
}

function complete(
  complaint: Complaint,
  command: ComplaintCommandOf<'complete-registration'>,
  { at }: Circumstances,
): ComplaintDecision {
  const added = Object.values(command.personal).some((value) => value !== undefined);
  if (complaint.registration === null || (!added && command.occurredOn === undefined)) {
    return refuse('tidak-ada-perubahan', {});
  }
  return accept({
    kind: 'v1.RegistrationCompleted',
    on: civilDateOf(at),
    occurredOn: command.occurredOn ?? null,
    personal: command.personal,
  });
}
