import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onlyValues } from '#main/lapor/biff-stream.ts';
import { LaporFileError } from '#main/lapor/lapor-file-error.ts';
import { DEFAULT_LIMITS } from '#main/lapor/limits.ts';
import { readXls } from '#main/lapor/read-workbook.ts';
import { oleFile, SMALL_EXPORT_ROWS, sheetXml, workbookEntries } from '#tests/support/hostile-workbooks.ts';
import { biff8Formula, biff8Label, biff8Sheet, biffRecord, phpXls } from '#tests/support/make-biff.ts';
import { htmlExport } from '#tests/support/make-workbook.ts';
import { makeZip, packedZeros } from '#tests/support/make-zip.ts';
import { exportCsv, readContent } from '#tests/support/read-lapor.ts';

const HEADINGS = [biff8Label(0, 0, 'Tracking ID'), biff8Label(0, 1, 'Tanggal Laporan Masuk')];
const CELL = { row: 1, column: 0, value: 5_000_001 };
const DATE = biff8Label(1, 1, '3 Jan 2026');
/** 20 + 22, as Excel writes it. */
const SUM = Buffer.from('1e14001e160003', 'hex');

describe('BIFF streams', () => {
  test('[IM-26] a formula gives the value that it had when it was saved', async () => {
    const sheet = biff8Sheet(...HEADINGS, biff8Formula(CELL, SUM), DATE);
    expect((await readContent(sheet)).good).toMatchObject([{ row: 2, laporId: '5000001' }]);
  });

  test('[IM-39] a formula whose tokens never end costs nothing', async () => {
    for (const claimed of [1, 2, 5, 8, 60_000, 0xffff]) {
      const sheet = biff8Sheet(...HEADINGS, biff8Formula(CELL, SUM, claimed), DATE);
      expect((await readContent(sheet)).good).toMatchObject([{ laporId: '5000001' }]);
    }
  });

  test('[IM-39] the arrays that a formula claims to hold are not made', async () => {
    const array = Buffer.from('2000000000000000', 'hex');
    const extra = Buffer.from('ffffff', 'hex');
    const many = Array.from({ length: 100 }, () =>
      biff8Formula(CELL, Buffer.concat([array, extra]), array.length),
    );
    const reading = readContent(biff8Sheet(...HEADINGS, ...many, DATE), { limits: { milliseconds: 5_000 } });
    expect((await reading).good).toMatchObject([{ laporId: '5000001' }]);
  });

  test('[IM-39] what a formula lacks is not taken from the record behind it', async () => {
    const cut = biffRecord(0x0006, 1, 0, 0, Buffer.alloc(8), 0);
    await expect(readContent(biff8Sheet(...HEADINGS, cut, DATE))).rejects.toMatchObject({
      code: 'berkas-rusak',
    });
    const sheet = biff8Sheet(
      ...HEADINGS,
      cut,
      biffRecord(0x003c, Buffer.alloc(4), 3, Buffer.from('241e', 'hex')),
      DATE,
    );
    await expect(readContent(sheet)).rejects.toMatchObject({ code: 'berkas-rusak' });
  });

  test('[IM-36] records of anything but values say nothing', () => {
    const others = [0x01b8, 0x0800, 0x005d, 0x01b6, 0x001c, 0x0018, 0x00e5, 0x04bc, 0x0221].map((kind) =>
      biffRecord(kind, 1, 2, 3, 4),
    );
    const label = biff8Label(1, 0, 'tetap');
    const read = onlyValues(biff8Sheet(...others, label));
    expect(read).toHaveLength(biff8Sheet(...others, label).length);
    for (let index = 0; index < others.length; index += 1)
      expect(read.readUInt16LE(20 + 12 * index)).toBe(0x001d);
    expect(read.includes(label)).toBe(true);
  });

  test('[IM-35] a record that is cut is damage, what stands behind the end is not looked at', () => {
    expect(() => onlyValues(biff8Sheet(biffRecord(0x0203, 1, 0, 0)))).toThrow('berkas-rusak');
    const sheet = biff8Sheet(DATE);
    expect(() => onlyValues(sheet.subarray(0, 30))).toThrow('berkas-rusak');
    const tail = Buffer.concat([sheet, biffRecord(0x0203, 1)]);
    expect(onlyValues(tail).equals(tail)).toBe(true);
  });

  test('[IM-29] the .xls that many PHP programs write', async () => {
    const { facts, good } = await readContent(
      phpXls([
        ['Tracking ID', 'Tanggal Laporan Masuk', 'Judul Laporan'],
        ['5000001', '3 Jan 2026', 'Jalan rusak'],
        ['', '', ''],
        ['5000002', '4 Jan 2026', 'Lampu mati'],
      ]),
    );
    expect(facts).toMatchObject({ format: 'xls', rows: 2, problems: 0 });
    expect(good.map(({ row, laporId, personal }) => [row, laporId, personal.title])).toEqual([
      [2, '5000001', 'Jalan rusak'],
      [4, '5000002', 'Lampu mati'],
    ]);
  });

  test('[IM-31] a container does not smuggle anything else past the checks', async () => {
    const bomb = { packed: packedZeros(1024 * 1024 * 1024), claimedSize: 1024 * 1024 * 1024 };
    const others = [
      makeZip(workbookEntries('', bomb)),
      makeZip(workbookEntries(sheetXml(SMALL_EXPORT_ROWS))),
      htmlExport(),
      Buffer.from(exportCsv([])),
      Buffer.alloc(0),
    ];
    for (const Workbook of others) {
      await expect(readContent(oleFile({ Workbook }))).rejects.toMatchObject({ code: 'berkas-rusak' });
    }
  });

  test('[IM-39] the number formats of one file are forgotten in the next', async () => {
    const style = (format: number): Buffer => biffRecord(0x00e0, 0, format, Buffer.alloc(16));
    const day = biffRecord(0x0203, 1, 2, 1, doubleOf(46_025));
    const rows = [...HEADINGS, biff8Label(0, 2, 'Judul Laporan'), biff8Label(1, 0, '5000001'), DATE, day];
    const plain = biffRecord(0x041e, 14, 1, Buffer.from([0]), Buffer.from('0'));
    const first = await readContent(biff8Sheet(plain, style(0), style(14), ...rows));
    expect(first.good).toMatchObject([{ personal: { title: '46025' } }]);
    const second = await readContent(biff8Sheet(style(0), style(14), ...rows));
    expect(second.good).toMatchObject([{ personal: { title: '2026-01-03' } }]);
  });

  test('[IM-39] records changed at random end in rows or in a refusal, and never spoil the next file', async () => {
    const format = biffRecord(0x041e, 164, 10, Buffer.from([0]), Buffer.from('d mmm yyyy'));
    const style = (kind: number): Buffer => biffRecord(0x00e0, 0, kind, Buffer.alloc(16));
    const serial = biffRecord(0x0203, 1, 1, 1, doubleOf(46_025));
    const records = [format, style(0), style(164), ...HEADINGS, biff8Formula(CELL, SUM), serial, DATE];
    const sound = biff8Sheet(format, style(0), style(164), ...HEADINGS, biff8Formula(CELL, SUM), serial);
    const kinds = [
      0x041e, 0x001e, 0x00e0, 0x00fc, 0x00fd, 0x00bd, 0x0207, 0x0006, 0x0204, 0x0809, 0x000a, 0x0085, 0x003c,
      0x01b8,
    ];
    const change = fc.record({
      record: fc.nat(records.length - 1),
      kind: fc.option(fc.constantFrom(...kinds)),
      place: fc.nat(30),
      value: fc.constantFrom(0, 1, 0x7f, 0xff),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const changed = records.map((record) => Buffer.from(record));
        for (const { record, kind, place, value } of changes) {
          const bytes = changed[record] ?? Buffer.alloc(0);
          if (kind !== null) bytes.writeUInt16LE(kind);
          bytes.subarray(4 + place, 5 + place).fill(value);
        }
        swallow(() => [...readXls(biff8Sheet(...changed), DEFAULT_LIMITS).rows]);
        const { good } = await readContent(sound);
        expect(good).toMatchObject([
          { laporId: '5000001', fields: { receivedAt: '2026-01-03T00:00:00.000+07:00' } },
        ]);
      }),
      { seed: 41, numRuns: 500 },
    );
  });
});

/** A refusal is an answer; anything else thrown fails the test. */
function swallow(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof LaporFileError)) throw error;
  }
}

function doubleOf(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}
