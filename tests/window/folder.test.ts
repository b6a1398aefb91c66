import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '#contract/errors.ts';
import { sentenceOf } from '#contract/sentences.ts';
import { holdFolder } from '#main/cli/hold-folder.ts';
import { breathe } from '#main/desk/breathe.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { OwnerError } from '#main/store/owner-error.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { mejaJson } from '#tests/support/run-meja.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { asAdmin, callsOf, openWindow, refusalOf, withWindow } from '#tests/support/window-world.ts';

const SAMPLE = 'tests/data/lapor-2015-sample.csv';
const AS_SARI = { pin: '123456' };

async function backups(folder: string): Promise<readonly string[]> {
  return readdir(join(folder, 'backups')).catch(() => []);
}

describe('one folder, one desk', () => {
  test('[WI-6] a command runs on the open desk, and the window hears of it', async () => {
    const folder = await temporaryFolder();
    await withWindow(folder, async (app) => {
      const calls = await asAdmin(app);
      const changes = await calls.app.changes();
      const heard = changes[Symbol.asyncIterator]().next();
      const { value } = await mejaJson(folder, ['import', SAMPLE, '--yes', '--as', 'Sari'], AS_SARI);
      expect(value).toMatchObject({ added: 59 });
      expect(await heard).toMatchObject({ value: { everything: true } });
      expect(await calls.queue.counts()).toMatchObject({ semua: 59 });
      const listed = await mejaJson(folder, ['list', '--as', 'Sari'], AS_SARI);
      expect(listed.value).toHaveLength(59);
    });
  });

  test('[WI-7] a second start asks the first to come to the front and is given its link', async () => {
    const folder = await temporaryFolder();
    let focused = 0;
    const focus = () => {
      focused += 1;
      return Promise.resolve({ link: 'http://127.0.0.1:7/masuk' });
    };
    await withWindow(
      folder,
      async () => {
        const { opened } = await openWindow(folder);
        expect(opened).toEqual({ kind: 'running', link: 'http://127.0.0.1:7/masuk' });
        expect(focused).toBe(1);
      },
      { host: { focus } },
    );
    await withWindow(folder, async (app) => {
      expect(await callsOf(app).app.state()).toMatchObject({ folder });
    });
  });

  test('[WI-7] a folder that a command holds is told as busy', async () => {
    const folder = await temporaryFolder();
    // It has the folder but no window, as a long command does.
    const command = await holdFolder(folder, { onFault: () => undefined });
    if (command.kind !== 'owner') throw new Error('taken');
    await withDesk(folder, async (desk) => {
      command.serve(desk);
      const failure = await openWindow(folder).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(OwnerError);
      expect(failure).toMatchObject({ code: 'folder-dipakai' });
    });
    await command.leave(null);
  });
});

describe('opening and closing', () => {
  test('[WI-8] closing ends what is told, saves, makes a backup and lets the folder go', async () => {
    const folder = await temporaryFolder();
    const { opened, faults } = await openWindow(folder);
    if (opened.kind !== 'open') throw new Error('taken');
    const calls = await asAdmin(opened.app);
    const changes = (await calls.app.changes())[Symbol.asyncIterator]();
    const next = changes.next();
    const register = { origin: 'surat', title: 'Jalan rusak', text: 'Berlubang sejak Senin.' };
    const acting = calls.complaint.act({ id: 'baru', command: 'register', input: register });
    await breathe();
    await Promise.all([opened.app.close(), acting]);
    await opened.app.close();
    const ends = [await next, await changes.next()];
    expect(ends.at(-1)).toMatchObject({ done: true });
    expect(await backups(folder)).toHaveLength(1);
    expect(await refusalOf(calls.queue.counts())).toBe('sambungan-putus');
    expect(faults).toEqual([]);
    await withWindow(folder, async (app) => {
      expect((await callsOf(app).app.state()).notices).toEqual([]);
    });
  });

  test('[WI-8] a backup that fails is logged and keeps nobody from closing', async () => {
    const folder = await temporaryFolder();
    const full = new Error('no space') as NodeJS.ErrnoException;
    full.code = 'ENOSPC';
    const files = {
      ...nodeFiles,
      makeFolder: (path: string) =>
        path.includes('backups') ? Promise.reject(full) : nodeFiles.makeFolder(path),
    };
    const { opened, faults } = await openWindow(folder, { ports: { files } });
    if (opened.kind !== 'open') throw new Error('taken');
    await asAdmin(opened.app);
    await opened.app.close();
    expect(faults.map(({ error }) => error)).toMatchObject([{ code: 'disk-penuh' }]);
    await withWindow(folder, async (app) => {
      expect(await callsOf(app).app.state()).toMatchObject({ setUp: true });
    });
  });

  test('[WI-27] what opening found out is told in codes that have a sentence', async () => {
    const parent = await temporaryFolder();
    const folder = join(parent, 'Dropbox', 'meja');
    await withWindow(folder, async (app) => {
      await asAdmin(app);
    });
    for (const name of await readdir(join(folder, 'snapshot'))) {
      await writeFile(join(folder, 'snapshot', name), 'rusak');
    }
    await withWindow(folder, async (app) => {
      const { notices } = await callsOf(app).app.state();
      expect(notices.map(({ code }) => code).sort()).toEqual(['folder-awan', 'gambaran-dibuat-ulang']);
      for (const { code, params } of notices) {
        expect(ERROR_CODES).toContain(code);
        expect(sentenceOf(code, params)).not.toMatch(/\{\w+\}/);
      }
      expect(notices).toContainEqual({ code: 'folder-awan', params: { service: 'Dropbox' } });
    });
  });
});
