// biome-ignore-all lint/a11y/useSemanticElements: rows of a long list are placed one by one, which table elements do not allow

import { type CSSProperties, type KeyboardEvent, type RefObject, useRef } from 'react';
import { columnTracks, leastWidth, type ShownColumn, WIDTH_LIMITS } from '#renderer/screens/queue/columns.ts';
import { positionAfter } from '#renderer/screens/queue/grid-position.ts';
import { gridStyles } from '#renderer/screens/queue/grid-styles.ts';
import { QueueHeader } from '#renderer/screens/queue/queue-header.tsx';
import type { QueuePlace } from '#renderer/screens/queue/queue-place.ts';
import type { QueueSort } from '#renderer/screens/queue/queue-request.ts';
import { QueueRow, type RowActs } from '#renderer/screens/queue/queue-row.tsx';
import type { QueueList } from '#renderer/screens/queue/use-queue-list.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';

type Props = QueueList & {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly label: string;
  readonly columns: readonly ShownColumn[];
  readonly stacked: boolean;
  readonly dueBelow: boolean;
  readonly rowHeight: number;
  readonly sort: QueueSort;
  readonly descending: boolean;
  readonly change: (part: Partial<QueuePlace>) => void;
  /** What stays above the headings when the list is scrolled, and how high those are (CSS px). */
  readonly stickyTop: number;
  readonly headings: number;
  /** The width there is for the columns (CSS px at normal text size). */
  readonly room: number;
  readonly setWidth: (column: ShownColumn, width: number, keep: boolean) => void;
};

/** The cases as a grid: one stop of the Tab key, arrow keys inside, only the rows in sight on the page. */
export function QueueGrid(props: Props) {
  const { rows, columns, stacked, selection, place, onPage, rowHeight } = props;
  const { t } = useTranslation();
  const acts = useStableActs({ open: props.open, toggle: selection.toggle });
  return (
    <Box
      ref={props.grid}
      role="grid"
      aria-label={props.label}
      aria-rowcount={(rows.total ?? 0) + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-busy={rows.pending}
      data-due-below={props.dueBelow}
      onKeyDown={(event) => pressed(event, props)}
      style={measures(props)}
      sx={gridStyles}
    >
      <QueueHeader
        columns={columns}
        sort={props.sort}
        descending={props.descending}
        onSort={(sort) => props.change(sortedBy(sort, props))}
        selection={selection.state}
        onSelectAll={selection.toggleAll}
        onWidth={props.setWidth}
        place={place.position.row < 0 ? place.position.column : null}
        hidden={stacked}
      />
      <div
        role="rowgroup"
        className="rows"
        aria-label={t('queue.rows')}
        style={{ height: (rows.total ?? 0) * rowHeight }}
      >
        {onPage.map((index) => {
          const item = rows.rowAt(index);
          return (
            <QueueRow
              key={index}
              index={index}
              item={item}
              columns={columns}
              stacked={stacked}
              height={rowHeight}
              selected={item !== undefined && selection.selected.has(item.id)}
              place={place.position.row === index ? place.position.column : undefined}
              acts={acts}
            />
          );
        })}
      </div>
    </Box>
  );
}

type Measures = CSSProperties & Readonly<Record<`--${string}`, string>>;

function measures({ columns, stacked, stickyTop, headings, room }: Props): Measures {
  return {
    '--columns': columnTracks(columns, room),
    '--sticky-top': `${stickyTop}px`,
    '--headings': `${headings}px`,
    ...(stacked ? {} : { minWidth: leastWidth(columns) }),
  };
}

/** A heading turns its own order round; another one begins with the first, the day of receipt with the latest. */
function sortedBy(sort: QueueSort, now: Pick<Props, 'sort' | 'descending'>): Partial<QueuePlace> {
  return { sort, descending: sort === now.sort ? !now.descending : sort === 'received' };
}

/** The same functions for every row over the life of the grid, so that only rows that changed are drawn. */
function useStableActs(acts: RowActs): RowActs {
  const latest = useRef(acts);
  latest.current = acts;
  return useRef<RowActs>({
    open: (index) => latest.current.open(index),
    toggle: (index, range) => latest.current.toggle(index, range),
  }).current;
}

function pressed(event: KeyboardEvent<HTMLElement>, props: Props): void {
  const { rows, columns, selection, place, sight, stacked } = props;
  const { position } = place;
  if (event.altKey || event.metaKey) return;
  if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) {
    event.preventDefault();
    if (position.row < 0) selection.toggleAll();
    else selection.toggle(position.row, event.shiftKey);
    return;
  }
  if (event.key === 'Escape' && selection.state !== 'none') {
    selection.clear();
    return;
  }
  if (position.row < 0 && event.shiftKey && resized(event, props)) return;
  const pageRows = Math.max(1, sight.end - sight.start - 2);
  const shape = { rows: rows.total ?? 0, columns: columns.length + 1, pageRows };
  const next = positionAfter(event.key, event.ctrlKey, position, shape);
  if (next === null || (stacked && next.row < 0)) return;
  event.preventDefault();
  place.moveTo(next);
  if (event.shiftKey && next.row !== position.row && next.row >= 0) {
    selection.extend(position.row, next.row);
  }
}

/** Shift with an arrow key on a heading makes its column narrower or wider. */
function resized(event: KeyboardEvent, { columns, place, setWidth }: Props): boolean {
  const column = columns[(place.position.column ?? 0) - 1];
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (column === undefined || column.grows || step === 0) return false;
  event.preventDefault();
  setWidth(column, column.width + step * WIDTH_LIMITS.step, true);
  return true;
}
