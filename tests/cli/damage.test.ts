import { open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { meja, mejaJson } from '#tests/support/run-meja.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const SAMPLE = 'tests/data/lapor-2015-sample.csv';

async function sampleFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await meja(folder, ['import', SAMPLE, '--yes']);
  return folder;
}

/** Changes one byte of the imported batch. */
async function damage(folder: string): Promise<string> {
  const [name = ''] = (await readdir(join(folder, 'journal'))).filter((file) => file.startsWith('batch'));
  const file = await open(join(folder, 'journal', name), 'r+');
  await file.write(Buffer.from('#'), 0, 1, 20_000);
  await file.close();
  return name;
}

describe('a damaged folder', () => {
  test('[CL-15] verify says what is provable and names the place, also when the folder cannot be opened', async () => {
    const folder = await sampleFolder();
    const name = await damage(folder);
    expect(await mejaJson(folder, ['verify'])).toMatchObject({
      code: 1,
      value: { ok: false, complaints: 58 },
    });
    await rm(join(folder, 'snapshot'), { recursive: true });
    const run = await mejaJson(folder, ['verify']);
    const report = run.value as { ok: boolean; complaints: number; problems: { where: string }[] };
    expect([run.code, report.ok]).toEqual([1, false]);
    expect(report.complaints).toBeLessThan(59);
    expect(report.problems[0]?.where).toContain(name);
    expect(await mejaJson(folder, ['list'])).toMatchObject({
      code: 1,
      value: { error: { code: 'jurnal-rusak' } },
    });
    expect(await readdir(join(folder, 'journal'))).toContain(name);
  });

  test('[CL-16] a history without its keys is never begun anew', async () => {
    const folder = await sampleFolder();
    await rm(join(folder, 'keys'), { recursive: true });
    for (const argv of [['list'], ['verify'], ['import', SAMPLE, '--yes']]) {
      expect(await mejaJson(folder, argv)).toMatchObject({
        code: 1,
        value: { error: { code: 'kunci-folder-hilang' } },
      });
    }
    expect(await readdir(folder)).not.toContain('keys');
  });

  test('[CL-17] a backup is restored into a new folder although the old one cannot be opened; erased stays erased', async () => {
    const folder = await sampleFolder();
    const made = (await mejaJson(folder, ['backup'])).value as { backup: string };
    await meja(folder, ['erase', '66425', '--reason', 'uji']);
    await damage(folder);
    const into = join(await temporaryFolder(), 'pulih');
    expect(await mejaJson(folder, ['restore', made.backup, '--into', into])).toMatchObject({ code: 0 });
    expect((await mejaJson(into, ['verify'])).value).toMatchObject({ ok: true, complaints: 59 });
    expect((await meja(into, ['show', '66425'])).out).not.toContain('36ewoi79199000');
    expect(await mejaJson(folder, ['restore', made.backup, '--into', into])).toMatchObject({
      code: 1,
      value: { error: { code: 'tujuan-tidak-kosong' } },
    });
    expect(await mejaJson(folder, ['restore', folder, '--into', join(into, 'x')])).toMatchObject({
      code: 1,
      value: { error: { code: 'bukan-cadangan' } },
    });
  });
});

describe('keys', () => {
  test('[CL-16] a history without its list of keys is refused too', async () => {
    const folder = await sampleFolder();
    await rm(join(folder, 'keys', 'streams.keys'));
    expect(await mejaJson(folder, ['list'])).toMatchObject({
      code: 1,
      value: { error: { code: 'kunci-folder-hilang' } },
    });
  });

  test('[KY-43] a damaged key costs one case its words, which is then read-only; the folder opens', async () => {
    const folder = await sampleFolder();
    const path = join(folder, 'keys', 'streams.keys');
    const lines = (await readFile(path, 'utf8')).split('\n');
    const damaged = lines.map((line) => (line.includes('lapor:66425 ') ? `x${line.slice(1)}` : line));
    await writeFile(path, damaged.join('\n'));
    await rm(join(folder, 'snapshot'), { recursive: true });
    const listed = await mejaJson(folder, ['list']);
    expect(listed.value).toHaveLength(59);
    expect(listed.err).toContain('kunci');
    const note = ['act', '66425', 'note', '--input', '{"text":"x"}'];
    for (let time = 0; time < 2; time += 1) {
      expect(await mejaJson(folder, note)).toMatchObject({
        code: 1,
        value: { refusal: { code: 'kunci-laporan-hilang' } },
      });
    }
    expect((await mejaJson(folder, ['act', '66722', 'verify'])).code).toBe(0);
    const report = (await mejaJson(folder, ['verify'])).value as { problems: { code: string }[] };
    expect(report.problems.map(({ code }) => code)).toContain('kunci-hilang');
  });

  test('[KY-41] a backup older than an erasure: the case stays erased, also for the next import', async () => {
    const folder = await sampleFolder();
    const made = (await mejaJson(folder, ['backup'])).value as { backup: string };
    await meja(folder, ['erase', '66425', '--reason', 'uji']);
    const into = join(await temporaryFolder(), 'pulih');
    await meja(folder, ['restore', made.backup, '--into', into]);
    expect((await mejaJson(into, ['act', '66425', 'verify'])).value).toMatchObject({
      refusal: { code: 'sudah-dihapus' },
    });
    expect((await mejaJson(into, ['import', SAMPLE, '--yes'])).value).toMatchObject({
      unchanged: 58,
      problems: [{ code: 'sudah-dihapus' }],
    });
  });
});

test('[CL-18] one act on many cases: each on its own, the refused ones named', async () => {
  const folder = await sampleFolder();
  const run = await mejaJson(folder, ['act', '66425,66722,7', 'verify']);
  expect(run).toMatchObject({ code: 1, value: { ok: false, done: 2 } });
  expect(run.value).toMatchObject({
    results: [{ ok: true }, { ok: true }, { refusal: { code: 'tidak-ditemukan' } }],
  });
});
