import type { Figures } from '#domain/report/figures.ts';
import type { Summary } from '#domain/report/summary.ts';
import type { Cell, Column, Row } from '#domain/report/table.ts';
import { NO_FIGURE } from '#domain/report/tally-column.ts';

const COLUMNS: readonly Column[] = [
  { heading: 'Indikator', kind: 'text', width: 46 },
  { heading: 'Nilai', kind: 'integer', width: 12, whenNull: NO_FIGURE },
  { heading: 'Keterangan', kind: 'text', width: 76 },
];

/** The columns and rows of the first sheet: one indicator per row, with what it is counted from. */
export function overview(summary: Summary): {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
} {
  return {
    columns: COLUMNS,
    rows: [...stageRows(summary), ...punctualityRows(summary), ...durationRows(summary)],
  };
}

function stageRows({ total, hiddenCount }: Summary): readonly Row[] {
  const { stages } = total;
  return [
    ['Laporan masuk', total.received, 'Diterima dalam periode, tanggal awal dan akhir termasuk'],
    ['Belum ditindaklanjuti', stages.notFollowedUp, 'Status baru dan terverifikasi'],
    ['Proses', stages.inProgress, null],
    ['Menunggu pelapor', stages.awaitingReporter, 'Sudah ditanggapi, menunggu balasan pelapor'],
    ['Selesai', stages.done, null],
    ['Ditunda', stages.held, 'Menunggu data dari pelapor'],
    ['Bukan wewenang', stages.notOurs, null],
    ['Arsip', stages.archived, null],
    ['Persentase selesai', percent(total.doneShare), 'Selesai dibagi laporan masuk'],
    ['Laporan rahasia yang tidak dicantumkan', hiddenCount, 'Ikut dihitung, tidak ada dalam daftar'],
  ];
}

function punctualityRows({ total }: Summary): readonly Row[] {
  const { punctuality } = total;
  return [
    ['Tepat waktu', punctuality.tepat, 'Menurut batas waktu klasifikasinya'],
    ['Terlambat', punctuality.terlambat, null],
    ['Belum jatuh tempo', punctuality['belum-jatuh-tempo'], 'Tidak ikut dalam persentase'],
    [
      'Ketepatan tidak diketahui',
      punctuality['tidak-diketahui'],
      'Tanggal atau klasifikasi belum ada; tidak ikut dalam persentase',
    ],
    [
      'Persentase tepat waktu',
      percent(total.onTimeShare),
      `Tepat waktu dibagi laporan yang hasilnya diketahui (${punctuality.tepat + punctuality.terlambat})`,
    ],
  ];
}

function durationRows({ total }: Summary): readonly Row[] {
  return [
    ...figureRows('hari kerja sampai tanggapan pertama', total.toFirstAnswer),
    ...figureRows('hari kerja sampai selesai', total.toClose),
    ['Rata-rata rating', decimal(total.rating.mean), null],
    ['Jumlah rating', total.rating.n, 'Laporan yang diberi rating oleh pelapor'],
  ];
}

function figureRows(what: string, figures: Figures): readonly Row[] {
  const from = `Dari ${figures.n} laporan yang tanggalnya diketahui`;
  return [
    [`Rata-rata ${what}`, decimal(figures.mean), from],
    [`Median ${what}`, decimal(figures.median), from],
  ];
}

const percent = (value: number | null): Cell => ({ kind: 'percent', value });
const decimal = (value: number | null): Cell => ({ kind: 'decimal', value });
