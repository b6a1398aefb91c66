import type { LaporFields, LaporPersonal } from '#domain/complaint/lapor-fields.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { cellMoment } from '#main/lapor/cell-moment.ts';
import { classOfWords, confidentialityOfWords } from '#main/lapor/class-words.ts';
import type { Column } from '#main/lapor/heading-layout.ts';
import { instantOf, readMoment } from '#main/lapor/lapor-moment.ts';
import { laporNumber } from '#main/lapor/lapor-number.ts';
import type { LaporRecord } from '#main/lapor/lapor-records.ts';
import { plainText } from '#main/lapor/plain-text.ts';
import { receivedMoment } from '#main/lapor/received-moment.ts';
import { dateFault, lengthFault, type RowFault } from '#main/lapor/row-fault.ts';
import type { Cell } from '#main/lapor/table-row.ts';

type Draft = {
  readonly fields: { -readonly [K in keyof LaporFields]?: LaporFields[K] };
  readonly personal: { -readonly [K in keyof LaporPersonal]?: LaporPersonal[K] };
  readonly extra: [string, string][];
};

export type MappedRecord =
  | { readonly ok: true; readonly fields: LaporFields; readonly personal: LaporPersonal }
  | { readonly ok: false; readonly fault: RowFault };

/** What a field takes at most, whatever the file allows. */
const LONGEST_KEPT = 100_000;
const LONGEST_STATUS = 200;
const RATING = /^\d{1,3}(?:[.,]\d{1,3})?$/u;

/**
 * The fields of a report from its cells. Empty cells become null, columns that are not there stay absent; words that are
 * not understood (class, type, rating, an office's number) are kept as words. Nothing is guessed: a date or time that
 * cannot be read is the row's fault.
 */
export function mapRecord(record: LaporRecord, date1904: boolean): MappedRecord {
  const moment = receivedMoment(record, date1904);
  if (!moment.ok) return moment;
  const draft: Draft = { fields: {}, personal: {}, extra: [] };
  for (const column of record.layout.columns) {
    const fault = fill(draft, column, record.cells[column.index] ?? null, date1904);
    if (fault !== null) return { ok: false, fault };
  }
  const { fields, personal, extra } = draft;
  return {
    ok: true,
    fields: { ...fields, ...moment.received, status: fields.status ?? null },
    personal: {
      ...personal,
      title: personal.title ?? '',
      originalText: personal.originalText ?? '',
      ...(extra.length === 0 ? {} : { extra: Object.fromEntries(extra) }),
    },
  };
}

function fill(draft: Draft, column: Column, cell: Cell, date1904: boolean): RowFault | null {
  const { fields, personal } = draft;
  const { meaning } = column;
  const words = wordsOf(cell);
  const tooLong = lengthProblem(column, words);
  if (tooLong !== null) return tooLong;
  switch (meaning?.kind) {
    case 'key':
    case 'received-date':
    case 'received-time':
      return null;
    case 'moment':
      return fillMoment(draft, column, meaning.field, cellMoment(cell, date1904));
    case 'number':
      fields[meaning.field] = laporNumber(cell);
      return fields[meaning.field] === null ? keep(draft, column, words) : null;
    case 'status':
      fields.status = words;
      return null;
    case 'class':
      fields.class = classOfWords(words);
      personal.classText = words;
      return null;
    case 'confidentiality':
      fields.confidentiality = confidentialityOfWords(words);
      personal.confidentialityText = words;
      return null;
    case 'rating':
      fields.rating = ratingOf(words);
      personal.ratingText = words;
      return null;
    case 'text':
      return fillWords(draft, meaning.field, words);
    case 'kept':
    case undefined:
      return keep(draft, column, words);
    default:
      return assertNever(meaning);
  }
}

function lengthProblem({ meaning, name }: Column, words: string | null): RowFault | null {
  const longest = meaning?.kind === 'status' ? LONGEST_STATUS : LONGEST_KEPT;
  return words !== null && words.length > longest ? lengthFault(name, longest) : null;
}

function fillMoment(
  { fields }: Draft,
  { name }: Column,
  field: 'disposedAt' | 'closedAt' | 'lastActivityAt',
  said: string,
): RowFault | null {
  const moment = readMoment(said);
  const instant = moment === null ? null : instantOf(moment);
  if (instant === null && said.trim() !== '') return dateFault(name, said);
  fields[field] = instant;
  return null;
}

type TextField = Exclude<keyof LaporPersonal, 'extra' | 'classText' | 'confidentialityText' | 'ratingText'>;

function fillWords({ personal }: Draft, field: TextField, words: string | null): null {
  if (field === 'title' || field === 'originalText') personal[field] = words ?? '';
  else personal[field] = words;
  return null;
}

function keep({ extra }: Draft, { name }: Column, words: string | null): null {
  if (words !== null) extra.push([name, words]);
  return null;
}

function ratingOf(words: string | null): number | null {
  return words !== null && RATING.test(words) ? Number(words.replace(',', '.')) : null;
}

function wordsOf(cell: Cell): string | null {
  const words = typeof cell === 'string' ? plainText(cell) : String(cell ?? '');
  return words === '' ? null : words;
}
