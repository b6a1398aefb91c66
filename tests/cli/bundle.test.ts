import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { joinBy, observeAt, operatorTakes } from '#tests/support/bundle-office.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { type OpenHub, openHub } from '#tests/support/open-hub.ts';
import { meja, mejaJson } from '#tests/support/run-meja.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** Tuesday 24 November 2026, 09:00 WIB, as the desks of these tests have it. */
const NOW = Date.UTC(2026, 10, 24, 2, 0, 0);

let hub: OpenHub;
let folder: string;
let stick: string;

beforeEach(async () => {
  hub = await openHub();
  hub.clock.now = NOW;
  [folder, stick] = [await temporaryFolder(), await temporaryFolder()];
  await withDesk(folder, async (desk) => {
    await joinBy(hub, desk, [STAFF.admin]);
    await observeAt(desk, STAFF.admin, '5049672');
  });
  await hub.http.close();
});
afterEach(async () => {
  await hub.http.close();
});

describe('bundles by command line', () => {
  test('[BD-21] made, taken by the hub’s operator, and applied; each says what it did', async () => {
    const made = await meja(folder, ['bundle', 'make', '--out', 'ke-pusat.titipan'], { cwd: stick });
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('1 langkah, 0 lampiran');
    const up = join(stick, 'ke-pusat.titipan');
    const taken = await operatorTakes(hub, [up]);
    expect(taken).toMatchObject({ exit: 0, err: '' });
    expect(taken.out).toContain(
      'Diterapkan: 1 langkah diterima, 0 menunggu atau ditolak, 0 sudah ada, 0 lampiran.',
    );
    const down = join(stick, 'ke-pusat.balasan.titipan');
    if (process.platform !== 'win32') expect((await stat(down)).mode & 0o077).toBe(0);
    const applied = await meja(folder, ['bundle', 'apply', down]);
    expect(applied).toMatchObject({ code: 0, err: '' });
    expect(applied.out).toContain('Diterapkan: 1 langkah sudah sampai di pusat');
    expect((await meja(folder, ['bundle', 'apply', down])).out).toContain('Tidak ada yang baru');
    expect((await operatorTakes(hub, [up, '--out', `${down}-2`])).out).toContain(
      'Tidak ada yang baru dari meja itu',
    );
    expect((await readdir(stick)).sort()).toEqual([
      'ke-pusat.balasan.titipan',
      'ke-pusat.balasan.titipan-2',
      'ke-pusat.titipan',
    ]);
  });

  test('[BD-21] as JSON, with a largest size', async () => {
    const out = join(stick, 'a.titipan');
    const { code, value } = await mejaJson(folder, ['bundle', 'make', '--out', out, '--at-most', '5']);
    expect([code, value]).toMatchObject([
      0,
      { out, steps: 1, blobs: 0, complete: true, bytes: (await stat(out)).size },
    ]);
    const taken = JSON.parse((await operatorTakes(hub, [out, '--json'])).out);
    expect(taken).toMatchObject({ outcome: 'dijawab', taken: 1, complete: true });
    const applied = await mejaJson(folder, ['bundle', 'apply', taken.out]);
    expect(applied).toMatchObject({ code: 0, value: { kind: 'diterapkan', delivered: 1, decisions: 0 } });
  });

  test('[BD-21] a refusal ends with 1 in words, a mistyped word with 2; no half of a file is left', async () => {
    const wrong = join(stick, 'bukan.titipan');
    await writeFile(wrong, 'bukan titipan');
    expect(await meja(folder, ['bundle', 'apply', wrong])).toMatchObject({
      code: 1,
      err: 'Berkas ini bukan berkas titipan Meja Aduan. Tidak ada yang berubah. [bukan-titipan]\n',
    });
    expect(await operatorTakes(hub, [wrong])).toMatchObject({ exit: 1, out: '' });
    expect(await operatorTakes(hub, [join(stick, 'tidak-ada')])).toMatchObject({ exit: 1, out: '' });
    expect((await meja(folder, ['bundle', 'apply', join(stick, 'tidak-ada')])).code).toBe(1);
    const nowhere = ['bundle', 'make', '--out', join(stick, 'tidak', 'ada.titipan')];
    expect(await meja(folder, nowhere)).toMatchObject({
      code: 1,
      err: expect.stringContaining('tujuan-tidak-tertulis'),
    });
    const up = join(stick, 'a.titipan');
    await meja(folder, ['bundle', 'make', '--out', up]);
    expect(await operatorTakes(hub, [up, '--out', up])).toMatchObject({
      exit: 1,
      err: expect.stringContaining('sudah ada'),
    });
    for (const argv of [
      ['bundle'],
      ['bundle', 'make'],
      ['bundle', 'make', 'x', '--out', up],
      ['bundle', 'apply'],
    ])
      expect((await meja(folder, argv)).code, argv.join(' ')).toBe(2);
    for (const size of ['0', 'x', '1.5'])
      expect((await meja(folder, ['bundle', 'make', '--out', up, '--at-most', size])).code).toBe(2);
    expect((await meja(folder, ['bundle', 'make', '--out', join(folder, 'a.titipan')])).code).toBe(2);
    const alone = await temporaryFolder();
    expect((await meja(join(alone, 'tidak-ada'), ['bundle', 'apply', up])).code).toBe(1);
    expect((await readdir(stick)).sort()).toEqual(['a.titipan', 'bukan.titipan']);
  });
});
