import {
  COLUMNS,
  type ColumnChoice,
  type ColumnKey,
  FIXED_COLUMNS,
  WIDTH_LIMITS,
  withColumn,
} from '#renderer/screens/queue/columns.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly choice: ColumnChoice;
  readonly choose: (choice: ColumnChoice) => void;
  readonly onClose: () => void;
};

/** Which columns are shown and how wide; every change shows at once and is kept on this PC. */
export function ColumnsDialog({ choice, choose, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <DialogFrame title={t('queue.columns.title')} onClose={onClose}>
      <Typography variant="body2" color="textSecondary">
        {t('queue.columns.note')}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(9rem, 1fr) minmax(6rem, 2fr) auto',
          columnGap: 2,
          rowGap: 0.5,
          alignItems: 'center',
        }}
      >
        {COLUMNS.map((column) => (
          <ColumnLine key={column.key} column={column} choice={choice} choose={choose} />
        ))}
      </Box>
      <Box>
        <Button color="inherit" onClick={() => choose([])}>
          {t('queue.columns.reset')}
        </Button>
      </Box>
    </DialogFrame>
  );
}

type LineProps = Omit<Props, 'onClose'> & {
  readonly column: { readonly key: ColumnKey; readonly width: number };
};

function ColumnLine({ column, choice, choose }: LineProps) {
  const { t } = useTranslation();
  const chosen = choice.find(({ key }) => key === column.key);
  const isFixed = FIXED_COLUMNS.includes(column.key);
  const isShown = isFixed || (chosen?.shown ?? true);
  const width = chosen?.width ?? column.width;
  return (
    <>
      <Box component="label" sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: '1.75rem' }}>
        <input
          type="checkbox"
          checked={isShown}
          disabled={isFixed}
          onChange={(event) => choose(withColumn(choice, column.key, { shown: event.target.checked }))}
        />
        <span>{t(`queue.column.${column.key}`)}</span>
      </Box>
      <input
        type="range"
        aria-label={t('queue.columns.width', { column: t(`queue.column.${column.key}`) })}
        min={WIDTH_LIMITS.min}
        max={WIDTH_LIMITS.max}
        step={WIDTH_LIMITS.step / 4}
        value={width}
        disabled={!isShown}
        onChange={(event) => choose(withColumn(choice, column.key, { width: event.target.valueAsNumber }))}
      />
      <Box
        component="output"
        sx={{ fontVariantNumeric: 'tabular-nums', fontSize: '0.75rem', minWidth: '3rem' }}
      >
        {t('queue.columns.px', { n: width })}
      </Box>
    </>
  );
}
