import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/kernel/step.ts';
import { pinProofOf } from '#main/desk/people.ts';
import { joinBy, observeAt, operatorTakes } from '#tests/support/bundle-office.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { institutionCommand } from '#tests/support/institution-builders.ts';
import { type OpenHub, openHub } from '#tests/support/open-hub.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { callsOf, refusalOf, signedIn, withWindow } from '#tests/support/window-world.ts';

/** Tuesday 24 November 2026, 09:00 WIB, as the desks of these tests have it. */
const NOW = Date.UTC(2026, 10, 24, 2, 0, 0);

const SARI: Actor = { personId: 'sari', role: 'admin', officeId: '416' };

let hub: OpenHub;

beforeEach(async () => {
  hub = await openHub();
  hub.clock.now = NOW;
});
afterEach(async () => {
  await hub.http.close();
});

/** A folder that has joined, with a report that waits; the line is gone. */
async function waitingFolder(): Promise<string> {
  const folder = await temporaryFolder();
  const pin = await pinProofOf('123456');
  await hub.tell(institutionCommand('add-person', { ...SARI, name: 'Sari', pin }));
  await withDesk(folder, async (desk) => {
    await joinBy(hub, desk, [SARI]);
    await observeAt(desk, SARI, '5049672');
  });
  await hub.http.close();
  return folder;
}

describe('bundles at the window', () => {
  test('[BD-22] who has signed in makes one for the hub and applies its answer', async () => {
    const folder = await waitingFolder();
    await withWindow(folder, async (app) => {
      const calls = await signedIn(app, SARI.personId);
      const { file, ...made } = await calls.bundle.make();
      expect(made).toEqual({ steps: 1, blobs: 0, complete: true });
      expect(file.name).toBe('untuk-pusat-2026-11-24-09-00.titipan');
      const there = join(folder, '..', `${file.name}-${Date.now()}`);
      await writeFile(there, Buffer.from(await file.arrayBuffer()));
      expect(await operatorTakes(hub, [there, '--out', `${there}.balasan`])).toMatchObject({ exit: 0 });
      const answer = new File([await readFile(`${there}.balasan`)], 'balasan.titipan');
      expect(await calls.bundle.apply({ file: answer })).toMatchObject({ kind: 'diterapkan', delivered: 1 });
      expect(await calls.bundle.apply({ file: answer })).toMatchObject({ kind: 'tidak-ada-baru' });
      expect(await calls.sync.state()).toMatchObject({ waiting: 0 });
      expect(await refusalOf(calls.bundle.apply({ file }))).toBe('titipan-arah-lain');
      expect(await refusalOf(calls.bundle.apply({ file: new File(['kosong'], 'a') }))).toBe('bukan-titipan');
      const large = new File([Buffer.alloc(49 * 1024 * 1024)], 'besar.titipan');
      expect(await refusalOf(calls.bundle.apply({ file: large }))).toBe('berkas-terlalu-besar');
    });
  });

  test('[BD-22] nobody else does', async () => {
    const folder = await waitingFolder();
    await withWindow(folder, async (app) => {
      const stranger = callsOf(app);
      const file = new File(['apa saja'], 'a.titipan');
      for (const asked of [stranger.bundle.make(), stranger.bundle.apply({ file })])
        expect(await refusalOf(asked)).toBe('belum-masuk');
    });
  });
});
