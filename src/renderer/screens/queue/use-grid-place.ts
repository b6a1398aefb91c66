import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { View } from '#domain/complaint/views.ts';
import type { GridPosition } from '#renderer/screens/queue/grid-position.ts';
import { keepStanding, standingIn } from '#renderer/screens/queue/queue-place.ts';
import type { QueueRows } from '#renderer/screens/queue/use-queue-rows.ts';
import type { RowsInSight } from '#renderer/screens/queue/use-rows-in-sight.ts';
import { useStateFor } from '#renderer/screens/queue/use-state-for.ts';

/** Where the keyboard is in the grid; begins where it was left. */
export function useGridPosition(view: View) {
  const [position, set] = useStateFor<GridPosition>(view, () => ({
    row: standingIn(view).index,
    column: null,
  }));
  const setPosition = useCallback((next: GridPosition) => set(() => next), [set]);
  return [position, setPosition] as const;
}

type Options = {
  readonly view: View;
  readonly rows: QueueRows;
  readonly position: GridPosition;
  readonly setPosition: (position: GridPosition) => void;
  readonly sight: RowsInSight;
  readonly rowHeight: number;
  readonly grid: RefObject<HTMLElement | null>;
};

export type GridPlace = {
  readonly position: GridPosition;
  /** Brings the keyboard there, and the row into sight. */
  readonly moveTo: (position: GridPosition) => void;
  readonly hasFocus: () => boolean;
  /** Keeps where the eyes are, and this row as the one to come back to. */
  readonly keep: (row: number) => void;
};

/** Moves the keyboard through the grid, and holds the row and what is in sight where they are when the list changes. */
export function useGridPlace(options: Options): GridPlace {
  const { view, rows, position, setPosition, sight, grid } = options;
  const toFocus = useRef<GridPosition | null>(null);
  const keep = (row: number): void => {
    const id = rows.rowAt(row)?.id ?? null;
    keepStanding(view, { id, index: row, scrollTop: sight.scrolled() });
  };
  const hasFocus = () => grid.current?.contains(document.activeElement) === true;

  useRowsInPlace({ ...options, hasFocus, focusNext: toFocus });
  useLayoutEffect(() => {
    const to = toFocus.current;
    if (to === null || grid.current === null || to.row !== position.row || to.column !== position.column)
      return;
    if (focusCell(grid.current, position)) toFocus.current = null;
  });
  return {
    position,
    hasFocus,
    keep,
    moveTo: (next) => {
      toFocus.current = next;
      setPosition({ ...next });
      if (next.row >= 0) sight.bring(next.row);
    },
  };
}

type InPlace = Options & {
  readonly hasFocus: () => boolean;
  readonly focusNext: RefObject<GridPosition | null>;
};

type Before = { readonly view: View; readonly request: string | null; readonly id: string | null };

/** After the rows changed: the same case keeps the keyboard, and the same rows stay under the eyes. */
function useRowsInPlace(options: InPlace): void {
  const { view, rows, position, setPosition, sight, rowHeight, hasFocus, focusNext } = options;
  const before = useRef<Before | null>(null);
  const first = useRef<{ readonly id: string; readonly index: number } | null>(null);
  const { version, request } = rows;
  const moved = (next: GridPosition, withFocus: boolean): void => {
    if (withFocus) focusNext.current = next;
    setPosition(next);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when rows may have moved, not when the keyboard did
  useLayoutEffect(() => {
    if (request === null) return;
    const was = before.current;
    const scrolled = sight.scrolled();
    if (was?.view !== view) {
      const left = standingIn(view);
      if (left.scrollTop !== scrolled) sight.scrollTo(left.scrollTop);
      if (left.id !== null) {
        moved({ row: rows.indexOf(left.id) ?? clamped(left.index, rows), column: null }, isAtScreen());
      } else if (was !== null && isWithinScreen()) {
        toHeading();
      }
      return;
    }
    if (was.request !== request) {
      if (scrolled > 0) sight.scrollTo(0);
      moved({ row: 0, column: null }, hasFocus());
      return;
    }
    const anchor = isInSight(position.row, sight) ? { id: was.id, index: position.row } : first.current;
    const to = anchor?.id == null ? null : rows.indexOf(anchor.id);
    if (to !== null && anchor !== null && scrolled > 0)
      sight.scrollTo(scrolled + (to - anchor.index) * rowHeight);
    const row = (was.id === null ? null : rows.indexOf(was.id)) ?? clamped(position.row, rows);
    if (row !== position.row) moved({ ...position, row }, hasFocus());
  }, [version, request]);

  useLayoutEffect(() => {
    if (request !== null) before.current = { view, request, id: rows.rowAt(position.row)?.id ?? null };
    const id = rows.rowAt(sight.start)?.id;
    first.current = id === undefined ? null : { id, index: sight.start };
  });
}

function clamped(index: number, rows: QueueRows): number {
  return Math.min(index, Math.max((rows.total ?? 0) - 1, 0));
}

function isInSight(index: number, { start, end }: RowsInSight): boolean {
  return index >= start && index < end;
}

/** False while the row is not on the page yet. */
function focusCell(grid: HTMLElement, { row, column }: GridPosition): boolean {
  const line = grid.querySelector<HTMLElement>(`[data-index="${row}"]`);
  if (column === null) {
    line?.focus({ preventScroll: true });
    return line !== null;
  }
  const cell = line?.querySelector<HTMLElement>(`[aria-colindex="${column + 1}"]`);
  const target = row < 0 ? cell?.querySelector<HTMLElement>('button, input, [tabindex]') : cell;
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return line !== null;
}

/** Another list in the same rows: what is heard next is its name. */
function toHeading(): void {
  document.getElementById('judul-layar')?.focus({ preventScroll: true });
}

/** Coming back to a list takes the keyboard to its row, unless the person is somewhere else by then. */
function isAtScreen(): boolean {
  const { activeElement: now } = document;
  return now === null || now === document.body || isWithinScreen();
}

function isWithinScreen(): boolean {
  return document.getElementById('isi')?.contains(document.activeElement) === true;
}
