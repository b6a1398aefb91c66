import type { LaporFields } from '#domain/complaint/lapor-fields.ts';
import { cellMoment } from '#main/lapor/cell-moment.ts';
import { instantOf, readMoment, readTime, type SaidTime } from '#main/lapor/lapor-moment.ts';
import type { LaporRecord } from '#main/lapor/lapor-records.ts';
import { dateFault, type RowFault, timeFault } from '#main/lapor/row-fault.ts';

type Received = Pick<LaporFields, 'receivedAt' | 'receivedHasTime'>;

/**
 * When a report was received: the date's column with the time's column; where that one is empty or absent, the time that
 * stands with the date; without any, midnight WIB and `receivedHasTime` false.
 */
export function receivedMoment(
  { layout, cells }: LaporRecord,
  date1904: boolean,
): { readonly ok: true; readonly received: Received } | { readonly ok: false; readonly fault: RowFault } {
  const nameOf = (place: number | null): string =>
    layout.columns[place ?? -1]?.name ?? 'Tanggal Laporan Masuk';
  const said = cellMoment(cells[layout.receivedDate ?? -1], date1904);
  const saidTime = cellMoment(cells[layout.receivedTime ?? -1], date1904).trim();
  const dated = readMoment(said);
  if (dated === null) return { ok: false, fault: dateFault(nameOf(layout.receivedDate), said) };
  const time = saidTime === '' ? dated : timeOfCell(saidTime);
  if (time === null) return { ok: false, fault: timeFault(nameOf(layout.receivedTime), saidTime) };
  const receivedAt = instantOf({ ...dated, ...time, date: dated.date });
  if (receivedAt === null) return { ok: false, fault: dateFault(nameOf(layout.receivedDate), said) };
  return { ok: true, received: { receivedAt, receivedHasTime: time.time !== null } };
}

/** The column of times may hold a whole moment of Excel's, of which the time counts. */
function timeOfCell(said: string): SaidTime | null {
  const alone = readTime(said);
  if (alone !== null) return alone;
  const moment = readMoment(said);
  return moment === null || moment.time === null ? null : { time: moment.time, offset: moment.offset };
}
