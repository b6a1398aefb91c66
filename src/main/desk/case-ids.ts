import type { CaseRow } from '#domain/complaint/case-row.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import { caseIdOf, streamOf } from '#main/desk/case-entry.ts';
import type { RowTable } from '#main/desk/stored-rows.ts';

/** Finds a case's ordinal by its stream, and its stream by its LAPOR number. */
export type CaseIds = {
  readonly put: (ordinal: number, id: CaseRow['id'], laporId: CaseRow['laporId']) => void;
  /** The cases of a stored bucket; those that are not this desk's any more are passed over. */
  readonly putBucket: (first: number, table: RowTable) => void;
  /** The case is not this desk's any more. */
  readonly remove: (stream: StreamId) => void;
  readonly ordinalOf: (stream: StreamId) => number | undefined;
  /** Also of a case that was registered by hand and linked later. */
  readonly streamOfLapor: (laporId: string) => StreamId | null;
};

export function createCaseIds(): CaseIds {
  const ordinals = new Map<string, number>();
  /** LAPOR numbers of cases that were registered by hand; the others have theirs in their id. */
  const linked = new Map<string, StreamId>();
  const put: CaseIds['put'] = (ordinal, id, laporId) => {
    ordinals.set(id, ordinal);
    if (laporId !== null && !id.startsWith('lapor:')) linked.set(laporId, streamOf(id));
  };
  return {
    put,
    putBucket: (first, table) => {
      for (let at = 0; at < table.size; at += 1) {
        if (table.value(at, 'known')) put(first + at, table.value(at, 'id'), table.value(at, 'laporId'));
      }
    },
    remove: (stream) => {
      ordinals.delete(caseIdOf(stream));
      for (const [laporId, holder] of linked) if (holder === stream) linked.delete(laporId);
    },
    ordinalOf: (stream) => ordinals.get(caseIdOf(stream)),
    streamOfLapor: (laporId) =>
      linked.get(laporId) ?? (ordinals.has(`lapor:${laporId}`) ? streamOf(`lapor:${laporId}`) : null),
  };
}
