import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Preferences } from '#contract/window/app.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { FIRST_PREFERENCES, openPreferences } from '#main/store/preferences.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { asAdmin, callsOf, refusalOf, withWindow } from '#tests/support/window-world.ts';

const CHOSEN = {
  language: 'en',
  theme: 'gelap',
  textSize: 115,
  lockAfterMinutes: 0,
  columns: [{ key: 'title', width: 320, shown: true }],
} as const satisfies Preferences;
const asInput = () => ({ ...CHOSEN, columns: [...CHOSEN.columns] });

describe('preferences', () => {
  test('[WI-10] are on the disk when answered, and there at the next start', async () => {
    const folder = await temporaryFolder();
    await withWindow(folder, async (app) => {
      const calls = await asAdmin(app);
      expect(await calls.app.preferences()).toEqual(FIRST_PREFERENCES);
      expect(await calls.app.savePreferences(asInput())).toEqual(CHOSEN);
      expect(JSON.parse(await readFile(join(folder, 'preferences.json'), 'utf8'))).toEqual(CHOSEN);
    });
    await withWindow(folder, async (app) => {
      expect(await callsOf(app).app.preferences()).toEqual(CHOSEN);
      expect(await refusalOf(callsOf(app).app.savePreferences(asInput()))).toBe('belum-masuk');
    });
  });

  test.each(['bukan JSON', '{"language":"fr"}', ''])(
    '[WI-10] a file that holds %j opens with the first ones, and is told',
    async (content) => {
      const folder = await temporaryFolder();
      await writeFile(join(folder, 'preferences.json'), content);
      await withWindow(folder, async (app) => {
        const calls = await asAdmin(app);
        expect(await calls.app.preferences()).toEqual(FIRST_PREFERENCES);
        expect((await calls.app.state()).notices).toEqual([{ code: 'preferensi-rusak', params: {} }]);
        await calls.app.savePreferences(asInput());
      });
      await withWindow(folder, async (app) => {
        expect(await callsOf(app).app.preferences()).toEqual(CHOSEN);
        expect((await callsOf(app).app.state()).notices).toEqual([]);
      });
    },
  );

  test('[WI-10] a disk that refuses keeps the old ones and says so; one that cannot read opens', async () => {
    const folder = await temporaryFolder();
    const broken = Object.assign(new Error('broken'), { code: 'EIO' });
    const refusing = { ...nodeFiles, create: () => Promise.reject(broken) };
    const preferences = await openPreferences(refusing, folder);
    await expect(preferences.save(CHOSEN)).rejects.toMatchObject({ code: 'disk-gagal' });
    expect(preferences.now()).toEqual(FIRST_PREFERENCES);
    const unreadable = { ...nodeFiles, size: () => Promise.reject(broken) };
    expect((await openPreferences(unreadable, folder)).damaged).toBe(true);
  });
});

describe('outside', () => {
  test('[WI-11] only the page of one report', async () => {
    await withWindow(await temporaryFolder(), async (app, host) => {
      const calls = await asAdmin(app);
      const url = 'https://www.lapor.go.id/pengaduan/5049672';
      expect(await calls.app.openInLapor({ laporId: '5049672' })).toEqual({ opened: true, url });
      for (const laporId of ['5049672/../..', '../x', '0', '5049672?a=b', ' 5049672', '5049672@x.id']) {
        expect(await refusalOf(calls.app.openInLapor({ laporId }))).toBe('masukan-tidak-sah');
      }
      expect(host.opened).toEqual([url]);
    });
  });

  test('[WI-11] a path is asked for where the door can ask', async () => {
    await withWindow(await temporaryFolder(), async (app) => {
      expect(await callsOf(app).app.choose({ what: 'folder' })).toEqual({ offered: false, path: null });
    });
    const choosePath = (what: string) => Promise.resolve(what === 'folder' ? '/ada' : null);
    await withWindow(
      await temporaryFolder(),
      async (app) => {
        expect(await callsOf(app).app.choose({ what: 'folder' })).toEqual({ offered: true, path: '/ada' });
        expect(await callsOf(app).app.choose({ what: 'ekspor' })).toEqual({ offered: true, path: null });
      },
      { host: { choosePath } },
    );
  });
});
