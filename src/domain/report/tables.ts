import { fullList, lateList } from '#domain/report/case-tables.ts';
import { groupTable } from '#domain/report/group-table.ts';
import { HOLD_COLUMNS, HOLD_FOOTNOTE } from '#domain/report/hold-columns.ts';
import { overview } from '#domain/report/overview.ts';
import { ALL_OFFICES, dateInWords, momentInWords } from '#domain/report/report-words.ts';
import type { Group, Summary, SummaryRequest } from '#domain/report/summary.ts';
import type { Table } from '#domain/report/table.ts';

/**
 * The summary as sheets: Ringkasan, Per OPD, Per Kategori, Per Klasifikasi, Per Bulan, Tunda, Daftar, Terlambat.
 * Names and identifying numbers are masked here, whatever the caller hands over, unless a reason to reveal is given.
 */
export function summaryTables(summary: Summary): readonly Table[] {
  return [...figureTables(summary), listing(summary), lateListing(summary)];
}

/** The sheets of figures alone, without the lists of cases. */
export function figureTables(summary: Summary): readonly Table[] {
  const { total } = summary;
  const notes = notesOf(summary);
  const perGroup = (heading: string, groups: readonly Group[]): Table => ({
    name: `Per ${heading}`,
    title: `Rekapitulasi pengaduan SP4N-LAPOR! per ${heading === 'OPD' ? heading : heading.toLowerCase()}`,
    notes,
    keyColumns: 2,
    footnotes: [],
    ...groupTable(heading, groups, total),
  });
  return [
    {
      name: 'Ringkasan',
      title: 'Ringkasan pengaduan SP4N-LAPOR!',
      notes,
      keyColumns: 0,
      footnotes: [],
      ...overview(summary),
    },
    perGroup('OPD', summary.byOffice),
    perGroup('Kategori', summary.byCategory),
    perGroup('Klasifikasi', summary.byClass),
    perGroup('Bulan', summary.byMonth),
    {
      name: 'Tunda',
      title: 'Penggunaan Tunda pada laporan SP4N-LAPOR! per OPD',
      notes,
      keyColumns: 2,
      footnotes: [HOLD_FOOTNOTE],
      ...groupTable('OPD', summary.byOffice, total, HOLD_COLUMNS),
    },
  ];
}

/** The sheet "Daftar" alone, which is also what a CSV holds. */
export function listing(summary: Summary): Table {
  return {
    name: 'Daftar',
    title: 'Daftar laporan SP4N-LAPOR!',
    notes: notesOf(summary),
    keyColumns: 1,
    footnotes: unlisted(summary.hiddenCount),
    ...fullList(summary.listed, isRevealed(summary.request)),
  };
}

function lateListing(summary: Summary): Table {
  return {
    name: 'Terlambat',
    title: 'Daftar laporan SP4N-LAPOR! yang terlambat',
    notes: notesOf(summary),
    keyColumns: 1,
    footnotes: unlisted(summary.hiddenLateCount),
    ...lateList(summary.late, isRevealed(summary.request)),
  };
}

function notesOf({ request, hiddenCount }: Summary): readonly string[] {
  const { from, to, madeBy, asOf, zone } = request;
  return [
    `Laporan yang masuk ${dateInWords(from)} s.d. ${dateInWords(to)} (${zone}). OPD: ${officeInWords(request)}.`,
    `Dibuat oleh ${madeBy} pada ${momentInWords(asOf, zone)}. ${maskingInWords(request)} Laporan rahasia yang dihitung tetapi tidak dicantumkan: ${hiddenCount}.`,
  ];
}

function officeInWords({ officeId, officeName }: SummaryRequest): string {
  return officeId === null ? ALL_OFFICES : (officeName ?? `Instansi ${officeId}`);
}

/** A blank reason is none. */
function isRevealed({ revealReason }: SummaryRequest): boolean {
  return revealReason !== null && revealReason.trim() !== '';
}

function maskingInWords(request: SummaryRequest): string {
  return isRevealed(request)
    ? `Nama pelapor ditampilkan dengan alasan: “${request.revealReason}”.`
    : 'Nama pelapor disamarkan.';
}

function unlisted(count: number): readonly string[] {
  return count === 0 ? [] : [`${count} laporan rahasia ikut dihitung dan tidak dicantumkan di sini.`];
}
