import type { Group } from '#domain/report/summary.ts';
import type { Column, Row } from '#domain/report/table.ts';
import type { Tally } from '#domain/report/tally.ts';
import { count, ratio, type TallyColumn } from '#domain/report/tally-column.ts';

const TALLY_COLUMNS: readonly TallyColumn[] = [
  count('Masuk', (tally) => tally.received, 8),
  count('Belum ditindaklanjuti', (tally) => tally.stages.notFollowedUp, 16),
  count('Proses', (tally) => tally.stages.inProgress, 8),
  count('Menunggu pelapor', (tally) => tally.stages.awaitingReporter),
  count('Selesai', (tally) => tally.stages.done, 8),
  count('Ditunda', (tally) => tally.stages.held, 8),
  count('Bukan wewenang', (tally) => tally.stages.notOurs, 11),
  count('Arsip', (tally) => tally.stages.archived, 7),
  ratio('% selesai', 'percent', (tally) => tally.doneShare),
  count('Tepat waktu', (tally) => tally.punctuality.tepat, 8),
  count('Terlambat', (tally) => tally.punctuality.terlambat),
  count('Belum jatuh tempo', (tally) => tally.punctuality['belum-jatuh-tempo']),
  count('Tidak diketahui', (tally) => tally.punctuality['tidak-diketahui']),
  ratio('% tepat waktu', 'percent', (tally) => tally.onTimeShare),
  ratio('Rata-rata hari kerja ke tanggapan', 'decimal', (tally) => tally.toFirstAnswer.mean),
  ratio('Median hari kerja ke tanggapan', 'decimal', (tally) => tally.toFirstAnswer.median),
  count('Jumlah dihitung (tanggapan)', (tally) => tally.toFirstAnswer.n, 12),
  ratio('Rata-rata hari kerja ke selesai', 'decimal', (tally) => tally.toClose.mean),
  ratio('Median hari kerja ke selesai', 'decimal', (tally) => tally.toClose.median),
  count('Jumlah dihitung (selesai)', (tally) => tally.toClose.n, 12),
  ratio('Rata-rata rating', 'decimal', (tally) => tally.rating.mean),
  count('Jumlah rating', (tally) => tally.rating.n, 9),
];

/** The columns, rows and total row of a table with one group of cases per row. */
type GroupTable = {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly totalRow: Row;
};

/** One row per group under `heading`; the total row counts all cases anew, so its means are means of cases. */
export function groupTable(
  heading: string,
  groups: readonly Group[],
  total: Tally,
  figures: readonly TallyColumn[] = TALLY_COLUMNS,
): GroupTable {
  const cells = (tally: Tally): Row => figures.map((column) => column.of(tally));
  return {
    columns: [
      { heading: 'No.', kind: 'integer', width: 5 },
      { heading, kind: 'text', width: 42 },
      ...figures.map(({ of: _, ...column }) => column),
    ],
    rows: groups.map(({ name, tally }, index) => [index + 1, name, ...cells(tally)]),
    totalRow: [null, 'Jumlah', ...cells(total)],
  };
}
