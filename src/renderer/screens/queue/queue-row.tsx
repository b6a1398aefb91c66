// biome-ignore-all lint/a11y/useSemanticElements: rows of a long list are placed one by one, which table elements do not allow
import { type MouseEvent, memo } from 'react';
import type { QueueItem } from '#contract/window/queue.ts';
import { isApart, type ShownColumn } from '#renderer/screens/queue/columns.ts';
import { QueueCell } from '#renderer/screens/queue/queue-cell.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';

export type RowActs = {
  readonly open: (index: number) => void;
  readonly toggle: (index: number, range: boolean) => void;
};

type Props = {
  readonly index: number;
  readonly item: QueueItem | undefined;
  readonly columns: readonly ShownColumn[];
  readonly stacked: boolean;
  readonly height: number;
  readonly selected: boolean;
  /** The cell that has the keyboard's place: null the row itself, undefined another row. */
  readonly place: number | null | undefined;
  readonly acts: RowActs;
};

/** One case as a row of the grid; empty while it is on its way. */
export const QueueRow = memo(function QueueRow(props: Props) {
  const { index, item, columns, stacked, height, selected, place, acts } = props;
  const click = (event: MouseEvent<HTMLElement>): void => {
    if (item === undefined || isElsewhere(event)) return;
    event.preventDefault();
    if (event.shiftKey) acts.toggle(index, true);
    else acts.open(index);
  };
  const cell = (column: ShownColumn) => {
    const at = columns.indexOf(column) + 1;
    return (
      <div
        key={column.key}
        role="gridcell"
        aria-colindex={at + 1}
        data-column={column.key}
        tabIndex={place === undefined ? undefined : place === at ? 0 : -1}
      >
        {item === undefined ? <span className="coming" /> : <QueueCell column={column.key} item={item} />}
      </div>
    );
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid's keys do the same (Enter, Space)
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-busy={item === undefined}
      data-index={index}
      data-active={place !== undefined}
      tabIndex={place === null ? 0 : -1}
      className={stacked ? 'row stacked' : 'row'}
      style={{ height, transform: `translateY(${index * height}px)` }}
      onClick={click}
    >
      <CheckCell {...props} />
      {stacked ? (
        <>
          {columns.filter(isApart).map(cell)}
          <div className="details">{columns.filter((column) => !isApart(column)).map(cell)}</div>
        </>
      ) : (
        columns.map(cell)
      )}
    </div>
  );
});

function CheckCell({ index, item, selected, place, acts }: Props) {
  const { t } = useTranslation();
  return (
    <div
      role="gridcell"
      aria-colindex={1}
      data-column="select"
      tabIndex={place === undefined ? undefined : place === 0 ? 0 : -1}
    >
      <label>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          disabled={item === undefined}
          aria-label={t('queue.select.one', { id: item?.trackingId ?? '' })}
          onChange={(event) =>
            acts.toggle(index, event.nativeEvent instanceof PointerEvent && event.nativeEvent.shiftKey)
          }
        />
      </label>
    </div>
  );
}

/** A click on the checkbox, with a key that opens another window, or at the end of marking text. */
function isElsewhere({ target, ctrlKey, metaKey }: MouseEvent<HTMLElement>): boolean {
  if (target instanceof Element && target.closest('label') !== null) return true;
  return ctrlKey || metaKey || window.getSelection()?.type === 'Range';
}
