import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StreamId } from '#domain/kernel/step.ts';
import { changeProtection, createFolderKey, openFolderKey, protectionKind } from '#main/store/folder-key.ts';
import { type KeyProtector, plainFileProtector } from '#main/store/key-protector.ts';
import { type Keyring, openKeyring } from '#main/store/keys.ts';
import type { SecretFiles } from '#main/store/secret-file.ts';
import { cutEverywhere, DATA, isNeeded, type Scenario, syncSites } from '#tests/crash/cut-everywhere.ts';

const KEYS = join(DATA, 'keys');
const A: StreamId = 'complaint/lapor:1';
const B: StreamId = 'complaint/lapor:2';
const C: StreamId = 'office/instansi:7';
const D: StreamId = 'complaint/lapor:4';

/** The plain protection under another name: quick, and all that a change of protection needs. */
const otherProtector: KeyProtector = {
  kind: 'lain',
  wrap: async (key) => ({ ...(await plainFileProtector.wrap(key)), kind: 'lain' }),
  unwrap: plainFileProtector.unwrap,
};

type Trace = {
  folderKey: string | null;
  /** Keys that were acknowledged and not asked to be destroyed: stream → key. */
  readonly keys: Map<StreamId, string>;
  /** Set before a key is asked to be destroyed; `wrapped` is how it stood on the disk. */
  destroyed: { readonly stream: StreamId; readonly wrapped: string; acknowledged: boolean } | null;
  reprotected: 'no' | 'asked' | 'acknowledged';
};

const hex = (key: Uint8Array | null): string => Buffer.from(key ?? []).toString('hex');
const placeOn = (disk: SecretFiles) => ({ ...disk, keysFolder: KEYS });

async function ensure(keyring: Keyring, trace: Trace, streams: readonly StreamId[]): Promise<void> {
  await keyring.ensure(streams);
  for (const stream of streams) trace.keys.set(stream, hex(keyring.keyOf(stream)));
}

async function destroy(disk: SecretFiles, keyring: Keyring, trace: Trace, stream: StreamId): Promise<void> {
  const text = Buffer.from(await disk.files.read(join(KEYS, 'streams.keys'))).toString();
  const wrapped =
    text
      .split('\n')
      .find((line) => line.startsWith(stream))
      ?.split(' ')[1] ?? 'no such line';
  trace.keys.delete(stream);
  const asked = { stream, wrapped, acknowledged: false };
  trace.destroyed = asked;
  await keyring.destroy(stream);
  asked.acknowledged = true;
}

const making: Scenario<Trace> = {
  trace: () => ({ folderKey: null, keys: new Map(), destroyed: null, reprotected: 'no' }),
  play: async (disk, trace) => {
    const folderKey = await createFolderKey(placeOn(disk), plainFileProtector);
    trace.folderKey = hex(folderKey);
    const keyring = await openKeyring({ ...disk, folder: KEYS, folderKey });
    await ensure(keyring, trace, [A, B]);
    await ensure(keyring, trace, [C]);
    await keyring.close();
  },
  check,
};

const destroying: Scenario<Trace> = {
  trace: making.trace,
  play: async (disk, trace) => {
    await making.play(disk, trace);
    const folderKey = Buffer.from(trace.folderKey ?? '', 'hex');
    const keyring = await openKeyring({ ...disk, folder: KEYS, folderKey });
    await destroy(disk, keyring, trace, A);
    await ensure(keyring, trace, ['complaint/lapor:5']);
    await keyring.close();
  },
  check,
};

const reprotecting: Scenario<Trace> = {
  trace: making.trace,
  play: async (disk, trace) => {
    await making.play(disk, trace);
    trace.reprotected = 'asked';
    await changeProtection(placeOn(disk), plainFileProtector, otherProtector);
    trace.reprotected = 'acknowledged';
  },
  check,
};

/** Starts like the program: the folder key, made if there is none, then the keyring, then a key for one stream more. */
async function check(disk: SecretFiles, trace: Trace): Promise<void> {
  const kind = await protectionKind(placeOn(disk));
  if (trace.folderKey !== null) expect(kind).not.toBeNull();
  if (trace.reprotected === 'acknowledged') expect(kind).toBe('lain');
  const protector = kind === 'lain' ? otherProtector : plainFileProtector;
  const open = kind === null ? createFolderKey : openFolderKey;
  const folderKey = await open(placeOn(disk), protector);
  if (trace.folderKey !== null) expect(hex(folderKey)).toBe(trace.folderKey);
  trace.folderKey = hex(folderKey);

  const keyring = await openKeyring({ ...disk, folder: KEYS, folderKey });
  for (const [stream, key] of trace.keys) expect(hex(keyring.keyOf(stream)), stream).toBe(key);
  await ensure(keyring, trace, [D]);
  await checkDestroyed(disk, keyring, trace);
  await keyring.close();
  const names = await disk.files.list(KEYS);
  expect(names.filter((name) => !['erased.list', 'folder.key', 'streams.keys'].includes(name))).toEqual([]);
}

/** Acknowledged: gone for ever, also from what older bytes of the file are left. Asked for only: gone, or still whole. */
async function checkDestroyed({ files }: SecretFiles, keyring: Keyring, { destroyed }: Trace): Promise<void> {
  if (destroyed === null) return;
  const { stream, wrapped } = destroyed;
  if (destroyed.acknowledged) expect(keyring.erased()).toContain(stream);
  if (!keyring.erased().has(stream)) {
    expect(keyring.keyOf(stream)).not.toBeNull();
    return;
  }
  destroyed.acknowledged = true;
  await keyring.ensure([stream]);
  expect(keyring.keyOf(stream)).toBeNull();
  for (const name of await files.list(KEYS)) {
    expect(Buffer.from(await files.read(join(KEYS, name))).toString('latin1'), name).not.toContain(wrapped);
  }
}

describe('the keys under power cuts', () => {
  test.each([
    ['making keys', making],
    ['destroying a key', destroying],
    ['changing the protection', reprotecting],
  ] as const)(
    '[KY-14] cut or killed before any call of %s: every acknowledged key opens, no destroyed one does',
    async (_, scenario) => {
      expect(await cutEverywhere(scenario)).toBeGreaterThan(20);
    },
  );

  test.each([
    ['making keys', making],
    ['destroying a key', destroying],
  ] as const)('[KY-14] every sync of %s is needed', async (_, scenario) => {
    const sites = await syncSites(scenario);
    for (const site of sites) {
      expect(await isNeeded(scenario, site), site).toBe(true);
    }
    expect(sites.length).toBeGreaterThanOrEqual(3);
  });
});
