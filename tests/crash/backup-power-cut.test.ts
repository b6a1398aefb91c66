import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StreamId } from '#domain/kernel/step.ts';
import { attachmentsIn } from '#main/store/attachments.ts';
import { eraseInBackups, listBackups, makeBackup } from '#main/store/backup.ts';
import { openJournal } from '#main/store/journal.ts';
import { type Keyring, openKeyring } from '#main/store/keys.ts';
import { restoreBackup } from '#main/store/restore.ts';
import type { SecretFiles } from '#main/store/secret-file.ts';
import type { StepStore } from '#main/store/step-store.ts';
import { cutEverywhere, DATA, isNeeded, type Scenario, syncSites } from '#tests/crash/cut-everywhere.ts';
import { aStep } from '#tests/support/step-builders.ts';

const FOLDER_KEY = new Uint8Array(32).fill(5);
const BLOB_KEY = new Uint8Array(32).fill(6);
const BLOB = 'foto jalan rusak';
const FOLDER = join(DATA, 'meja');
const RESTORED = join(DATA, 'pulih');
const STEPS = [aStep(1), aStep(2)] as const;
const ERASED: StreamId = STEPS[0].stream;

type Trace = { readonly made: string[]; erased: boolean; restored: boolean };

const openKeys = (disk: SecretFiles, folder: string): Promise<Keyring> =>
  openKeyring({ ...disk, folder: join(folder, 'keys'), folderKey: FOLDER_KEY });

function openSteps(
  { files }: SecretFiles,
  folder: string,
  visit: (stepId: string) => void,
): Promise<StepStore> {
  return openJournal({
    files,
    folder: join(folder, 'journal'),
    visit: (step) => visit(step.stepId),
    onNotice: (notice) => {
      throw new Error(`unexpected notice: ${notice.kind}`);
    },
  });
}

const making: Scenario<Trace> = {
  trace: () => ({ made: [], erased: false, restored: false }),
  play: (disk, trace) => anOffice(disk, (backup) => makeTwo(trace, backup)),
  check,
};

const erasing: Scenario<Trace> = {
  trace: making.trace,
  play: (disk, trace) =>
    anOffice(disk, async (backup) => {
      await makeTwo(trace, backup);
      await eraseInBackups({ ...disk, folder: FOLDER }, ERASED);
      trace.erased = true;
    }),
  check,
};

const restoring: Scenario<Trace> = {
  trace: making.trace,
  play: (disk, trace) =>
    anOffice(disk, async (backup) => {
      const from = await backup(1);
      await restoreBackup({ ...disk, from, into: RESTORED, erased: [] });
      trace.restored = true;
    }),
  check,
};

async function makeTwo(trace: Trace, backup: (second: number) => Promise<string>): Promise<void> {
  for (const second of [1, 2]) trace.made.push(await backup(second));
}

/** A small data folder, open, and a way to back it up. */
async function anOffice(
  disk: SecretFiles,
  work: (backup: (second: number) => Promise<string>) => Promise<void>,
): Promise<void> {
  const { files } = disk;
  await files.makeFolder(join(FOLDER, 'keys'));
  await files.syncFolder(DATA);
  const keys = await openKeys(disk, FOLDER);
  await keys.ensure(STEPS.map(({ stream }) => stream));
  const store = await openSteps(disk, FOLDER, () => undefined);
  await store.append(STEPS);
  await attachmentsIn({ files, folder: join(FOLDER, 'blobs'), maxBytes: 100 }).put(
    Buffer.from(BLOB),
    BLOB_KEY,
  );
  await work((second) => {
    const now = `2026-03-13T09:12:0${second}.000+07:00`;
    return makeBackup({ ...disk, folder: FOLDER, keep: 1, now, until: store.position(), keys });
  });
  await store.close();
  await keys.close();
}

async function check(disk: SecretFiles, trace: Trace): Promise<void> {
  const backups = await listBackups({ ...disk, folder: FOLDER });
  const newest = trace.made.at(-1);
  // The next one, not yet acknowledged, may already have taken its place.
  if (newest !== undefined) expect(backups.some((backup) => backup >= newest)).toBe(true);
  for (const backup of backups) await checkWhole(disk, backup, trace.erased);
  const restored = await disk.files.list(RESTORED);
  if (trace.restored) expect(restored).not.toEqual([]);
  if (restored.length > 0) await checkWhole(disk, RESTORED, false);
}

/** Replays, has the key of each stream (but not a destroyed one), and the blob. */
async function checkWhole(disk: SecretFiles, folder: string, erased: boolean): Promise<void> {
  const seen: string[] = [];
  const store = await openSteps(disk, folder, (stepId) => seen.push(stepId));
  await store.close();
  expect(seen).toEqual(STEPS.map(({ stepId }) => stepId));
  const keys = await openKeys(disk, folder);
  if (erased || keys.erased().has(ERASED)) expect(keys.keyOf(ERASED)).toBeNull();
  else expect(keys.keyOf(ERASED)).not.toBeNull();
  expect(keys.keyOf(STEPS[1].stream)).not.toBeNull();
  await keys.close();
  const blobs = attachmentsIn({ files: disk.files, folder: join(folder, 'blobs'), maxBytes: 100 });
  const [hash = 'no blob'] = await blobs.list();
  expect(Buffer.from(await blobs.get(hash, BLOB_KEY)).toString()).toBe(BLOB);
}

const SCENARIOS = [
  ['making backups', making, /^backup(-copy)?\.ts/],
  ['erasing in backups', erasing, /^backup(-copy)?\.ts/],
  ['restoring', restoring, /^restore\.ts/],
] as const;

describe('backups under power cuts', () => {
  test.each(SCENARIOS)(
    '[BK-7] cut or killed before any call of %s: each backup, and what was restored, is whole',
    async (_, scenario) => {
      expect(await cutEverywhere(scenario)).toBeGreaterThan(80);
    },
  );

  test.each(SCENARIOS)('[BK-7] every sync of %s is needed', async (_, scenario, own) => {
    const sites = (await syncSites(scenario)).filter((site) => own.test(site));
    expect(sites.length).toBeGreaterThan(3);
    for (const site of sites) {
      expect(await isNeeded(scenario, site), site).toBe(true);
    }
  });
});
