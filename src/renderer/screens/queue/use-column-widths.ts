import { useCallback, useMemo, useState } from 'react';
import { usePreferences } from '#renderer/api/use-preferences.ts';
import {
  type ColumnChoice,
  type ShownColumn,
  shownColumns,
  stackedOrder,
  withColumn,
} from '#renderer/screens/queue/columns.ts';

/** The columns as this PC prefers them; a width that is being drawn shows at once and is kept when it is let go. */
export function useColumnWidths(stacked: boolean) {
  const { preferences, change } = usePreferences();
  const [drawn, setDrawn] = useState<ColumnChoice | null>(null);
  const choice = drawn ?? preferences.columns;
  const columns = useMemo(() => {
    const shown = shownColumns(choice);
    return stacked ? stackedOrder(shown) : shown;
  }, [choice, stacked]);
  const choose = useCallback((columns: ColumnChoice) => change({ columns }), [change]);
  const setWidth = (column: ShownColumn, width: number, keep: boolean): void => {
    const next = withColumn(choice, column.key, { width });
    setDrawn(keep ? null : next);
    if (keep) choose(next);
  };
  return { columns, choice, choose, setWidth };
}
