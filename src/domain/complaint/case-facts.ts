import { type Complaint, receivedAt, shownClass } from '#domain/complaint/complaint.ts';
import { ENDED_STAGES, type Stage } from '#domain/complaint/stage.ts';
import { mappedStage, type StatusMap, shownStage } from '#domain/complaint/status-map.ts';
import type { CaseFacts } from '#domain/deadline/case-facts.ts';
import { type Pause, pauseBetween } from '#domain/deadline/pauses.ts';
import { type CivilDate, civilDateOf, type Instant } from '#domain/kernel/instant.ts';

const VERIFIED_STAGES: readonly Stage[] = ['terverifikasi', 'proses', 'ditanggapi', 'selesai'];

/** The dates the clocks of this case are counted from; null while nothing says when it was received. */
export function caseFacts(
  complaint: Complaint,
  map: StatusMap,
  countingStartsOn: CivilDate | null,
): CaseFacts | null {
  const received = receivedAt(complaint);
  if (received === null) return null;
  const receivedOn = civilDateOf(received);
  const stage = shownStage(complaint, map);
  const settled = stage === 'ditanggapi' || stage === 'selesai';
  return {
    receivedOn,
    verifiedOn: complaint.verifiedOn ?? verifiedInLapor(complaint, map, receivedOn),
    receivedByOfficeOn: complaint.disposedOn ?? dayOf(complaint.lapor?.fields.disposedAt),
    completeOn: complaint.completeOn,
    firstAnswerOn: complaint.firstAnswerOn,
    settledOn: settled ? complaint.lastAnswerOn : null,
    lastAnswerOn: complaint.lastAnswerOn,
    reporterRepliedOn: complaint.repliedOn,
    closedOn: complaint.closedOn ?? closedInLapor(complaint, stage),
    decidedOn: settled ? complaint.lastAnswerOn : null,
    class: shownClass(complaint),
    stage,
    pauses: [...complaint.holds, ...complaint.waits].flatMap(({ heldOn, resumedOn }) =>
      pausesOf(heldOn, resumedOn),
    ),
    countingStartsOn,
  };
}

/** LAPOR says it was verified: on the day it was passed on, else (its export has no such date) the day it came. */
function verifiedInLapor(complaint: Complaint, map: StatusMap, receivedOn: CivilDate): CivilDate | null {
  const stage = mappedStage(complaint.lapor?.fields.status ?? null, map);
  if (stage === null || !VERIFIED_STAGES.includes(stage)) return null;
  return dayOf(complaint.lapor?.fields.disposedAt) ?? receivedOn;
}

function closedInLapor(complaint: Complaint, stage: Stage): CivilDate | null {
  const taken = complaint.ours.stage === null && ENDED_STAGES.includes(stage);
  return taken ? dayOf(complaint.lapor?.fields.closedAt) : null;
}

function dayOf(moment: Instant | null | undefined): CivilDate | null {
  return moment === null || moment === undefined ? null : civilDateOf(moment);
}

function pausesOf(from: CivilDate, to: CivilDate | null): readonly Pause[] {
  const pause = pauseBetween(from, to);
  return pause === null ? [] : [pause];
}
