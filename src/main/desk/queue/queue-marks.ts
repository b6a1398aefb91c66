import { rowStage } from '#domain/complaint/case-facts.ts';
import type { QueueSettings } from '#domain/complaint/queue-case.ts';
import { ENDED_STAGES } from '#domain/complaint/stage.ts';
import type { GlanceAt } from '#main/desk/queue/case-glance.ts';
import { ENDED_MARKS_FIELDS, IN_NO_VIEW, marksOf } from '#main/desk/queue/case-marks.ts';
import type { QueueRows } from '#main/desk/queue/queue-rows.ts';
import { SEGMENT_CASES } from '#main/desk/search/search-segment.ts';
import type { RowTable } from '#main/desk/stored-rows.ts';

/** The marks of all cases on one day, each worked out when it is first asked for. */
export type QueueMarks = {
  readonly at: (ordinal: number) => number;
  /** The case is another now. */
  readonly forget: (ordinal: number) => void;
};

/** The marks of a bucket's kinds; 0: those of its cases differ. */
type KindMarks = { readonly of: Uint8Array; readonly marks: readonly number[] };

/**
 * `glanceAt`: a case as this day has it. Most cases have ended, and their marks follow from a few fields: cases that the
 * snapshot holds and that are alike in these share them, without being looked at one by one.
 */
export function createQueueMarks(
  rows: QueueRows,
  { statusMap, today }: QueueSettings,
  glanceAt: GlanceAt,
): QueueMarks {
  const known: number[] = new Array(rows.size()).fill(0);
  const buckets = new Map<RowTable, KindMarks>();

  /** The marks of all stored cases that are like this one; 0 where their stage has not ended. */
  const marksLike = (table: RowTable, index: number): number => {
    const [ownStage, laporStatus] = [table.value(index, 'ownStage'), table.value(index, 'laporStatus')];
    const stage = rowStage({ ownStage, laporStatus }, statusMap);
    if (!ENDED_STAGES.includes(stage)) return 0;
    const answer = table.value(index, 'answer');
    const row = { answer, confidentiality: table.value(index, 'confidentiality'), remindOn: null };
    return marksOf({ row, stage, due: null, escalations: [] }, today);
  };
  const marksOfKinds = (table: RowTable): KindMarks => {
    const before = buckets.get(table);
    if (before !== undefined) return before;
    const { of, first } = table.kinds(ENDED_MARKS_FIELDS);
    const made = { of, marks: first.map((index) => marksLike(table, index)) };
    buckets.set(table, made);
    return made;
  };
  const make = (ordinal: number): number => {
    if (rows.value(ordinal, 'known') !== true) return IN_NO_VIEW;
    const table = rows.stored(ordinal);
    if (table === null) return marksOf(glanceAt(ordinal), today);
    const { of, marks } = marksOfKinds(table);
    const found = marks[of[ordinal % SEGMENT_CASES] ?? 0] ?? 0;
    return found === 0 ? marksOf(glanceAt(ordinal), today) : found;
  };
  return {
    at: (ordinal) => {
      const before = known[ordinal] ?? 0;
      if (before !== 0) return before;
      const made = make(ordinal);
      known[ordinal] = made;
      return made;
    },
    forget: (ordinal) => {
      known[ordinal] = 0;
    },
  };
}
