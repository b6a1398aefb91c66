import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { ResultFilter } from '#renderer/screens/import/use-preview-rows.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

const FILTERS = ['all', 'added', 'updated', 'problem'] as const satisfies readonly ResultFilter[];

type Props = {
  readonly totals: Readonly<Record<ResultFilter, number>>;
  readonly value: ResultFilter;
  readonly onChange: (value: ResultFilter) => void;
  /** What stands beside: rows that are not listed. */
  readonly note: string | null;
};

/** How many rows come to what; choosing one shows only those. */
export function ResultToggle({ totals, value, onChange, note }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={t('importing.filter')}
        value={value}
        onChange={(_event, next: ResultFilter | null) => {
          if (next !== null) onChange(next);
        }}
        sx={{ flexWrap: 'wrap' }}
      >
        {FILTERS.map((filter) => (
          <ToggleButton key={filter} value={filter} sx={{ py: 0.25, textTransform: 'none' }}>
            {t('importing.withCount', {
              name: t(`importing.result.${filter}`),
              n: totals[filter].toLocaleString(i18n.language),
            })}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {note === null ? null : (
        <Typography variant="body2" color="textSecondary">
          {note}
        </Typography>
      )}
    </Box>
  );
}
