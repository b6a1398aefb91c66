import { inOwnOffice } from '#domain/authority.ts';
import type { Circumstances } from '#domain/complaint/circumstances.ts';
import type { ComplaintCommandOf } from '#domain/complaint/commands.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import type { ComplaintDecision } from '#domain/complaint/complaint-decision.ts';
import { isEligible } from '#domain/complaint/eligibility.ts';
import { laporAfter } from '#domain/complaint/observed.ts';
import { occurredOn } from '#domain/complaint/occurred-on.ts';
import { completed } from '#domain/complaint/registration.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { accept, refuse } from '#domain/kernel/decision.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import { sameValue } from '#domain/kernel/same-value.ts';
import { civilDateOf, DEFAULT_ZONE, offsetOfZone } from '#domain/kernel/zone.ts';

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
      return observe(complaint, command, circumstances);
    case 'register':
      return register(complaint, command, circumstances);
    case 'complete-registration':
      return complete(complaint, command, circumstances);
    case 'link-lapor':
      return link(complaint, command);
    default:
      return assertNever(command);
  }
}

/**
 * Nothing when LAPOR says what it said before; an older observation is recorded once, and `evolve` does not show it.
 * One that claims to come from the future is refused: nothing LAPOR says later could ever replace it.
 */
function observe(
  complaint: Complaint,
  command: ComplaintCommandOf<'observe-lapor'>,
  { at, book: { zone } }: Circumstances,
): ComplaintDecision {
  const number = numberOf(complaint);
  if (number !== null && number !== command.laporId) return refuse('nomor-lapor-lain', { laporId: number });
  const today = civilDateOf(at, zone);
  const future = [command.asOf, command.fields.receivedAt]
    .map((moment) => civilDateOf(moment, zone))
    .find((day) => day > today);
  if (future !== undefined) return refuse('tanggal-masa-depan', { on: future, today });
  const { kind: _, ...said } = command;
  return isKnownObservation(complaint, said) ? accept() : accept({ kind: 'v1.LaporObserved', ...said });
}

function isKnownObservation(
  { lapor, laporSeen }: Complaint,
  said: Omit<ComplaintCommandOf<'observe-lapor'>, 'kind'>,
): boolean {
  if (lapor === null) return false;
  const older = said.asOf < lapor.asOf;
  const after = laporAfter(lapor, said);
  // Without the key there are no words to compare with: then only the facts count.
  const sameWords = lapor.personal === null || sameValue(lapor.personal, after.personal);
  const same = sameWords && sameValue(lapor.fields, after.fields);
  return same || (older && laporSeen.includes(said.asOf));
}

/** The LAPOR number a case has: linked, observed, or part of its identity (`lapor:<digits>`). */
function numberOf({ id, laporId }: Complaint): string | null {
  return laporId ?? (id.startsWith('lapor:') ? id.slice('lapor:'.length) : null);
}

function link(complaint: Complaint, { laporId }: ComplaintCommandOf<'link-lapor'>): ComplaintDecision {
  const number = numberOf(complaint);
  if (number === laporId) return refuse('tidak-ada-perubahan', {});
  return number === null
    ? accept({ kind: 'v1.LaporNumberLinked', laporId, personal: {} })
    : refuse('nomor-lapor-lain', { laporId: number });
}

function register(
  complaint: Complaint,
  command: ComplaintCommandOf<'register'>,
  circumstances: Circumstances,
): ComplaintDecision {
  const officeId = command.officeId ?? circumstances.actor.officeId;
  if (!inOwnOffice(circumstances.actor, officeId)) {
    return refuse('bukan-kantor-anda', { office: officeId ?? '' });
  }
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
    receivedAt: momentOf(day.on, circumstances),
    occurredOn: happened,
    officeId,
    personal: command.personal,
  });
}

/** Now when it came in today; else midnight WIB of the chosen day, which lies on that day in every zone. */
function momentOf(on: CivilDate, { at, book }: Circumstances): Instant {
  return on === civilDateOf(at, book.zone) ? at : `${on}T00:00:00.000${offsetOfZone(DEFAULT_ZONE)}`;
}

function complete(
  complaint: Complaint,
  command: ComplaintCommandOf<'complete-registration'>,
  { at, book: { zone } }: Circumstances,
): ComplaintDecision {
  const before = complaint.registration;
  if (before === null) return refuse('tidak-ada-perubahan', {});
  const { personal } = command;
  const occurredOn = command.occurredOn ?? null;
  if (occurredOn !== null && occurredOn > before.receivedOn) {
    return refuse('tanggal-masa-depan', { on: occurredOn, today: before.receivedOn });
  }
  const registration = completed(before, personal, occurredOn);
  if (sameValue(registration, before)) return refuse('tidak-ada-perubahan', {});
  return accept({
    kind: 'v1.RegistrationCompleted',
    on: civilDateOf(at, zone),
    complete: isEligible({ ...complaint, registration }),
    occurredOn,
    results: [],
    personal,
  });
}
