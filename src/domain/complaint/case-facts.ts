import type { CaseRow } from '#domain/complaint/case-row.ts';
import type { Hold } from '#domain/complaint/complaint.ts';
import { ENDED_STAGES, type Stage } from '#domain/complaint/stage.ts';
import { mappedStage, type StatusMap } from '#domain/complaint/status-map.ts';
import type { CaseFacts } from '#domain/deadline/case-facts.ts';
import { type Pause, pauseBetween } from '#domain/deadline/pauses.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import { civilDateOf, type Zone } from '#domain/kernel/zone.ts';

const VERIFIED_STAGES: readonly Stage[] = ['terverifikasi', 'proses', 'ditanggapi', 'selesai'];
const NO_PAUSES: readonly Pause[] = [];

/** The stage a row shows: ours if the office has acted, else what LAPOR's status stands for, else `baru`. */
export function rowStage(row: Pick<CaseRow, 'ownStage' | 'laporStatus'>, map: StatusMap): Stage {
  return row.ownStage ?? mappedStage(row.laporStatus, map) ?? 'baru';
}

/** The settings by which the dates of a row are read. */
export type ReadBy = {
  readonly statusMap: StatusMap;
  readonly countingStartsOn: CivilDate | null;
  readonly book: { readonly zone: Zone };
};

/** The dates the clocks of this case are counted from; null while nothing says when it was received. */
export function caseFacts(
  row: CaseRow,
  { statusMap: map, countingStartsOn, book: { zone } }: ReadBy,
): CaseFacts | null {
  if (row.receivedAt === null) return null;
  const receivedOn = civilDateOf(row.receivedAt, zone);
  const laporDisposedOn = dayOf(row.laporDisposedAt, zone);
  const stage = rowStage(row, map);
  const settled = stage === 'ditanggapi' || stage === 'selesai';
  return {
    receivedOn,
    verifiedOn: row.verifiedOn ?? verifiedInLapor(row, map, laporDisposedOn ?? receivedOn),
    receivedByOfficeOn: row.disposedOn ?? laporDisposedOn,
    completeOn: row.completeOn,
    firstAnswerOn: row.firstAnswerOn,
    settledOn: settled ? settledOn(row) : null,
    lastAnswerOn: row.lastAnswerOn,
    reporterRepliedOn: row.repliedOn,
    closedOn: row.closedOn ?? closedInLapor(row, stage, zone),
    decidedOn: settled ? settledOn(row) : null,
    class: row.class,
    localClass: row.localClass,
    officeId: row.officeId,
    extensions: row.extensions,
    stage,
    holdEnds: row.holds.some(({ resumedOn, until }) => resumedOn === null && until !== undefined),
    pauses: pausesOf(row),
    countingStartsOn,
  };
}

/** LAPOR says it was verified: on the day it was passed on, else (its export has no such date) the day it came. */
function verifiedInLapor(row: CaseRow, map: StatusMap, on: CivilDate): CivilDate | null {
  const stage = mappedStage(row.laporStatus, map);
  return stage === null || !VERIFIED_STAGES.includes(stage) ? null : on;
}

function closedInLapor(row: CaseRow, stage: Stage, zone: Zone): CivilDate | null {
  return row.ownStage === null && ENDED_STAGES.includes(stage) ? dayOf(row.laporClosedAt, zone) : null;
}

function dayOf(moment: Instant | null, zone: Zone): CivilDate | null {
  return moment === null ? null : civilDateOf(moment, zone);
}

/** The answer after which the reporter did not come back: a later supplement does not make it late. */
function settledOn({ lastAnswerOn, waits }: CaseRow): CivilDate | null {
  if (lastAnswerOn === null) return null;
  const waiting = waits.at(-1);
  return waiting !== undefined && waiting.resumedOn === null ? waiting.heldOn : lastAnswerOn;
}

/** Tunda, and waits that are over; while one lasts, the clock it stopped has ended with the answer before it. */
function pausesOf({ holds, waits }: CaseRow): readonly Pause[] {
  if (holds.length === 0 && waits.length === 0) return NO_PAUSES;
  const over = waits.filter((wait) => wait.resumedOn !== null);
  return [...holds, ...over].flatMap((hold) => {
    const pause = pauseOf(hold);
    return pause === null ? [] : [pause];
  });
}

/** The days a hold leaves out: to the day before it was ended, and never beyond the day it was to end by itself. */
export function pauseOf({ heldOn, resumedOn, until }: Hold): Pause | null {
  const pause = pauseBetween(heldOn, resumedOn);
  if (pause === null || until === undefined) return pause;
  return { from: pause.from, to: pause.to === null || pause.to > until ? until : pause.to };
}
