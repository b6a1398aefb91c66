import type { Table } from '#domain/report/table.ts';
import { figureOf } from '#renderer/screens/summary/figures.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

const NO_FIGURE = '–';

/** The few figures that are asked for first. */
export function KeyFigures({ tables }: { readonly tables: readonly Table[] }) {
  const { t, i18n } = useTranslation();
  const number = (value: number | null, options?: Intl.NumberFormatOptions): string =>
    value === null ? NO_FIGURE : value.toLocaleString(i18n.language, options);
  const percent = (value: number | null): string =>
    number(value, { style: 'percent', maximumFractionDigits: 1 });
  const late = figureOf(tables, 'Terlambat');
  const known = (late ?? 0) + (figureOf(tables, 'Tepat waktu') ?? 0);
  const ofKnown = known === 0 ? t('summary.noneKnown') : t('summary.ofKnown', { n: number(known) });
  const figures = [
    { name: t('summary.received'), value: number(figureOf(tables, 'Laporan masuk')), note: null },
    {
      name: t('summary.done'),
      value: number(figureOf(tables, 'Selesai')),
      note: t('summary.share', { percent: percent(figureOf(tables, 'Persentase selesai')) }),
    },
    { name: t('summary.late'), value: number(known === 0 ? null : late), note: ofKnown },
    {
      name: t('summary.onTime'),
      value: percent(figureOf(tables, 'Persentase tepat waktu')),
      note: ofKnown,
    },
    {
      name: t('summary.toFirstAnswer'),
      value: number(figureOf(tables, 'Median hari kerja sampai tanggapan pertama'), {
        maximumFractionDigits: 1,
      }),
      note: null,
    },
  ];
  return (
    <Box component="dl" aria-label={t('summary.keyFigures')} sx={list}>
      {figures.map(({ name, value, note }) => (
        <Box key={name} sx={tile}>
          <Typography component="dt" variant="body2">
            {name}
          </Typography>
          <Typography component="dd" sx={valueStyle}>
            {value}
          </Typography>
          {note === null ? null : (
            <Typography component="dd" variant="caption" color="textSecondary" sx={{ m: 0 }}>
              {note}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
}

const list = {
  m: 0,
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: 'repeat(auto-fit, minmax(9.5rem, 1fr))',
} as const;
/** Stands above its name, so that all figures are in one line. */
const valueStyle = { m: 0, order: -1, fontSize: '1.5rem', fontWeight: 650, lineHeight: 1.3 } as const;
const tile = {
  p: 1.5,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  display: 'flex',
  flexDirection: 'column',
  fontVariantNumeric: 'tabular-nums',
} as const;
