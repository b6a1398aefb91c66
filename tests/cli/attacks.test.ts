import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { meja, mejaJson } from '#tests/support/run-meja.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const PIN = { pin: '135790' };
const HEADINGS =
  'Tracking ID,Tanggal Laporan Masuk,Nama Pelapor,Judul Laporan,Isi Laporan Awal,Status Laporan,ID Instansi Terdisposisi';

/** A folder with a rahasia case (1001) and an open one (1002), of office 5, and persons of each role. */
async function folderWithSecrets(): Promise<string> {
  const folder = await temporaryFolder();
  const path = join(await temporaryFolder(), 'ekspor.csv');
  const rows = [
    `${HEADINGS},Tipe Laporan (Anonim/Rahasia)`,
    '1001,5/1/2026,Orang Satu,Judul satu,Isi satu,Terverifikasi,5,Rahasia',
    '1002,5/1/2026,Orang Dua,Judul dua,Isi dua,Terverifikasi,5,Biasa',
  ];
  await writeFile(path, rows.join('\r\n'));
  const add = (name: string, role: string, ...office: string[]) =>
    meja(folder, ['profile', 'add', name, '--role', role, ...office], { newPin: PIN.pin });
  await add('Koor', 'koordinator');
  await add('Atasan Lain', 'atasan', '--office', '77');
  await meja(folder, ['profile', 'add', 'Adm', '--role', 'admin']);
  await meja(folder, ['profile', 'add', 'Peng', '--role', 'penghubung']);
  expect((await mejaJson(folder, ['import', path, '--yes'])).value).toMatchObject({ added: 2 });
  return folder;
}

