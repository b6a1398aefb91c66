// biome-ignore-all lint/a11y/useSemanticElements: rows of a long list are placed one by one, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the control inside a heading has the keyboard, as the ARIA practices for grids ask
import { type PointerEvent, useRef } from 'react';
import type { ShownColumn } from '#renderer/screens/queue/columns.ts';
import type { QueueSort } from '#renderer/screens/queue/queue-request.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { textScale } from '#renderer/ui/text-scale.ts';

type Props = {
  readonly columns: readonly ShownColumn[];
  readonly sort: QueueSort;
  readonly descending: boolean;
  readonly onSort: (sort: QueueSort) => void;
  /** Some, all or none of the list is selected. */
  readonly selection: 'none' | 'some' | 'all';
  readonly onSelectAll: () => void;
  /** The width while it is drawn, then the one to keep. */
  readonly onWidth: (column: ShownColumn, width: number, keep: boolean) => void;
  /** The heading that has the keyboard's place; null when a row has it. */
  readonly place: number | null;
  /** In a narrow window the headings are heard, not seen. */
  readonly hidden: boolean;
};

/** The headings: sorting by a click, widths by drawing the edge or with Shift and the arrow keys. */
export function QueueHeader(props: Props) {
  const { columns, sort, descending, onSort, place, hidden } = props;
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className={hidden ? 'heads heard' : 'heads'}>
      <div role="row" aria-rowindex={1} data-index={-1} className="row">
        <SelectAll {...props} />
        {columns.map((column, at) => (
          <div
            key={column.key}
            role="columnheader"
            aria-colindex={at + 2}
            aria-sort={column.sort === null ? undefined : sortWord(column.sort === sort, descending)}
            data-column={column.key}
          >
            {column.sort === null || hidden ? (
              <span tabIndex={hidden ? undefined : place === at + 1 ? 0 : -1}>
                {t(`queue.column.${column.key}`)}
              </span>
            ) : (
              <button
                type="button"
                tabIndex={place === at + 1 ? 0 : -1}
                onClick={() => column.sort !== null && onSort(column.sort)}
              >
                <span>{t(`queue.column.${column.key}`)}</span>
                {column.sort === sort ? <Icon name={descending ? 'down' : 'up'} size={14} /> : null}
              </button>
            )}
            {hidden || column.grows ? null : <Edge column={column} onWidth={props.onWidth} />}
          </div>
        ))}
      </div>
    </div>
  );
}

function sortWord(isSorted: boolean, descending: boolean): 'none' | 'ascending' | 'descending' {
  if (!isSorted) return 'none';
  return descending ? 'descending' : 'ascending';
}

function SelectAll({ selection, onSelectAll, place, hidden }: Props) {
  const { t } = useTranslation();
  return (
    <div role="columnheader" aria-colindex={1} data-column="select">
      <label>
        <input
          type="checkbox"
          tabIndex={place === 0 && !hidden ? 0 : -1}
          aria-label={t('queue.select.all')}
          checked={selection === 'all'}
          ref={(box) => {
            if (box !== null) box.indeterminate = selection === 'some';
          }}
          onChange={onSelectAll}
        />
      </label>
    </div>
  );
}

/** The edge of a column, to be drawn with the pointer. The keyboard has Shift and arrows, and the columns' dialog. */
function Edge({ column, onWidth }: { readonly column: ShownColumn; readonly onWidth: Props['onWidth'] }) {
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const drawn = (event: PointerEvent): number | null =>
    from.current === null ? null : from.current.width + (event.clientX - from.current.x) / textScale();
  return (
    <div
      aria-hidden="true"
      className="edge"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width: column.width };
      }}
      onPointerMove={(event) => {
        const width = drawn(event);
        if (width !== null) onWidth(column, width, false);
      }}
      onPointerUp={(event) => {
        const width = drawn(event);
        from.current = null;
        if (width !== null) onWidth(column, width, true);
      }}
      onLostPointerCapture={() => {
        from.current = null;
      }}
    />
  );
}
