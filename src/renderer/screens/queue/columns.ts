import type { Preferences } from '#contract/window/app.ts';
import type { QueueSort } from '#renderer/screens/queue/queue-request.ts';

/** One column of the queue: what it sorts by, and its width (CSS px at normal text size). */
type Column = {
  readonly key: string;
  readonly sort: QueueSort | null;
  readonly width: number;
};

/** Every column, in the order of the table. The title takes what the others leave. */
export const COLUMNS = [
  { key: 'tracking-id', sort: 'tracking-id', width: 80 },
  { key: 'title', sort: 'title', width: 200 },
  { key: 'class', sort: null, width: 112 },
  { key: 'stage', sort: 'stage', width: 118 },
  { key: 'lapor-status', sort: null, width: 132 },
  { key: 'office', sort: 'office', width: 112 },
  { key: 'officer', sort: 'officer', width: 92 },
  { key: 'received', sort: 'received', width: 90 },
  { key: 'due', sort: 'due', width: 172 },
] as const satisfies readonly Column[];

export type ColumnKey = (typeof COLUMNS)[number]['key'];

export type ShownColumn = {
  readonly key: ColumnKey;
  readonly sort: QueueSort | null;
  readonly width: number;
  /** Takes the room that is left, `width` at least. */
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

/** A column may give up so much of its width before the table is too wide for its window. */
const GIVES = 0.8;
const SELECT_WIDTH = 36;
const PX_PER_REM = 16;

/** The columns as CSS grid tracks; widths in rem, so that they grow with the text. */
export function columnTracks(columns: readonly ShownColumn[]): string {
  const tracks = columns.map(({ width, grows }) =>
    grows ? `minmax(${rem(width)}, 1fr)` : `minmax(${rem(width * GIVES)}, ${rem(width)})`,
  );
  return [rem(SELECT_WIDTH), ...tracks].join(' ');
}

/** The least width the columns need together, as a CSS length. */
export function leastWidth(columns: readonly ShownColumn[]): string {
  const widths = columns.map(({ width, grows }) => (grows ? width : width * GIVES));
  return rem(widths.reduce((sum, width) => sum + width, SELECT_WIDTH));
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
  return COLUMNS.flatMap(({ key, sort, width }) => {
    const chosen = choice.find((column) => column.key === key);
    if (chosen?.shown === false && !FIXED_COLUMNS.includes(key)) return [];
    return [{ key, sort, width: withinLimits(chosen?.width ?? width), grows: key === 'title' }];
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
export function withinLimits(width: number): number {
  return Math.round(Math.min(WIDTH_LIMITS.max, Math.max(WIDTH_LIMITS.min, width)));
}
