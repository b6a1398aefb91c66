import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import type { Table } from '#domain/report/table.ts';
import { figureOf } from '#renderer/screens/summary/figures.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';

type Props = {
  readonly tables: readonly Table[];
  readonly yearsWithoutCalendar: readonly number[];
};

/** How complete the figures are: what is counted apart, and years whose holidays are not known. */
export function Remarks({ tables, yearsWithoutCalendar }: Props) {
  const { t, i18n } = useTranslation();
  const sentence = useSentence();
  const number = (n: number): string => n.toLocaleString(i18n.language);
  const unknown = figureOf(tables, 'Ketepatan tidak diketahui') ?? 0;
  const hidden = figureOf(tables, 'Laporan rahasia yang tidak dicantumkan') ?? 0;
  const remarks = [
    ...(unknown === 0 ? [] : [t('summary.remarkUnknown', { n: number(unknown) })]),
    ...(hidden === 0 ? [] : [t('summary.remarkHidden', { n: number(hidden) })]),
    ...(yearsWithoutCalendar.length === 0
      ? []
      : [sentence('tahun-tanpa-kalender', { year: yearsWithoutCalendar.join(', ') })]),
  ];
  if (remarks.length === 0) return null;
  return (
    <Alert severity="info" role="note">
      <AlertTitle>{t('summary.remarks')}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5 }}>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </Box>
    </Alert>
  );
}
