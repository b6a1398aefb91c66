import { count, ratio, type TallyColumn } from '#domain/report/tally-column.ts';

/** How an office uses Tunda: how often, for what, how long. */
export const HOLD_COLUMNS: readonly TallyColumn[] = [
  count('Masuk', (tally) => tally.received, 8),
  count('Laporan yang pernah ditunda', ({ holds }) => holds.cases, 13),
  count('Jumlah Tunda', ({ holds }) => holds.count, 8),
  count('Masih berjalan', ({ holds }) => holds.running),
  count('Menunggu pelapor', ({ holds }) => holds.byCause.pelapor),
  count('Menunggu instansi lain', ({ holds }) => holds.byCause['instansi-lain'], 11),
  count('Keadaan memaksa', ({ holds }) => holds.byCause['keadaan-memaksa']),
  count('Tanpa sebab tercatat', ({ holds }) => holds.withoutCause, 11),
  count('Jumlah hari', ({ holds }) => holds.days, 8),
  ratio('Rata-rata hari', 'decimal', ({ holds }) => holds.perHold.mean),
  ratio('Median hari', 'decimal', ({ holds }) => holds.perHold.median),
  ratio('Hari terlama', 'integer', ({ holds }) => holds.longest),
];

/** What the days are. */
export const HOLD_FOOTNOTE =
  'Hari Tunda adalah hari kalender yang tidak dihitung ke dalam batas waktu; Tunda yang masih berjalan dihitung sampai hari rekap dibuat.';
