import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMPLAINT_COMMANDS } from '#domain/complaint/commands.ts';
import { DEFAULT_LIMITS } from '#main/lapor/limits.ts';
import { readLaporFile } from '#main/lapor/read-lapor-file.ts';
import { csv, exportCsv, FULL_ROW, readContent, readPath } from '#tests/support/read-lapor.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const HEADINGS = ['Tracking ID', 'Tanggal Laporan Masuk', 'Judul Laporan'];

const HEADINGS_LENGTH = csv(HEADINGS).length;

function rows(count: number, from = 1): string {
  return csv(
    HEADINGS,
    ...Array.from({ length: count }, (_, index) => [String(from + index), '3 Jan 2026', 'x']),
  );
}

describe('limits', () => {
  test('[IM-21] the size of the file', async () => {
    const text = rows(10);
    expect((await readContent(text, { limits: { fileBytes: text.length } })).good).toHaveLength(10);
    const mebibyte = 1024 * 1024;
    const larger = text.padEnd(2 * mebibyte + 1, '\r\n');
    await expect(readContent(larger, { limits: { fileBytes: 2 * mebibyte } })).rejects.toMatchObject({
      code: 'berkas-terlalu-besar',
      params: { limit: 2 },
    });
  });

  test('[IM-21] the number of rows', async () => {
    expect((await readContent(rows(10), { limits: { rows: 10 } })).good).toHaveLength(10);
    await expect(readContent(rows(11), { limits: { rows: 10 } })).rejects.toMatchObject({
      code: 'baris-terlalu-banyak',
      params: { limit: 10 },
    });
  });

  test('[IM-21] rows that are problems count too', async () => {
    const twice = exportCsv(Array.from({ length: 11 }, () => FULL_ROW));
    await expect(readContent(twice, { limits: { rows: 10 } })).rejects.toMatchObject({
      code: 'baris-terlalu-banyak',
    });
  });

  test('[IM-21] the number of columns', async () => {
    const wide = (columns: number) => {
      const names = [...HEADINGS, ...Array.from({ length: columns - 3 }, (_, index) => `K${index}`)];
      return csv(names, ['1', '3 Jan 2026', 'x', ...names.slice(3).map(() => 'isi')]);
    };
    expect((await readContent(wide(20), { limits: { columns: 20 } })).good).toHaveLength(1);
    await expect(readContent(wide(21), { limits: { columns: 20 } })).rejects.toMatchObject({
      code: 'kolom-terlalu-banyak',
      params: { limit: 20 },
    });
    const names = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`K${index}`, 'isi']));
    const json = JSON.stringify([{ TrackingID: '1', TanggalLaporanMasuk: '2015-01-07', ...names }]);
    await expect(readContent(json, { limits: { columns: 20 } })).rejects.toMatchObject({
      code: 'kolom-terlalu-banyak',
    });
  });

  test('[IM-21] a cell that is too long is a problem of its row alone', async () => {
    const records = [
      ['1', '3 Jan 2026', 'x'.repeat(1_000)],
      ['2', '3 Jan 2026', 'x'.repeat(1_001)],
      ['3', '3 Jan 2026', 'x'],
    ];
    const { rows: read } = await readContent(csv(HEADINGS, ...records), {
      limits: { cellCharacters: 1_000 },
    });
    expect(read).toMatchObject([
      { ok: true, laporId: '1' },
      { ok: false, trackingId: '2', code: 'sel-terlalu-panjang' },
      { ok: true, laporId: '3' },
    ]);
    expect(JSON.stringify(read[1]).length).toBeLessThan(500);
  });

  test.each([
    ['100,000 signs that grow when composed', '\u0958'.repeat(100_000)],
    ['100,000 signs', 'x'.repeat(100_000)],
    ['as many links', '<a href="https://x.example/">a</a>'.repeat(2_900)],
    ['many entities', '<p>&amp;</p>'.repeat(8_000)],
  ])('[IM-21] what is read of a cell with %s is small enough for the case', async (_, text) => {
    const { rows: read } = await readContent(
      exportCsv([{ ...FULL_ROW, 'Isi Laporan Awal': text, 'Status Laporan': text.slice(0, 150) }]),
    );
    for (const row of read) {
      if (!row.ok) expect(row.code).toBe('sel-terlalu-panjang');
      else {
        COMPLAINT_COMMANDS['observe-lapor'].facts.parse({
          laporId: row.laporId,
          asOf: '2026-01-06T00:00:00.000+07:00',
          fields: row.fields,
        });
        COMPLAINT_COMMANDS['observe-lapor'].personal.parse(row.personal);
      }
    }
    expect(read).toHaveLength(1);
  });

  test('[IM-21] a status that is no status is a problem, not a status', async () => {
    const { rows: read } = await readContent(exportCsv([{ ...FULL_ROW, 'Status Laporan': 'x'.repeat(201) }]));
    expect(read).toMatchObject([{ ok: false, code: 'sel-terlalu-panjang' }]);
  });

  test('[IM-21] the time, by the clock it is given', async () => {
    const path = join(await temporaryFolder(), 'a.csv');
    await writeFile(path, rows(3_000));
    let now = 0;
    const chunks: number[] = [];
    const reading = readLaporFile(
      { path },
      {
        limits: { ...DEFAULT_LIMITS, milliseconds: 5_000 },
        clock: () => now,
        onRows: (chunk) => {
          chunks.push(chunk.length);
          now += 2_000;
        },
      },
    );
    await expect(reading).rejects.toMatchObject({ code: 'waktu-habis' });
    expect(chunks).toEqual([500, 500, 500]);
  });

  test('[IM-22] each chunk is awaited, progress never goes back and ends at its total', async () => {
    const path = join(await temporaryFolder(), 'a.csv');
    await writeFile(path, rows(1_250));
    let busy = false;
    let read = 0;
    const progress: { done: number; total: number | null }[] = [];
    await readLaporFile(
      { path },
      {
        limits: DEFAULT_LIMITS,
        onRows: async (chunk) => {
          expect(busy).toBe(false);
          busy = true;
          await new Promise((resolve) => setTimeout(resolve, 2));
          read += chunk.length;
          busy = false;
        },
        onProgress: (step) => progress.push(step),
      },
    );
    expect(read).toBe(1_250);
    const done = progress.map((step) => step.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(progress.at(-1)?.done).toBe(progress.at(-1)?.total);
    expect(progress.length).toBeGreaterThanOrEqual(3);
  });

  test('[IM-22] reading stops when it is no longer wanted', async () => {
    const path = join(await temporaryFolder(), 'a.csv');
    await writeFile(path, rows(3_000));
    const stop = new AbortController();
    const reason = new Error('dibatalkan');
    let taken = 0;
    const onRows = (chunk: readonly unknown[]) => {
      taken += chunk.length;
      stop.abort(reason);
    };
    const reading = readLaporFile({ path }, { limits: DEFAULT_LIMITS, onRows, signal: stop.signal });
    await expect(reading).rejects.toBe(reason);
    expect(taken).toBe(500);
  });

  test('[IM-22] what the taker of rows throws is thrown', async () => {
    const path = join(await temporaryFolder(), 'a.csv');
    await writeFile(path, rows(10));
    const failure = new Error('penuh');
    const onRows = () => Promise.reject(failure);
    await expect(readLaporFile({ path }, { limits: DEFAULT_LIMITS, onRows })).rejects.toBe(failure);
  });

  test('[IM-21] a CSV of a million rows is refused at the limit, in bounded memory', async () => {
    const path = join(await temporaryFolder(), 'sejuta.csv');
    await writeFile(path, `${HEADINGS.join(',')}\r\n`);
    for (let row = 1; row <= 1_000_000; row += 50_000)
      await appendFile(path, rows(50_000, row).slice(HEADINGS_LENGTH));
    const before = process.memoryUsage().rss;
    let taken = 0;
    const reading = readLaporFile(
      { path },
      {
        limits: DEFAULT_LIMITS,
        onRows: (chunk) => {
          taken += chunk.length;
        },
      },
    );
    await expect(reading).rejects.toMatchObject({ code: 'baris-terlalu-banyak' });
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
    expect(taken).toBeLessThanOrEqual(DEFAULT_LIMITS.rows);
  });
});

