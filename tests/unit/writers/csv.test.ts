import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { summarise } from '#domain/report/summary.ts';
import { listing } from '#domain/report/tables.ts';
import { writeCsv } from '#main/writers/csv.ts';
import { aCase, aRequest } from '#tests/unit/report/case-builder.ts';
import { aTable } from '#tests/unit/writers/table-builder.ts';

const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);

test('[SM-15] headings and rows alone, with byte order mark, commas and CRLF', () => {
  const table = aTable({
    title: 'Judul yang tidak ditulis',
    notes: ['Catatan yang tidak ditulis'],
    columns: [
      { heading: 'Judul', kind: 'text', width: 9 },
      { heading: 'Tanggal', kind: 'date', width: 9 },
      { heading: 'Nilai', kind: 'decimal', width: 9, whenNull: '–' },
    ],
    rows: [
      ['Jalan "Merdeka", rusak', '2026-03-13', 1234.5],
      ['Ñandú\n次の行', null, null],
      ['', '2026-01-01', { kind: 'percent', value: 0.25 }],
    ],
    totalRow: ['Jumlah', null, 3],
    footnotes: ['Catatan kaki yang tidak ditulis'],
  });
  expect(textOf(writeCsv(table))).toBe(
    '\ufeffJudul,Tanggal,Nilai\r\n"Jalan ""Merdeka"", rusak",2026-03-13,1234.5\r\nÑandú 次の行,,\r\n,2026-01-01,0.25\r\n',
  );
});

test('[SM-15] no rows: the headings alone', () => {
  expect(textOf(writeCsv(aTable()))).toBe('\ufeffTeks,Angka\r\n');
});

test('[SM-16] formulas are neutral, negative numbers stay numbers', () => {
  const table = aTable({
    rows: [
      ['=HYPERLINK("http://contoh.id","klik")', -3],
      ['a,=1+1', 0],
    ],
  });
  expect(textOf(writeCsv(table)).split('\r\n').slice(1, 3)).toEqual([
    `"'=HYPERLINK(""http://contoh.id"",""klik"")",-3`,
    `"a,'=1+1",0`,
  ]);
});

test('[SM-15] Daftar with hostile titles comes back one line per case', () => {
  const titles = ['"', '","', '\r\n', '\n"x"\n', ';', 'a\tb', '\u0000', '😀', "'", '﻿bom'];
  const table = listing(
    summarise(
      titles.map((title, index) => aCase(`${100 + index}`, { title })),
      aRequest(),
    ),
  );
  const text = textOf(writeCsv(table));
  expect(text.split('\r\n')).toHaveLength(titles.length + 2);
  const parsed = Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter: ',' });
  expect(parsed.errors).toEqual([]);
  expect(parsed.data.map((row) => row.length)).toEqual(Array(titles.length + 1).fill(table.columns.length));
  expect(parsed.data.slice(1).map((row) => row[0])).toEqual(titles.map((_, index) => `${100 + index}`));
});