describe('attacks', () => {
  test('[CL-19] a rahasia case and one that is not there answer alike', async () => {
    const folder = await folderWithSecrets();
    const answers = async (id: string) => {
      const asked = [
        ['show', id],
        ['act', id, 'verify'],
        ['act', id, 'note', '--input', '{"x":1}'],
        ['act', id, 'erase', '--input', '{"reason":"a"}'],
        ['act', '1002', 'link-duplicate', '--input', `{"parentId":"${id}"}`],
      ];
      const told: string[] = [];
      for (const argv of asked) {
        const run = await mejaJson(folder, [...argv, '--as', 'Adm']);
        told.push(JSON.stringify(run.value).replaceAll(id, 'ID'));
      }
      return told;
    };
    expect(await answers('1001')).toEqual(await answers('9999'));
    expect((await mejaJson(folder, ['list', '--as', 'Peng'])).value).toMatchObject([{ trackingId: '1002' }]);
    expect((await mejaJson(folder, ['list', '--as', 'Koor'], PIN)).value).toHaveLength(2);
  });

  test('[LC-37] an export without the type column does not open it', async () => {
    const folder = await folderWithSecrets();
    const path = join(await temporaryFolder(), 'lagi.csv');
    await writeFile(path, `${HEADINGS}\r\n1001,5/1/2026,Orang Satu,Judul satu,Isi satu,Proses,5`);
    expect((await mejaJson(folder, ['import', path, '--yes', '--as', 'Adm'])).value).toMatchObject({
      updated: 1,
    });
    expect((await mejaJson(folder, ['list', '--as', 'Adm'])).value).toHaveLength(1);
  });

  test('[CL-20] observations and attachments are not typed; a pipe or a folder is no file', async () => {
    const folder = await folderWithSecrets();
    const typed = JSON.stringify({ hash: 'a'.repeat(64), size: 0, mediaType: 'text/plain', fileName: 'x' });
    for (const [kind = '', input = ''] of [
      ['attach', typed],
      ['observe-lapor', '{}'],
      ['register', '{"origin":"surat"}'],
    ]) {
      expect(
        (await mejaJson(folder, ['act', '1002', kind, '--input', input, '--as', 'Adm'])).value,
      ).toMatchObject({
        error: { code: 'perintah-tidak-dikenal' },
      });
    }
    const nowhere = JSON.stringify({ file: folder });
    expect(
      (await mejaJson(folder, ['act', '1002', 'attach', '--input', nowhere, '--as', 'Adm'])).value,
    ).toMatchObject({
      error: { code: 'berkas-tidak-terbaca' },
    });
  });

  test('[AU-7] an admin makes no approver and takes no PIN; people and PINs are not typed', async () => {
    const folder = await folderWithSecrets();
    const refused = [
      ['profile', 'add', 'X', '--role', 'atasan'],
      ['profile', 'add', 'X', '--role', 'koordinator'],
      ['profile', 'pin', 'Koor'],
    ];
    for (const argv of refused) {
      expect((await mejaJson(folder, [...argv, '--as', 'Adm'], { newPin: '9999' })).value).toMatchObject({
        refusal: { code: 'tidak-berwenang' },
      });
    }
    for (const kind of ['add-person', 'set-pin', 'record-list-export']) {
      expect((await mejaJson(folder, ['act', 'instansi', kind, '--as', 'Adm'])).value).toMatchObject({
        error: { code: 'perintah-tidak-dikenal' },
      });
    }
  });

  test('[CL-21] typed ids hold no words: neither do they reach the disk in the clear', async () => {
    const folder = await folderWithSecrets();
    const secret = 'Budi Rahasia Santoso';
    await meja(folder, [
      'act',
      secret,
      'register',
      '--input',
      '{"origin":"surat","title":"a","text":"b"}',
      '--as',
      'Adm',
    ]);
    for (const [kind, input] of [
      ['assign', { personId: secret }],
      ['note', { noteId: secret, text: 'x' }],
      ['classify', { categoryId: secret }],
      ['dispose', { officeId: secret }],
      ['draft-answer', { answerId: secret, text: 'x' }],
    ] as const) {
      await meja(folder, ['act', '1002', kind, '--input', JSON.stringify(input), '--as', 'Adm']);
    }
    for (const name of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!name.isFile()) continue;
      expect(await readFile(join(name.parentPath, name.name), 'latin1')).not.toContain(secret);
    }
  });

  test('[WI-55] a file that the command line attaches is called what every system can save, too', async () => {
    const folder = await folderWithSecrets();
    const file = join(await temporaryFolder(), 'a.pdf');
    await writeFile(file, '%PDF-');
    const input = JSON.stringify({ file, fileName: '..\\..\\con\u202e.pdf' });
    const attached = await mejaJson(folder, ['act', '1002', 'attach', '--input', input, '--as', 'Adm']);
    expect(attached.value).toMatchObject({ events: [{ personal: { fileName: '_con.pdf' } }] });
  });

  test('[CL-22] a title cannot speak to the terminal', async () => {
    const folder = await temporaryFolder();
    const title = '\u001b]0;PWNED\u0007\u001b[31mmerah\u009b2J\u202ebalik';
    const input = JSON.stringify({ origin: 'surat', title, text: 'x', officeId: 'constructor' });
    expect((await meja(folder, ['act', 'baru', 'register', '--input', input])).code).toBe(0);
    for (const argv of [['list'], ['list', '--json']]) {
      const { out, err } = await meja(folder, argv);
      expect(`${out}${err}`).not.toMatch(/[^\P{Cc}\n\t]|\u202e/u);
      expect(out).toContain('merah');
    }
    expect((await mejaJson(folder, ['list'])).value).toMatchObject([{ title }]);
  });

  test('[CL-23] wrong PINs make the next one wait, also in another process', async () => {
    const folder = await folderWithSecrets();
    const guess = (pin: string) => mejaJson(folder, ['list', '--as', 'Koor'], { pin });
    for (let wrong = 0; wrong < 5; wrong += 1) {
      expect((await guess('0000')).value).toMatchObject({ error: { code: 'pin-salah' } });
    }
    expect((await guess(PIN.pin)).value).toMatchObject({
      error: { code: 'pin-terkunci', params: { seconds: 30 } },
    });
    const later = Date.UTC(2026, 10, 24, 2, 1, 0);
    expect((await mejaJson(folder, ['list', '--as', 'Koor'], { ...PIN, now: later })).value).toHaveLength(2);
  });

  test('[CL-23] a clock that ran ahead makes nobody wait longer, one that is set back nobody shorter', async () => {
    const folder = await folderWithSecrets();
    const guess = async (pin: string, now: number) =>
      (await mejaJson(folder, ['list', '--as', 'Koor'], { pin, now })).value;
    const [today, ahead] = [Date.UTC(2026, 10, 24, 2), Date.UTC(2046, 0, 1)];
    for (let wrong = 0; wrong < 5; wrong += 1) await guess('0000', ahead);
    const locked = { error: { code: 'pin-terkunci', params: { seconds: 30 } } };
    expect(await guess(PIN.pin, today)).toMatchObject(locked);
    expect(await guess(PIN.pin, today - 86_400_000)).toMatchObject(locked);
    expect(await guess(PIN.pin, today - 86_400_000 + 31_000)).toHaveLength(2);
  });

  test('[CL-24] a summary with names does not show the reporter of another office', async () => {
    const folder = await folderWithSecrets();
    const out = join(await temporaryFolder(), 'r.csv');
    const period = ['--from', '2026-01-01', '--to', '2026-01-31', '--out', out, '--reveal', 'uji'];
    await meja(folder, ['export', ...period, '--as', 'Atasan Lain'], PIN);
    expect(await readFile(out, 'utf8')).not.toContain('Orang Dua');
    await meja(folder, ['export', ...period, '--as', 'Koor'], PIN);
    expect(await readFile(out, 'utf8')).toContain('Orang Dua');
  });
});