describe('blank lines', () => {
  const blank = (count: number) =>
    `${csv(HEADINGS)}${',,\r\n'.repeat(count)}${csv(['1', '3 Jan 2026', 'x'])}`;

  test('[IM-21] more of them than the limit of rows are no rows', async () => {
    const { rows: read, facts } = await readContent(blank(5_000), { limits: { rows: 10 } });
    expect(read).toMatchObject([{ ok: true, row: 5_002 }]);
    expect(facts.rows).toBe(1);
  });

  test('[IM-21] more than a spreadsheet has rows are too many', async () => {
    await expect(readContent(blank(1_048_576))).rejects.toMatchObject({ code: 'baris-terlalu-banyak' });
  });
});

describe('files that are none', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \r\n\r\n'],
    ['a byte order mark', '\ufeff'],
  ])('[IM-21] %s: an empty file', async (_, content) => {
    await expect(readContent(content)).rejects.toMatchObject({ code: 'berkas-kosong' });
  });

  test('[IM-21] a file that is not there, a folder', async () => {
    const folder = await temporaryFolder();
    await expect(readPath(join(folder, 'tidak-ada.csv'))).rejects.toMatchObject({ code: 'berkas-tidak-ada' });
    await mkdir(join(folder, 'map'));
    await expect(readPath(join(folder, 'map'))).rejects.toMatchObject({ name: 'LaporFileError' });
  });
});
