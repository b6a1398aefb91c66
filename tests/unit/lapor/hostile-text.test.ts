import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMPLAINT_COMMANDS } from '#domain/complaint/commands.ts';
import { LaporFileError } from '#main/lapor/lapor-file-error.ts';
import { exportCsv, FULL_ROW, type Reading, readContent } from '#tests/support/read-lapor.ts';

const SAMPLE = 'tests/data/lapor-2015-sample.csv';
const observe = COMPLAINT_COMMANDS['observe-lapor'];

/** Reads it; a refusal of the file is an answer, anything else thrown fails the test. Good rows must be acceptable. */
async function answer(content: string | Uint8Array): Promise<Reading | string> {
  let reading: Reading;
  try {
    reading = await readContent(content);
  } catch (error) {
    if (!(error instanceof LaporFileError)) throw error;
    return error.code;
  }
  for (const row of reading.good) {
    observe.facts.parse({ laporId: row.laporId, asOf: '2026-01-06T00:00:00.000+07:00', fields: row.fields });
    observe.personal.parse(row.personal);
  }
  expect(reading.facts.rows).toBe(reading.rows.length);
  expect(reading.facts.problems).toBe(reading.problems.length);
  return reading;
}

describe('hostile text', () => {
  test('[IM-24] the sample cut at any length', async () => {
    const bytes = await readFile(SAMPLE);
    const utf16 = Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le');
    for (let length = 0; length < bytes.length; length += 211) {
      const cut = await answer(bytes.subarray(0, length));
      if (typeof cut !== 'string') expect(cut.good.length).toBeLessThan(59);
      await answer(utf16.subarray(0, length * 2 + 1));
    }
  });

  test('[IM-24] JSON cut at any length', async () => {
    const record = { TrackingID: '1', JudulLaporan: 'a "b" {c}', TanggalLaporanMasuk: '7/1/2015 10:27:00' };
    const text = JSON.stringify([record, { ...record, TrackingID: '2' }]);
    for (let length = 0; length < text.length; length += 1) {
      expect(await answer(text.slice(0, length))).toBeTypeOf('string');
    }
  });

  test('[IM-24] HTML cut at any length', async () => {
    const text = `<html><body><table><tr><th>Tracking ID</th><th>Tanggal Laporan Masuk</th></tr>
      <tr><td>5</td><td>3 Jan 2026</td></tr></table></body></html>`;
    for (let length = 0; length <= text.length; length += 3) await answer(text.slice(0, length));
    expect(await answer(text)).toMatchObject({ good: [{ laporId: '5' }] });
  });

  test('[IM-24] random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        await answer(bytes);
      }),
      { seed: 24, numRuns: 300 },
    );
  });

  test('[IM-24] random bytes behind the marks of each format', async () => {
    const mark = fc.constantFrom(
      'fffe',
      'feff',
      'efbbbf',
      '5b7b',
      '7b22',
      '3c7461626c653e',
      '25504446',
      '00',
      '22',
    );
    await fc.assert(
      fc.asyncProperty(mark, fc.uint8Array({ maxLength: 500 }), async (hex, bytes) => {
        await answer(Buffer.concat([Buffer.from(hex, 'hex'), bytes]));
      }),
      { seed: 25, numRuns: 300 },
    );
  });

  test('[IM-24] random pieces of an export in random places', async () => {
    const piece = fc.constantFrom(
      ...[
        'Tracking ID',
        'Tanggal Laporan Masuk',
        'Status Laporan',
        'Nama Pelapor',
        'Rating',
        '__proto__',
        'constructor',
      ],
      ...[
        '3 Jan 2026',
        '31 Feb 2026',
        '13:05',
        '1',
        '2',
        '1e999',
        '-1',
        'NaN',
        '=1+1',
        '<b>',
        '&#0;',
        '"',
        '""',
        '\u0000',
      ],
      ...['\u202e', '\ud800', 'Total', 'Rahasia', '99999999999999999999', '💥', ' ', ''],
    );
    const between = fc.constantFrom(',', ',', ',', ',', '\r\n', '\n', ';', '\t', '","');
    const text = fc.array(fc.tuple(piece, between), { maxLength: 80 }).map((some) => some.flat().join(''));
    await fc.assert(
      fc.asyncProperty(text, async (some) => {
        await answer(
          `Tracking ID,Tanggal Laporan Masuk,Status Laporan,Rating,Nama Pelapor,__proto__\n${some}`,
        );
      }),
      { seed: 26, numRuns: 300 },
    );
  });

  test('[IM-24] any cells in every column', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('7', '3 Jan 2026', '13:05', '0.5', ''),
    );
    const row = fc.record(Object.fromEntries(Object.keys(FULL_ROW).map((heading) => [heading, cell])), {
      noNullPrototype: true,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (some) => {
        await answer(Buffer.from(exportCsv([FULL_ROW, ...some]), 'utf8'));
      }),
      { seed: 27, numRuns: 200 },
    );
  });

  test.each([
    ['ten million quotes', '"'.repeat(10_000_000)],
    ['ten million commas', ','.repeat(10_000_000)],
    ['ten million line breaks', '\n'.repeat(10_000_000)],
    ['ten million brackets', '['.repeat(10_000_000)],
    ['ten million braces', '{'.repeat(10_000_000)],
    ['a million tables', '<table>'.repeat(1_000_000)],
    ['a million open tags', '<a '.repeat(1_000_000)],
    ['ten million signs', 'x'.repeat(10_000_000)],
    ['ten million blanks before a word', `${' '.repeat(10_000_000)}x`],
    ['ten million blanks before a tag', `${' '.repeat(10_000_000)}<p>`],
    [
      'a heading of ten million signs',
      `Tracking ID,Tanggal Laporan Masuk,${'é'.repeat(5_000_000)}\n1,3 Jan 2026,x\n`,
    ],
    ['a date of ten million signs', `Tracking ID,Tanggal Laporan Masuk\n1,${'3 '.repeat(5_000_000)}\n`],
    [
      'an id of ten million noughts',
      `Tracking ID,Tanggal Laporan Masuk\n${'0'.repeat(10_000_000)}1,3 Jan 2026\n`,
    ],
    [
      'a preamble of ten million signs',
      `Tanggal Generate${':'.repeat(10_000_000)}\nTracking ID,Tanggal Laporan Masuk\n`,
    ],
    [
      'a JSON name of ten million signs',
      `[{"TrackingID":"1","TanggalLaporanMasuk":"1/1/2026","${'x'.repeat(10_000_000)}":"y"}]`,
    ],
    ['a million rows of one quote', 'Tracking ID,Tanggal Laporan Masuk\n'.concat('"\n'.repeat(1_000_001))],
    [
      'a million rows with quotes within',
      'Tracking ID,Tanggal Laporan Masuk\n'.concat('a"b,"c"d\n'.repeat(500_000)),
    ],
  ])('[IM-24] answered: %s', async (_, text) => {
    // One that hangs runs into the test's own time limit.
    expect(await answer(text)).toBeDefined();
  });
});
