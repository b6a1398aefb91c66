import { describe, expect, test } from 'vitest';
import { inspectZip } from '#main/lapor/inspect-zip.ts';
import { DEFAULT_LIMITS, type Limits } from '#main/lapor/limits.ts';
import { readingGuard } from '#main/lapor/reading-guard.ts';
import { makeZip, packedZeros, type ZipEntry } from '#tests/support/make-zip.ts';

const MEBIBYTE = 1024 * 1024;

function inspect(zip: Buffer, limits: Partial<Limits> = {}, clock: () => number = () => 0) {
  return inspectZip(zip, { ...DEFAULT_LIMITS, ...limits }, readingGuard(clock, 1_000, undefined));
}

function entry(name: string, content: Buffer | string): ZipEntry {
  return { name, content: Buffer.from(content) };
}

/** Bytes that cannot be packed: the same ones at every run. */
function noise(length: number): Buffer {
  let state = 12_345;
  return Buffer.from(
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 24;
    }),
  );
}

describe('zips are measured before they are read', () => {
  test('[IM-31] gives the XML parts, packed or stored, and no others', async () => {
    const stored = { ...entry('xl/_rels/workbook.xml.rels', '<r/>'), stored: true };
    const parts = await inspect(
      makeZip([entry('xl/workbook.xml', '<w/>'), stored, entry('xl/media/1.png', 'gambar')]),
    );
    expect([...parts].map(([name, content]) => [name, content.toString()])).toEqual([
      ['xl/workbook.xml', '<w/>'],
      ['xl/_rels/workbook.xml.rels', '<r/>'],
    ]);
  });

  test('[IM-31] a gigabyte of zeros in one megabyte is refused, whether or not the zip owns up to it', async () => {
    const packed = packedZeros(1024 * MEBIBYTE);
    expect(packed.length).toBeLessThan(2 * MEBIBYTE);
    const zeros = { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(0), packed };
    await expect(inspect(makeZip([{ ...zeros, claimedSize: 1024 * MEBIBYTE }]))).rejects.toMatchObject({
      code: 'rasio-kembang',
    });
    await expect(inspect(makeZip([{ ...zeros, claimedSize: 100 }]))).rejects.toMatchObject({
      code: 'berkas-rusak',
    });
  });

  test('[IM-31] parts that are not read count as well', async () => {
    const picture = { name: 'xl/media/1.png', content: Buffer.alloc(0), packed: packedZeros(512 * MEBIBYTE) };
    await expect(inspect(makeZip([{ ...picture, claimedSize: 512 * MEBIBYTE }]))).rejects.toMatchObject({
      code: 'rasio-kembang',
    });
  });

  test('[IM-31] entries that share their bytes count each time', async () => {
    const first = entry('xl/media/0.png', Buffer.alloc(MEBIBYTE));
    const others = Array.from(
      { length: 1_000 },
      (_, index): ZipEntry => ({ ...entry(`xl/media/${index + 1}.png`, ''), overlaps: true }),
    );
    await expect(inspect(makeZip([first, ...others]))).rejects.toMatchObject({ code: 'rasio-kembang' });
  });

  test('[IM-31] the sum of all entries is limited, also without a high ratio', async () => {
    const zip = makeZip([1, 2, 3].map((part) => entry(`${part}.xml`, noise(MEBIBYTE))));
    expect((await inspect(zip, { unpackedBytes: 3 * MEBIBYTE })).size).toBe(3);
    await expect(inspect(zip, { unpackedBytes: 3 * MEBIBYTE - 1 })).rejects.toMatchObject({
      code: 'rasio-kembang',
    });
  });

  test('[IM-31] a small file may be packed well', async () => {
    const parts = await inspect(makeZip([entry('xl/workbook.xml', Buffer.alloc(9 * MEBIBYTE))]));
    expect(parts.get('xl/workbook.xml')).toHaveLength(9 * MEBIBYTE);
  });

  test('[IM-32] a wrong size, a wrong checksum or a name twice is damage', async () => {
    const part = entry('xl/workbook.xml', '<workbook/>');
    const lies: readonly (readonly ZipEntry[])[] = [
      [{ ...part, claimedSize: 5 }],
      [{ ...part, claimedSize: 500 }],
      [{ ...part, claimedCrc: 1 }],
      [{ ...part, packed: Buffer.from('bukan deflate') }],
      [part, entry('XL/Workbook.xml', 'lain')],
    ];
    for (const entries of lies)
      await expect(inspect(makeZip(entries))).rejects.toMatchObject({ code: 'berkas-rusak' });
  });

  test('[IM-32] more entries than a workbook ever has', async () => {
    const entries = (count: number) => Array.from({ length: count }, (_, index) => entry(`${index}.xml`, ''));
    expect((await inspect(makeZip(entries(5_000)))).size).toBe(5_000);
    await expect(inspect(makeZip(entries(5_001)))).rejects.toMatchObject({ code: 'berkas-rusak' });
  });

  test('[IM-32] an entry with a password', async () => {
    const zip = makeZip([{ ...entry('xl/workbook.xml', '<workbook/>'), flags: 1 }]);
    await expect(inspect(zip)).rejects.toMatchObject({ code: 'berkas-terenkripsi' });
  });

  test('[IM-32] a zip cut at any byte is damaged', async () => {
    const zip = makeZip([entry('xl/workbook.xml', '<workbook/>'), entry('xl/styles.xml', '<styleSheet/>')]);
    expect((await inspect(zip)).size).toBe(2);
    for (let length = 0; length < zip.length; length += 1) {
      await expect(inspect(zip.subarray(0, length))).rejects.toMatchObject({ code: 'berkas-rusak' });
    }
  });

  test('[IM-31] unpacking ends when its time is over', async () => {
    let now = 0;
    const zip = makeZip([entry('xl/workbook.xml', Buffer.alloc(9 * MEBIBYTE))]);
    await expect(inspect(zip, {}, () => (now += 400))).rejects.toMatchObject({ code: 'waktu-habis' });
  });
});
