import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VIEWS } from '#domain/complaint/views.ts';
import { CLI_COMMANDS } from '#main/cli/commands.ts';
import { defaultDataFolder } from '#main/cli/data-folder.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { meja, mejaJson } from '#tests/support/run-meja.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const SAMPLE = 'tests/data/lapor-2015-sample.csv';

describe('exit codes and streams', () => {
  test('[CL-4] wrong usage ends with 2 and says how', async () => {
    const folder = await temporaryFolder();
    const wrong = [
      ['tidak-ada'],
      ['list', '--view', 'besok'],
      ['list', '--salah'],
      ['show'],
      ['act', '66425'],
      ['act', '66425', 'note', '--input', 'bukan json'],
      ['act', '66425', 'note', '--input', '[1]'],
      ['due', '--rule', 'tidak-ada', '--from', '2026-03-13'],
      ['due', '--rule', 'aspirasi', '--from', '2026-02-30'],
      ['due', '--rule', 'aspirasi', '--from', '2026-03-13', '--pause', '2026-03-20..2026-03-18'],
      ['export', '--from', '2026-01-01', '--to', '2025-01-01', '--out', 'a.xlsx'],
      ['export', '--from', '2026-01-01', '--to', '2026-02-01', '--out', 'a.pdf'],
      ['profile', 'add', 'Seseorang', '--role', 'raja'],
      ['sample', '--complaints', '-1', '--seed', 'a'],
      ['import', SAMPLE, '--as-of', 'kemarin'],
      ['erase', '1'],
    ];
    await meja(folder, ['import', SAMPLE, '--yes']);
    for (const argv of wrong) {
      const run = await meja(folder, argv);
      expect([argv.join(' '), run.code]).toEqual([argv.join(' '), 2]);
      expect(run.err).not.toBe('');
      expect(run.out).toBe('');
    }
  });

  test('[CL-5] reading commands on a missing folder answer empty and create nothing', async () => {
    const parent = await temporaryFolder();
    const folder = join(parent, 'belum ada');
    for (const view of VIEWS) expect((await mejaJson(folder, ['list', '--view', view])).value).toEqual([]);
    expect((await mejaJson(folder, ['verify'])).value).toEqual({
      ok: true,
      events: 0,
      complaints: 0,
      segments: 0,
      problems: [],
    });
    expect((await mejaJson(folder, ['profile', 'list'])).value).toEqual([]);
    expect((await mejaJson(folder, ['show', '1'])).code).toBe(1);
    expect(
      (await mejaJson(folder, ['due', '--rule', 'aspirasi', '--from', '2026-03-13'])).value,
    ).toMatchObject({
      dueOn: '2026-03-27',
    });
    expect(
      (await meja(folder, ['export', '--from', '2026-01-01', '--to', '2026-02-01', '--out', 'a.csv'])).code,
    ).toBe(1);
    expect(await readdir(parent)).toEqual([]);
  });

  test('[CL-6] a file that cannot be read ends with 1, in words, and writes nothing', async () => {
    const folder = await temporaryFolder();
    const missing = await mejaJson(folder, ['import', 'tidak-ada.xlsx', '--yes']);
    expect(missing).toMatchObject({ code: 1, value: { error: { code: 'berkas-tidak-terbaca' } } });
    const other = await mejaJson(folder, ['import', 'package.json', '--yes']);
    expect(other.code).toBe(1);
    expect((await mejaJson(folder, ['list'])).value).toEqual([]);
  });

  test('[CL-7] a preview writes nothing until it is confirmed', async () => {
    const folder = await temporaryFolder();
    const preview = await mejaJson(folder, ['import', SAMPLE]);
    expect(preview).toMatchObject({ code: 0, value: { added: 59, written: false } });
    expect(preview.err).toContain('--yes');
    expect((await mejaJson(folder, ['list'])).value).toEqual([]);
  });

  test('[CL-8] a profile with a PIN needs it; a role that must have one is refused without', async () => {
    const folder = await temporaryFolder();
    expect((await mejaJson(folder, ['profile', 'add', 'Kepala', '--role', 'atasan'])).value).toMatchObject({
      refusal: { code: 'pin-wajib' },
    });
    expect((await meja(folder, ['profile', 'add', 'Kepala', '--role', 'atasan'], { pin: '1234' })).code).toBe(
      0,
    );
    const act = [
      'act',
      'baru',
      'register',
      '--input',
      '{"origin":"surat","title":"a","text":"b"}',
      '--as',
      'Kepala',
    ];
    expect((await mejaJson(folder, act)).value).toMatchObject({ error: { code: 'pin-diperlukan' } });
    expect((await mejaJson(folder, act, { pin: '4321' })).value).toMatchObject({
      error: { code: 'pin-salah' },
    });
    expect((await mejaJson(folder, act, { pin: '1234' })).value).toMatchObject({
      refusal: { code: 'tidak-berwenang' },
    });
    expect((await mejaJson(folder, ['act', '1', 'note', '--as', 'Siapa'])).value).toMatchObject({
      error: { code: 'profil-tidak-dikenal' },
    });
    expect((await mejaJson(folder, ['profile', 'list'])).value).toMatchObject([
      { name: 'Kepala', pin: true },
    ]);
  });

  test('[CL-9] a case registered by hand gets an id, its missing items, and later its LAPOR number', async () => {
    const folder = await temporaryFolder();
    const input = JSON.stringify({
      origin: 'surat',
      title: 'Jembatan rusak',
      text: 'Papan lepas',
      reporterName: 'Pelapor Satu',
    });
    const made = (await mejaJson(folder, ['act', 'baru', 'register', '--input', input])).value as {
      id: string;
    };
    expect(made.id).toMatch(/^lokal:[0-9A-Z]{26}$/);
    expect(JSON.stringify(made)).not.toContain('Pelapor Satu');
    expect((await mejaJson(folder, ['show', made.id])).value).toMatchObject({
      missing: ['alamat', 'tempat', 'waktu', 'permintaan'],
    });
    expect((await meja(folder, ['act', made.id, 'link-lapor', '--input', '{"laporId":"66425"}'])).code).toBe(
      0,
    );
    expect((await mejaJson(folder, ['import', SAMPLE, '--yes'])).value).toMatchObject({
      added: 58,
      updated: 1,
    });
    expect((await mejaJson(folder, ['show', '66425'])).value).toMatchObject({
      id: made.id,
      trackingId: '66425',
    });
  });

  test('[CL-10] while a desk is open on the folder, commands run through it', async () => {
    const folder = await temporaryFolder();
    await meja(folder, ['import', SAMPLE, '--yes']);
    const runs = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        mejaJson(folder, ['act', '66425', 'note', '--input', JSON.stringify({ text: `catatan ${index}` })]),
      ),
    );
    expect(runs.map((run) => run.code)).toEqual(runs.map(() => 0));
    const shown = (await mejaJson(folder, ['show', '66425'])).value as {
      complaint: { notes: { text: string }[] };
    };
    expect(new Set(shown.complaint.notes.map((note) => note.text)).size).toBe(12);
    expect((await mejaJson(folder, ['verify'])).value).toMatchObject({ ok: true });
  });

  test('[CL-11] every command is in the help, with every act', async () => {
    const folder = await temporaryFolder();
    const help = await meja(folder, ['help']);
    for (const { name } of CLI_COMMANDS) expect(help.out).toContain(`  ${name} `);
    expect((await meja(folder, ['help', 'act'])).out).toContain(
      'draft-answer: answerId, attachments?, text, basedOn?',
    );
  });

  test('[CL-12] the data lives in the application-data folder of the system', () => {
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/d' })).toBe('/d/meja-aduan');
    expect(defaultDataFolder('win32', { LOCALAPPDATA: 'C:/l' })).toContain('Meja Aduan');
    expect(defaultDataFolder('darwin', {})).toContain('Application Support');
  });

  test('[CL-13] the sample fills an empty folder only', async () => {
    const folder = await temporaryFolder();
    expect((await mejaJson(folder, ['sample', '--complaints', '30', '--seed', 's'])).value).toMatchObject({
      complaints: 30,
    });
    expect((await mejaJson(folder, ['sample', '--complaints', '30', '--seed', 's'])).value).toMatchObject({
      error: { code: 'folder-tidak-kosong' },
    });
    await withDesk(folder, async (desk) => {
      expect((await desk.verify()).problems).toEqual([]);
    });
  });
});
