import type { ReportCase } from '#domain/report/report-case.ts';
import type { SummaryRequest } from '#domain/report/summary.ts';

/** A case received on `receivedOn`, new and without anything else; tests name only what they are about. */
export function aCase(trackingId: string, fields: Partial<ReportCase> = {}): ReportCase {
  const receivedOn = fields.receivedOn ?? '2026-01-15';
  return {
    trackingId,
    title: 'Jalan berlubang di depan pasar',
    reporterName: 'B*** S***',
    laporStatus: null,
    stage: 'baru',
    class: null,
    categoryName: null,
    officeId: null,
    officeName: null,
    officer: null,
    source: null,
    district: null,
    receivedAt: `${receivedOn}T09:00:00.000+07:00`,
    receivedOn,
    firstAnswerOn: null,
    closedOn: null,
    dueOn: null,
    late: 'tidak-diketahui',
    daysLate: null,
    workingDaysToFirstAnswer: null,
    workingDaysToClose: null,
    rating: null,
    holds: [],
    confidential: false,
    hidden: false,
    ...fields,
  };
}

/** The first quarter of 2026, all offices, names masked. */
export function aRequest(fields: Partial<SummaryRequest> = {}): SummaryRequest {
  return {
    from: '2026-01-01',
    to: '2026-03-31',
    officeId: null,
    officeName: null,
    asOf: '2026-04-01T09:12:00.000+07:00',
    zone: 'WIB',
    madeBy: 'Petugas (belum diatur)',
    revealReason: null,
    ...fields,
  };
}
