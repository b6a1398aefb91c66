import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LARGEST_EXPORT_BYTES } from '#contract/window/largest-export.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import type { WindowApp } from '#main/window/window-app.ts';
import { errno } from '#tests/support/errno.ts';
import { officeFolder } from '#tests/support/office-folder.ts';
import { exportCsv, FULL_ROW } from '#tests/support/read-lapor.ts';
import { confirmedBy, foundBy, stepsOf } from '#tests/support/take-steps.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { callsOf, failureOf, refusalOf, signedIn, withWindow } from '#tests/support/window-world.ts';

const MEBIBYTE = 1024 * 1024;

function fileOf(count: number, name = 'ekspor.csv'): File {
  const rows = Array.from({ length: count }, (_, at) => ({
    ...FULL_ROW,
    'Tracking ID': `${7_000_001 + at}`,
  }));
  return new File([exportCsv(rows)], name);
}

async function anOffice(): Promise<string> {
  const folder = await temporaryFolder();
  await officeFolder(folder);
  return folder;
}

async function atTheWindow(work: (app: WindowApp, folder: string) => Promise<void>): Promise<void> {
  const folder = await anOffice();
  await withWindow(folder, (app) => work(app, folder));
}

/** Names of what lies in the folder for uploads. */
function uploads(folder: string): Promise<readonly string[]> {
  return nodeFiles.list(join(folder, 'uploads'));
}

