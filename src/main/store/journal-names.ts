import { comparePositions, type Place, type Position } from '#main/store/step-store.ts';

const SEGMENT = /^(\d{6,})\.log$/;
const BATCH = /^batch-(\d{6,})-(\d{10,})\.seg$/;

/** Main segments are numbered from 1: `000001.log`. */
export function segmentName(number: number): string {
  return `${String(number).padStart(6, '0')}.log`;
}

export function segmentNumber(name: string): number | null {
  const number = SEGMENT.exec(name)?.[1];
  return number === undefined ? null : Number(number);
}

/**
 * An admitted batch is named after the place in the main order where its `admitted` line is written. So a program that
 * replays only the tail still knows which batch files must have their line in that tail.
 */
export function batchName(at: Position): string {
  return `batch-${String(at.segment).padStart(6, '0')}-${String(at.offset).padStart(10, '0')}.seg`;
}

export function batchPosition(name: string): Position | null {
  const [, segment, offset] = BATCH.exec(name) ?? [];
  return segment === undefined || offset === undefined
    ? null
    : { segment: Number(segment), offset: Number(offset) };
}

/** A batch that is still being written. */
export function openBatchName(id: string): string {
  return `batch-${id}.seg.tmp`;
}

export function isOpenBatch(name: string): boolean {
  return /^batch-[0-9a-f]+\.seg\.tmp$/.test(name);
}

/** Whether a place may point into this file: nothing else of the disk is ever read through one. */
export function isJournalFile(name: string): boolean {
  return segmentNumber(name) !== null || batchPosition(name) !== null;
}

/** Whether one place comes before (< 0) or after (> 0) another in the main order; a batch stands where it was admitted. */
export function comparePlaces(a: Place, b: Place): number {
  return comparePositions(mainPosition(a), mainPosition(b)) || (a.file === b.file ? a.offset - b.offset : 0);
}

function mainPosition({ file, offset }: Place): Position {
  return batchPosition(file) ?? { segment: segmentNumber(file) ?? 0, offset };
}
