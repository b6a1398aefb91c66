import { useMemo, useState } from 'react';
import { usePreferences } from '#renderer/api/use-preferences.ts';
import {
  type ColumnChoice,
  type ShownColumn,
  shownColumns,
  stackedOrder,
  withColumn,
} from '#renderer/screens/queue/columns.ts';

/** What is chosen here and not yet among the preferences, and the preference it stands in for. */
type Drawn = { readonly columns: ColumnChoice; readonly over: ColumnChoice };

/** The columns as this PC prefers them; a choice shows at once, a width while it is drawn, kept when it is let go. */
export function useColumnWidths(stacked: boolean) {
  const { preferences, change } = usePreferences();
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const kept = preferences.columns;
  const choice = drawn !== null && drawn.over === kept ? drawn.columns : kept;
  const columns = useMemo(() => {
    const shown = shownColumns(choice);
    return stacked ? stackedOrder(shown) : shown;
  }, [choice, stacked]);
  const choose = (columns: ColumnChoice): void => {
    setDrawn({ columns, over: kept });
    change({ columns });
  };
  const setWidth = (column: ShownColumn, width: number, keep: boolean): void => {
    const next = withColumn(choice, column.key, { width });
    if (keep) choose(next);
    else setDrawn({ columns: next, over: kept });
  };
  return { columns, choice, choose, setWidth };
}
