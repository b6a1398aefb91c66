import type { Circumstances } from '#domain/complaint/circumstances.ts';
import type { ComplaintCommandOf } from '#domain/complaint/commands.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import type { ComplaintDecision } from '#domain/complaint/complaint-decision.ts';
import type { ComplaintEvent } from '#domain/complaint/events.ts';
import { isAnswered } from '#domain/complaint/is-answered.ts';
import { lastMoveOn, occurredOn } from '#domain/complaint/occurred-on.ts';
import { closedInLapor } from '#domain/complaint/settled-in-lapor.ts';
import { mappedStage, shownStage } from '#domain/complaint/status-map.ts';
import type { AdoptableField } from '#domain/complaint/vocabulary.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { accept, refuse } from '#domain/kernel/decision.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { civilDateOf } from '#domain/kernel/zone.ts';

type EndingCommand = ComplaintCommandOf<
  'record-reply' | 'close' | 'reopen' | 'record-satisfaction' | 'mark-answered' | 'adopt-lapor'
>;

/** What follows an answer: reply, closing, reopening, satisfaction; and taking over what LAPOR already ended. */
export function decideEnding(
  complaint: Complaint,
  command: EndingCommand,
  circumstances: Circumstances,
): ComplaintDecision {
  if (command.kind === 'mark-answered') return markAnswered(complaint, command, circumstances);
  if (command.kind === 'adopt-lapor') return adopt(complaint, command, circumstances);
  // A rating says nothing about where the case stands, so it may be older than the last move.
  const after = command.kind === 'record-satisfaction' ? null : lastMoveOn(complaint);
  const day = occurredOn(command, complaint, circumstances, after);
  if (!day.ok) return day;
  if (command.kind !== 'reopen' && !isAnswered(complaint) && !closedByLapor(complaint, circumstances)) {
    return refuse('belum-dijawab', {});
  }
  return accept(followUp(command, day.on));
}

type FollowUp = Exclude<EndingCommand, ComplaintCommandOf<'mark-answered' | 'adopt-lapor'>>;

function followUp(command: FollowUp, on: CivilDate): ComplaintEvent {
  const { personal } = command;
  switch (command.kind) {
    case 'record-reply':
      return { kind: 'v1.ReporterReplied', on, results: [], personal };
    case 'close':
      return { kind: 'v1.Closed', on, results: [], personal };
    case 'reopen':
      return { kind: 'v1.Reopened', on, personal: command.personal };
    case 'record-satisfaction':
      return { kind: 'v1.SatisfactionRecorded', on, rating: command.rating, personal };
    default:
      return assertNever(command);
  }
}

/** LAPOR settled it before the office gave any verdict: a reply or a rating may still come. */
function closedByLapor(complaint: Complaint, { statusMap }: Circumstances): boolean {
  return complaint.ours.stage === null && shownStage(complaint, statusMap) === 'selesai';
}

/**
 * Backlog day: an old case was answered in LAPOR before this program; unknown days stay unknown, and one that LAPOR has
 * ended is ended here too.
 */
function markAnswered(
  complaint: Complaint,
  command: ComplaintCommandOf<'mark-answered'>,
  circumstances: Circumstances,
): ComplaintDecision {
  const { answeredOn } = command;
  const endedThere =
    mappedStage(complaint.lapor?.fields.status ?? null, circumstances.statusMap) === 'selesai';
  const closedOn =
    command.closedOn ?? (endedThere ? closedInLapor(complaint, circumstances.book.zone) : null);
  if (answeredOn !== null && closedOn !== null && closedOn < answeredOn) {
    return refuse('urutan-tanggal', { before: answeredOn, after: closedOn });
  }
  for (const on of [answeredOn, closedOn]) {
    if (on === null) continue;
    const day = occurredOn(
      { on, personal: { backdateReason: 'sudah dijawab di LAPOR' } },
      complaint,
      circumstances,
    );
    if (!day.ok) return day;
  }
  return accept({
    kind: 'v1.AnsweredInLapor',
    on: civilDateOf(circumstances.at, circumstances.book.zone),
    answeredOn,
    closedOn,
    ended: endedThere || closedOn !== null,
    results: [],
    personal: command.personal,
  });
}

function adopt(
  complaint: Complaint,
  { field }: ComplaintCommandOf<'adopt-lapor'>,
  { at, book, statusMap }: Circumstances,
): ComplaintDecision {
  const on: CivilDate = civilDateOf(at, book.zone);
  if (complaint.lapor === null || !saysSomething(complaint, field))
    return refuse('lapor-tidak-bersuara', { field });
  if (!isOurs(complaint, field)) return refuse('tidak-ada-perubahan', {});
  if (field !== 'stage') {
    return accept({ kind: 'v1.LaporAdopted', on, field, stage: null, results: [], personal: {} });
  }
  const stage = mappedStage(complaint.lapor.fields.status, statusMap);
  if (stage === null) return refuse('status-tidak-dikenal', { status: complaint.lapor.fields.status ?? '' });
  if (stage === complaint.ours.stage) return refuse('tidak-ada-perubahan', {});
  return accept({ kind: 'v1.LaporAdopted', on, field, stage, results: [], personal: {} });
}

/** Whether a value of our own stands in LAPOR's place; a stage may also be fixed where LAPOR's is shown. */
function isOurs({ ours, returnedFrom }: Complaint, field: AdoptableField): boolean {
  switch (field) {
    case 'stage':
      return true;
    case 'class':
      return ours.class !== null;
    case 'category':
      return ours.categoryId !== null || ours.categoryName !== null;
    case 'confidentiality':
      return ours.confidentiality !== null;
    case 'office':
      return ours.officeId !== null || returnedFrom !== null;
    default:
      return assertNever(field);
  }
}

/** Whether LAPOR has a value for the field; without one there is nothing to take over. */
function saysSomething({ lapor }: Complaint, field: AdoptableField): boolean {
  const fields = lapor?.fields;
  switch (field) {
    case 'stage':
      return (fields?.status ?? null) !== null;
    case 'class':
      return (fields?.class ?? null) !== null;
    case 'category':
      return (fields?.categoryId ?? lapor?.personal?.categoryName ?? null) !== null;
    case 'confidentiality':
      return (fields?.confidentiality ?? null) !== null;
    case 'office':
      return (fields?.officeId ?? null) !== null;
    default:
      return assertNever(field);
  }
}