describe('the token of a preview', () => {
  test('[WI-32] is worth nothing at another window, to another person, or once dropped or replaced', async () => {
    await atTheWindow(async (app) => {
      const session = app.newSession();
      const sari = callsOf(app, session);
      await sari.session.signIn({ personId: 'sari', pin: '123456' });
      const { token } = await foundBy(sari.imports.previewFile({ file: fileOf(2) }));
      const asked = { token, result: 'all', offset: 0, limit: 10 } as const;
      const elsewhere = await signedIn(app, 'sari');
      for (const calls of [elsewhere, await signedIn(app, 'kiki')]) {
        expect(await refusalOf(calls.imports.rows(asked))).toBe('pratinjau-tidak-ada');
        expect(await refusalOf(calls.imports.report({ token }))).toBe('pratinjau-tidak-ada');
        expect(await refusalOf(confirmedBy(calls.imports.confirm({ token })))).toBe('pratinjau-tidak-ada');
        expect(await calls.imports.drop({ token })).toEqual({ dropped: false });
      }
      await sari.session.signIn({ personId: 'kiki', pin: '123456' });
      expect(await refusalOf(sari.imports.rows(asked))).toBe('pratinjau-tidak-ada');
      await sari.session.signIn({ personId: 'sari', pin: '123456' });
      expect((await sari.imports.rows(asked)).total).toBe(2);
      const { token: newer } = await foundBy(sari.imports.previewFile({ file: fileOf(1) }));
      expect(await refusalOf(sari.imports.rows(asked))).toBe('pratinjau-tidak-ada');
      expect(await sari.imports.drop({ token: newer })).toEqual({ dropped: true });
      expect(await refusalOf(sari.imports.rows({ ...asked, token: newer }))).toBe('pratinjau-tidak-ada');
      expect((await sari.queue.list({ view: 'semua' })).total).toBe(0);
    });
  });

  test('[WI-32] only a few previews are kept in memory, whatever the number of windows', async () => {
    await atTheWindow(async (app) => {
      const windows = [];
      for (let count = 0; count < 4; count += 1) {
        const calls = await signedIn(app, 'sari');
        windows.push({ calls, found: await foundBy(calls.imports.previewFile({ file: fileOf(1) })) });
      }
      const kept = await Promise.allSettled(
        windows.map(({ calls, found: { token } }) =>
          calls.imports.rows({ token, result: 'all', offset: 0, limit: 1 }),
        ),
      );
      expect(kept.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    });
  });
});

describe('stopping', () => {
  test('[WI-31] a preview that nobody reads on leaves nothing behind, and the next one works', async () => {
    await atTheWindow(async (app, folder) => {
      const sari = await signedIn(app, 'sari');
      const journal = await readdir(join(folder, 'journal'));
      for await (const step of await sari.imports.previewFile({ file: fileOf(5_000) })) {
        expect(step.kind).toBe('maju');
        break;
      }
      expect(await uploads(folder)).toEqual([]);
      expect(await readdir(join(folder, 'journal'))).toEqual(journal);
      expect(await foundBy(sari.imports.previewFile({ file: fileOf(3) }))).toMatchObject({ added: 3 });
    });
  });

  test('[WI-31] one that was never read does not begin', async () => {
    await atTheWindow(async (app, folder) => {
      const sari = await signedIn(app, 'sari');
      const steps = await sari.imports.previewFile({ file: fileOf(5) });
      await steps[Symbol.asyncIterator]().return?.();
      expect(await nodeFiles.size(join(folder, 'uploads'))).toBeNull();
    });
  });

  test('[WI-31] a newer preview of the same window stops the one that is being read', async () => {
    await atTheWindow(async (app) => {
      const sari = await signedIn(app, 'sari');
      const older = (await sari.imports.previewFile({ file: fileOf(5_000) }))[Symbol.asyncIterator]();
      expect((await older.next()).done).toBe(false);
      const [found, stopped] = await Promise.all([
        foundBy(sari.imports.previewFile({ file: fileOf(2) })),
        refusalOf(stepsOf({ [Symbol.asyncIterator]: () => older })),
      ]);
      expect(found.added).toBe(2);
      expect(stopped).toBe('impor-dibatalkan');
    });
  });

  test('[WI-30] what a process that died left of a file is gone after the next opening', async () => {
    const folder = await anOffice();
    await mkdir(join(folder, 'uploads'));
    await writeFile(join(folder, 'uploads', 'impor-1'), 'Nama Pelapor');
    await withWindow(folder, async () => expect(await uploads(folder)).toEqual([]));
  });
});

describe('what is no export', () => {
  test('[WI-37] by a path: a folder, a pipe, a short path, nothing', async () => {
    await atTheWindow(async (app) => {
      const sari = await signedIn(app, 'sari');
      const place = await temporaryFolder();
      const pipe = join(place, 'pipa');
      const listening = createServer().listen(pipe);
      await once(listening, 'listening');
      const by = (path: string) => refusalOf(foundBy(sari.imports.previewPath({ path })));
      expect(await by(place)).toBe('berkas-tidak-ada');
      expect(await by(pipe)).toBe('berkas-tidak-ada');
      expect(await by('tests/data/lapor-2015-sample.csv')).toBe('berkas-tidak-ada');
      expect(await by(join(place, 'tidak-ada.csv'))).toBe('berkas-tidak-terbaca');
      expect(await by(`${place}/\0.csv`)).toBe('berkas-tidak-terbaca');
      listening.close();
    });
  });

  test('[WI-54] by a path that leads away from this PC: nobody is asked for it', async () => {
    await atTheWindow(async (app) => {
      const sari = await signedIn(app, 'sari');
      const by = (path: string) => refusalOf(foundBy(sari.imports.previewPath({ path })));
      expect(await by('\\\\server.example\\data\\ekspor.csv')).toBe('alamat-di-jaringan');
      // On this system it would be a folder like any other.
      expect(await by('//dev/null')).toBe('alamat-di-jaringan');
    });
  });

  test('[WI-37] as a file: empty, too large, a picture, any text; nothing of it stays', async () => {
    await atTheWindow(async (app, folder) => {
      const sari = await signedIn(app, 'sari');
      const sent = (content: string | Uint8Array<ArrayBuffer>, name = 'ekspor.xlsx') =>
        failureOf(foundBy(sari.imports.previewFile({ file: new File([content], name) })));
      expect((await sent('')).data.code).toBe('berkas-kosong');
      expect((await sent(new Uint8Array(LARGEST_EXPORT_BYTES + 1))).data).toEqual({
        code: 'berkas-terlalu-besar',
        params: { limit: LARGEST_EXPORT_BYTES / MEBIBYTE },
      });
      expect((await sent(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).data.code).toBe('bukan-ekspor-lapor');
      expect((await sent('Yth. Bapak', '../../../catatan.txt')).data.code).toBe('bukan-ekspor-lapor');
      expect(await uploads(folder)).toEqual([]);
      expect(await readdir(join(folder, '..'))).not.toContain('catatan.txt');
    });
  });

  test('[WI-37] a file whose sender lies about its time or name is read all the same', async () => {
    await atTheWindow(async (app) => {
      const sari = await signedIn(app, 'sari');
      const found = await foundBy(
        sari.imports.previewFile({
          file: new File([await fileOf(1).text()], `C:\\x\\\u202eekspor\n${'a'.repeat(400)}.csv`, {
            lastModified: 8.64e15 + 1,
          }),
        }),
      );
      expect(found.fileName).toMatch(/^a{116}\.csv$/);
      expect(found.asOf).toMatch(/^2026-11-24T/);
      const preview = async (asOf: string) => foundBy(sari.imports.previewFile({ file: fileOf(1), asOf }));
      expect((await preview('2027-01-01T00:00:00.000+07:00')).asOf).toMatch(/^2026-11-24T/);
      expect(await refusalOf(preview('kemarin'))).toBe('masukan-tidak-sah');
    });
  });

  test('[WI-37] a full disk is told as such, and nothing of the file stays', async () => {
    const folder = await anOffice();
    const files = {
      ...nodeFiles,
      create: async (path: string) => {
        const file = await nodeFiles.create(path);
        const full = path.includes('uploads');
        return full ? { ...file, write: () => Promise.reject(errno('ENOSPC', path)) } : file;
      },
    };
    await withWindow(
      folder,
      async (app) => {
        const sari = await signedIn(app, 'sari');
        expect(await refusalOf(foundBy(sari.imports.previewFile({ file: fileOf(1) })))).toBe('disk-penuh');
        expect(await uploads(folder)).toEqual([]);
      },
      { ports: { files } },
    );
  });

  test('[WI-37] tokens and pages of another shape are refused', async () => {
    await atTheWindow(async (app) => {
      const { imports } = await signedIn(app, 'sari');
      const asked = { token: 'x', result: 'all', offset: 0, limit: 10 } as const;
      expect(await refusalOf(imports.rows({ ...asked, token: 'x'.repeat(1_000) }))).toBe('masukan-tidak-sah');
      expect(await refusalOf(imports.rows({ ...asked, limit: 100_000 }))).toBe('masukan-tidak-sah');
      expect(await refusalOf(imports.rows({ ...asked, offset: -1 }))).toBe('masukan-tidak-sah');
      expect(await refusalOf(imports.rows({ ...asked, token: '__proto__' }))).toBe('pratinjau-tidak-ada');
    });
  });
});

describe('who may not import', () => {
  test('[WI-38] is refused before the file is read', async () => {
    await atTheWindow(async (app, folder) => {
      for (const who of ['budi', 'atik']) {
        const calls = await signedIn(app, who);
        expect(await refusalOf(foundBy(calls.imports.previewFile({ file: fileOf(1) })))).toBe(
          'tidak-berwenang',
        );
        expect(await refusalOf(foundBy(calls.imports.previewPath({ path: '/tidak/ada' })))).toBe(
          'tidak-berwenang',
        );
      }
      expect(await nodeFiles.size(join(folder, 'uploads'))).toBeNull();
    });
  });
});
