import type { CaseRow } from '#domain/complaint/case-row.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import { caseIdOf, streamOf } from '#main/desk/case-entry.ts';

/** Finds a case's ordinal by its stream, and its stream by its LAPOR number. */
export type CaseIds = {
  readonly put: (ordinal: number, id: CaseRow['id'], laporId: CaseRow['laporId']) => void;
  readonly ordinalOf: (stream: StreamId) => number | undefined;
  /** Also of a case that was registered by hand and linked later. */
  readonly streamOfLapor: (laporId: string) => StreamId | null;
};

export function createCaseIds(): CaseIds {
  const ordinals = new Map<string, number>();
  /** LAPOR numbers of cases that were registered by hand; the others have theirs in their id. */
  const linked = new Map<string, StreamId>();
  return {
    put: (ordinal, id, laporId) => {
      ordinals.set(id, ordinal);
      if (laporId !== null && !id.startsWith('lapor:')) linked.set(laporId, streamOf(id));
    },
    ordinalOf: (stream) => ordinals.get(caseIdOf(stream)),
    streamOfLapor: (laporId) =>
      linked.get(laporId) ?? (ordinals.has(`lapor:${laporId}`) ? streamOf(`lapor:${laporId}`) : null),
  };
}
