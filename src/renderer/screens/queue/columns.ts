import type { Preferences } from '#contract/window/app.ts';
import type { QueueSort } from '#renderer/screens/queue/queue-request.ts';

/** One column of the queue: what it sorts by, its width (CSS px at normal text size), and the part of it that it can do with. */
type Column = {
  readonly key: string;
  readonly sort: QueueSort | null;
  readonly width: number;
  readonly least: number;
};

/** Every column, in the order of the table. The title takes what the others leave; marks keep the room their words need. */
export const COLUMNS = [
  { key: 'tracking-id', sort: 'tracking-id', width: 76, least: 1 },
  { key: 'title', sort: 'title', width: 176, least: 1 },
  { key: 'class', sort: null, width: 112, least: 0.85 },
  { key: 'stage', sort: 'stage', width: 114, least: 1 },
  { key: 'lapor-status', sort: null, width: 142, least: 1 },
  { key: 'office', sort: 'office', width: 112, least: 0.75 },
  { key: 'officer', sort: 'officer', width: 92, least: 1 },
  { key: 'received', sort: 'received', width: 92, least: 1 },
  { key: 'due', sort: 'due', width: 170, least: 1 },
] as const satisfies readonly Column[];

export type ColumnKey = (typeof COLUMNS)[number]['key'];

export type ShownColumn = {
  readonly key: ColumnKey;
  readonly sort: QueueSort | null;
  readonly width: number;
  /** Under this it does not go, however narrow the window. */
  readonly leastWidth: number;
  /** Takes the room that is left. */
  readonly grows: boolean;
};

export type ColumnChoice = Preferences['columns'];

/** A case cannot be told apart without these, so they are always there. */
export const FIXED_COLUMNS: readonly ColumnKey[] = ['tracking-id', 'title'];

/** What a narrow window shows above the line of details. */
const APART: readonly ColumnKey[] = ['title', 'due'];

export function isApart({ key }: ShownColumn): boolean {
  return APART.includes(key);
}

const SELECT_WIDTH = 36;
const PX_PER_REM = 16;

/**
 * The columns as CSS grid tracks in rem, so that they grow with the text. Where `room` (CSS px at normal text size) is not
 * enough, each gives up its share of what it can do without; the title takes what is left over.
 */
export function columnTracks(columns: readonly ShownColumn[], room: number): string {
  const wanted = columns.reduce((sum, { width }) => sum + width, SELECT_WIDTH);
  const spare = columns.reduce((sum, { width, leastWidth }) => sum + width - leastWidth, 0);
  const given = spare === 0 ? 0 : Math.min(1, Math.max(0, wanted - room) / spare);
  const tracks = columns.map(({ width, leastWidth, grows }) => {
    const size = rem(width - (width - leastWidth) * given);
    return grows ? `minmax(${size}, 1fr)` : size;
  });
  return [rem(SELECT_WIDTH), ...tracks].join(' ');
}

/** The least width the columns need together, as a CSS length. */
export function leastWidth(columns: readonly ShownColumn[]): string {
  return rem(columns.reduce((sum, { leastWidth }) => sum + leastWidth, SELECT_WIDTH));
}

function rem(px: number): string {
  return `${Math.round((px / PX_PER_REM) * 1000) / 1000}rem`;
}

/** The columns in the order in which a narrow window shows them. */
export function stackedOrder(columns: readonly ShownColumn[]): readonly ShownColumn[] {
  return [...columns.filter(isApart), ...columns.filter((column) => !isApart(column))];
}

export const WIDTH_LIMITS = { min: 64, max: 640, step: 16 } as const;

/** The columns to show, as this PC prefers them; unknown keys of another version are left alone. */
export function shownColumns(choice: ColumnChoice): readonly ShownColumn[] {
  return COLUMNS.flatMap(({ key, sort, width: usual, least }) => {
    const chosen = choice.find((column) => column.key === key);
    if (chosen?.shown === false && !FIXED_COLUMNS.includes(key)) return [];
    const width = withinLimits(chosen?.width ?? usual);
    return [{ key, sort, width, leastWidth: width * least, grows: key === 'title' }];
  });
}

/** The choice with one column changed. */
export function withColumn(
  choice: ColumnChoice,
  key: ColumnKey,
  part: { readonly width?: number; readonly shown?: boolean },
): ColumnChoice {
  const known = COLUMNS.map((column) => {
    const chosen = choice.find((other) => other.key === column.key);
    return { key: column.key, width: chosen?.width ?? column.width, shown: chosen?.shown ?? true };
  });
  const foreign = choice.filter((column) => !COLUMNS.some((known) => known.key === column.key));
  return [...known, ...foreign].map((column) =>
    column.key === key ? { ...column, ...part, width: withinLimits(part.width ?? column.width) } : column,
  );
}

/** A width that can be kept: whole pixels, neither gone nor endless. */
function withinLimits(width: number): number {
  return Math.round(Math.min(WIDTH_LIMITS.max, Math.max(WIDTH_LIMITS.min, width)));
}
