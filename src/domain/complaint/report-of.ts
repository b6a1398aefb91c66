import { caseFacts, pauseOf } from '#domain/complaint/case-facts.ts';
import { caseRow } from '#domain/complaint/case-row.ts';
import { type Complaint, type Hold, shownTitle } from '#domain/complaint/complaint.ts';
import type { ComplaintClass } from '#domain/complaint/lapor-fields.ts';
import type { QueueSettings } from '#domain/complaint/queue-case.ts';
import { type CategoryAlias, categoryInWords, shownCategory } from '#domain/complaint/shown-category.ts';
import type { Origin } from '#domain/complaint/vocabulary.ts';
import { type Calendar, workingDaysAfter } from '#domain/deadline/calendar.ts';
import { compareDates, dayNumberOf, yearOf } from '#domain/deadline/civil-date.ts';
import { type Clock, calendarAt, clocksOf } from '#domain/deadline/clocks.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import type { Punctuality, ReportCase, ReportHold } from '#domain/report/report-case.ts';

/** The channel in the words of a summary. */
const ORIGIN_WORDS: Record<Origin, string> = {
  lapor: 'SP4N-LAPOR!',
  surat: 'Surat',
  telepon: 'Telepon',
  'datang-langsung': 'Datang langsung',
};

/** What the summary is made with besides the case: names the case holds only as ids, and whether it may be listed. */
export type ReportWords = {
  readonly officerName: string | null;
  readonly officeName: string | null;
  readonly categoryAlias: CategoryAlias;
  readonly hidden: boolean;
};

/** One complaint as the summary reads it; null while nothing says when it was received. */
export function reportOf(
  complaint: Complaint,
  settings: QueueSettings,
  words: ReportWords,
): ReportCase | null {
  const row = caseRow(complaint);
  const facts = caseFacts(row, settings);
  if (facts === null || row.receivedAt === null) return null;
  const target = targetClock(facts.class, clocksOf(facts, settings.book, settings.today));
  const { lapor, registration } = complaint;
  const exempt = settings.countingStartsOn !== null && facts.receivedOn < settings.countingStartsOn;
  const days = (until: CivilDate | null) =>
    knownWorkingDays(calendarAt(settings.book, row.officeId), facts.receivedOn, until);
  return {
    trackingId: row.laporId ?? row.id,
    title: shownTitle(complaint),
    reporterName: registration?.reporterName ?? lapor?.personal?.reporterName ?? null,
    laporStatus: row.laporStatus,
    stage: facts.stage,
    class: facts.class,
    categoryName: categoryInWords(shownCategory(complaint), words.categoryAlias),
    officeId: row.officeId,
    officeName: row.officeName ?? words.officeName,
    officer: words.officerName,
    source: lapor?.personal?.source ?? (complaint.origin === null ? null : ORIGIN_WORDS[complaint.origin]),
    district: lapor?.personal?.district ?? lapor?.personal?.area ?? null,
    receivedAt: row.receivedAt,
    receivedOn: facts.receivedOn,
    firstAnswerOn: facts.firstAnswerOn,
    closedOn: facts.closedOn,
    dueOn: target?.dueOn ?? null,
    late: exempt ? 'tidak-diketahui' : punctualityOf(target),
    daysLate: exempt ? null : daysLateOf(target, row.officeId, settings),
    workingDaysToFirstAnswer: days(facts.firstAnswerOn),
    workingDaysToClose: facts.stage === 'selesai' ? days(facts.closedOn) : null,
    rating: complaint.satisfaction ?? lapor?.fields.rating ?? null,
    holds: row.holds.map((hold) => reportHold(hold, settings.today)),
    confidential: row.confidentiality === 'rahasia',
    hidden: words.hidden,
  };
}

function reportHold(hold: Hold, today: CivilDate): ReportHold {
  const pause = pauseOf(hold);
  const last = pause === null || pause.to === null || compareDates(pause.to, today) > 0 ? today : pause.to;
  const days = pause === null ? 0 : Math.max(0, dayNumberOf(last) - dayNumberOf(pause.from) + 1);
  const running = hold.resumedOn === null && (hold.until === undefined || hold.until >= today);
  return { cause: hold.cause ?? null, days, running };
}

/** The clock that settles the case: its class's own, for a complaint without a decided class the provisional one. */
function targetClock(cls: ComplaintClass | null, clocks: readonly Clock[]): Clock | null {
  const ruleId = cls === 'pengaduan' ? 'tidak-berkadar-pengawasan' : cls;
  return clocks.find((clock) => clock.ruleId === ruleId) ?? null;
}

function punctualityOf(clock: Clock | null): Punctuality {
  if (clock === null || clock.late === null) return 'tidak-diketahui';
  if (clock.late) return 'terlambat';
  if (clock.endedOn !== null) return 'tepat';
  return clock.open ? 'belum-jatuh-tempo' : 'tidak-diketahui';
}

function daysLateOf(
  clock: Clock | null,
  officeId: string | null,
  { book, today }: QueueSettings,
): number | null {
  if (clock === null || clock.late !== true || clock.dueOn === null) return null;
  return Math.max(1, workingDaysAfter(calendarAt(book, officeId), clock.dueOn, clock.endedOn ?? today));
}

/** Null where a year on the way has no calendar: a figure that counts holidays as work is not one to average. */
function knownWorkingDays(calendar: Calendar, from: CivilDate, until: CivilDate | null): number | null {
  if (until === null) return null;
  for (let year = yearOf(from); year <= yearOf(until); year += 1) {
    if (!calendar.years.has(year)) return null;
  }
  return workingDaysAfter(calendar, from, until);
}
