import { maskName } from '#domain/report/mask-name.ts';
import { maskText } from '#domain/report/mask-text.ts';
import type { ReportCase } from '#domain/report/report-case.ts';
import { CLASS_WORDS, PUNCTUALITY_WORDS, STAGE_WORDS, UNCLASSIFIED } from '#domain/report/report-words.ts';
import type { Cell, Column, Row } from '#domain/report/table.ts';

/** How a case is written in one column of a list. */
type CaseColumn = Column & { readonly of: (one: ReportCase, reveal: boolean) => Cell };

const TRACKING_ID: CaseColumn = {
  heading: 'Tracking ID',
  kind: 'text',
  width: 15,
  of: (one) => one.trackingId,
};
const RECEIVED: CaseColumn = {
  heading: 'Tanggal masuk',
  kind: 'date',
  width: 12,
  of: (one) => one.receivedOn,
};
const TITLE: CaseColumn = {
  heading: 'Judul laporan',
  kind: 'text',
  width: 44,
  of: (one, reveal) => (one.title === null || reveal ? one.title : maskText(one.title)),
};
const REPORTER: CaseColumn = {
  heading: 'Pelapor',
  kind: 'text',
  width: 18,
  of: (one, reveal) => (reveal ? one.reporterName : maskName(one.reporterName)),
};
const CLASS: CaseColumn = {
  heading: 'Klasifikasi',
  kind: 'text',
  width: 22,
  of: (one) => (one.class === null ? UNCLASSIFIED : CLASS_WORDS[one.class]),
};
const OFFICE: CaseColumn = { heading: 'OPD', kind: 'text', width: 32, of: (one) => one.officeName };
const OFFICER: CaseColumn = { heading: 'Petugas', kind: 'text', width: 18, of: (one) => one.officer };
const STAGE: CaseColumn = { heading: 'Status', kind: 'text', width: 15, of: (one) => STAGE_WORDS[one.stage] };
const DUE: CaseColumn = { heading: 'Batas waktu', kind: 'date', width: 12, of: (one) => one.dueOn };
const DAYS_LATE: CaseColumn = {
  heading: 'Terlambat (hari kerja)',
  kind: 'integer',
  width: 11,
  of: (one) => one.daysLate,
};
const FIRST_ANSWER: CaseColumn = {
  heading: 'Tanggapan pertama',
  kind: 'date',
  width: 12,
  of: (one) => one.firstAnswerOn,
};
const CLOSED: CaseColumn = { heading: 'Tanggal selesai', kind: 'date', width: 12, of: (one) => one.closedOn };

const LIST_COLUMNS: readonly CaseColumn[] = [
  TRACKING_ID,
  RECEIVED,
  TITLE,
  REPORTER,
  CLASS,
  { heading: 'Kategori', kind: 'text', width: 28, of: (one) => one.categoryName },
  OFFICE,
  OFFICER,
  { heading: 'Kecamatan', kind: 'text', width: 16, of: (one) => one.district },
  { heading: 'Sumber', kind: 'text', width: 13, of: (one) => one.source },
  STAGE,
  { heading: 'Status di LAPOR', kind: 'text', width: 18, of: (one) => one.laporStatus },
  DUE,
  { heading: 'Ketepatan', kind: 'text', width: 16, of: (one) => PUNCTUALITY_WORDS[one.late] },
  DAYS_LATE,
  FIRST_ANSWER,
  {
    heading: 'Hari kerja ke tanggapan',
    kind: 'integer',
    width: 11,
    of: (one) => one.workingDaysToFirstAnswer,
  },
  CLOSED,
  { heading: 'Hari kerja ke selesai', kind: 'integer', width: 11, of: (one) => one.workingDaysToClose },
  { heading: 'Rating', kind: 'decimal', width: 8, of: (one) => one.rating },
  { heading: 'Rahasia', kind: 'text', width: 9, of: (one) => (one.confidential ? 'Ya' : 'Tidak') },
];

const LATE_COLUMNS: readonly CaseColumn[] = [
  TRACKING_ID,
  TITLE,
  REPORTER,
  OFFICE,
  OFFICER,
  CLASS,
  STAGE,
  RECEIVED,
  DUE,
  DAYS_LATE,
  FIRST_ANSWER,
  CLOSED,
];

/** The columns and rows of a list of cases; with `reveal` false, names and numbers that identify are masked. */
type CaseList = { readonly columns: readonly Column[]; readonly rows: readonly Row[] };

/** The full list, one row per case. */
export function fullList(cases: readonly ReportCase[], reveal: boolean): CaseList {
  return listOf(LIST_COLUMNS, cases, reveal);
}

/** The list of late cases: what is needed to go after them. */
export function lateList(cases: readonly ReportCase[], reveal: boolean): CaseList {
  return listOf(LATE_COLUMNS, cases, reveal);
}

function listOf(columns: readonly CaseColumn[], cases: readonly ReportCase[], reveal: boolean): CaseList {
  return {
    columns: columns.map(({ heading, kind, width }) => ({ heading, kind, width })),
    rows: cases.map((one) => columns.map((column) => column.of(one, reveal))),
  };
}
