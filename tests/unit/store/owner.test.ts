import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ownerAddress } from '#main/store/owner-address.ts';
import { claim } from '#tests/support/claim-folder.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** The kind of socket this system uses, and the one in a file that macOS needs, which any Unix can run. */
const PLATFORMS = [process.platform, 'darwin'] as const;

const require = createRequire(import.meta.url);
let programFolder = '';
beforeAll(async () => {
  programFolder = await mkdtemp(join(tmpdir(), 'meja-program-'));
  await build({
    logLevel: 'error',
    configFile: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: programFolder,
      rollupOptions: {
        input: require.resolve('#tests/support/owner-process.ts'),
        output: { entryFileNames: 'owner-process.mjs' },
      },
    },
  });
});
afterAll(() => rm(programFolder, { recursive: true, force: true }));

/** A process of its own; `lines` are what it said so far. */
function start(folder: string, platform: string, request?: string) {
  const args = [
    join(programFolder, 'owner-process.mjs'),
    folder,
    platform,
    ...(request === undefined ? [] : [request]),
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const firstLine = once(reader, 'line').then(([line]) => String(line));
  return { child, lines, firstLine };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** A folder whose socket file, if it has one, does not outlive the test: a killed owner leaves it. */
async function ownedFolder(platform: NodeJS.Platform): Promise<string> {
  const folder = await temporaryFolder();
  const { kind, path } = await ownerAddress(folder, platform);
  if (kind === 'file') onTestFinished(() => rm(path, { force: true }));
  return folder;
}

describe.each(PLATFORMS)('one owner per folder (%s)', (platform) => {
  test('[OW-1] a second process finds the folder taken and talks to the first', async () => {
    const folder = await ownedFolder(platform);
    const owner = start(folder, platform);
    expect(await owner.firstLine).toBe('owner');
    const second = start(folder, platform, 'daftar --json');
    await once(second.child, 'close');
    expect(second.lines).toEqual(['taken', '{"heard":"daftar --json"}', `{"pid":${owner.child.pid}}`]);
  });

  test('[OW-1] the folder is the same by another path', async () => {
    const folder = await ownedFolder(platform);
    const other = join(await temporaryFolder(), 'pintasan');
    await symlink(folder, other);
    expect((await claim(folder, { platform })).kind).toBe('owner');
    expect((await claim(other, { platform })).kind).toBe('taken');
    expect((await claim(await ownedFolder(platform), { platform })).kind).toBe('owner');
  });

  test('[OW-2] killing the owner frees the folder', async () => {
    const folder = await ownedFolder(platform);
    for (let round = 0; round < 2; round++) {
      const owner = start(folder, platform);
      expect(await owner.firstLine).toBe('owner');
      await kill(owner.child);
    }
    const last = await claim(folder, { platform });
    expect(last.kind).toBe('owner');
    if (last.kind === 'owner') await last.release();
    expect((await claim(folder, { platform })).kind).toBe('owner');
  });

  test('[OW-3] of twenty processes that start at once, exactly one is the owner', async () => {
    const folder = await ownedFolder(platform);
    const before = start(folder, platform);
    await before.firstLine;
    await kill(before.child);
    const started = Array.from({ length: 20 }, () => start(folder, platform, 'halo'));
    const found = await Promise.all(started.map(({ firstLine }) => firstLine));
    expect(found.filter((kind) => kind === 'owner')).toHaveLength(1);
    const owner = started[found.indexOf('owner')];
    const others = started.filter((one) => one !== owner);
    await Promise.all(others.map(({ child }) => child.exitCode ?? once(child, 'close')));
    const exits = others.map(({ lines }) => lines.at(-1));
    expect(new Set(exits)).toEqual(new Set([`{"pid":${owner?.child.pid}}`]));
  });
});
