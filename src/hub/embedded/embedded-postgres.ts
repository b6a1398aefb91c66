import { chown, mkdir, realpath } from 'node:fs/promises';
import type { PoolConfig } from 'pg';
import { answers, connectionTo } from '#hub/embedded/answers.ts';
import { lockFolder } from '#hub/embedded/folder-lock.ts';
import { type HubFolder, letPass, secretIn } from '#hub/embedded/hub-folder.ts';
import { initDatabase } from '#hub/embedded/init-database.ts';
import { postgresPrograms, reachablePrograms } from '#hub/embedded/postgres-programs.ts';
import { disown, lifeOf, namedPostmaster, runningPostmaster } from '#hub/embedded/postmaster.ts';
import { runAs, runs } from '#hub/embedded/run-program.ts';
import { type Server, startServer, stopServer } from '#hub/embedded/server.ts';
import { HubError } from '#hub/pg/hub-error.ts';

/** How long a hub waits for the one before it to end. */
const PATIENCE_MS = 10_000;
/** How long a server may take to recover after a power cut. */
const RECOVERY_MS = 60_000;

export type Embedded = {
  readonly connection: PoolConfig;
  /** Stops the server; its folder is free for another hub. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts a PostgreSQL of our own in a folder, or goes on with the one that a killed hub left running there. It listens on
 * the loopback only, and asks everybody for a password that stands in a file beside it.
 */
export async function startEmbedded(folder: HubFolder, patience: number = PATIENCE_MS): Promise<Embedded> {
  const release = await lockFolder(folder.root, patience);
  if (release === null) throw new HubError('hub-sudah-berjalan', folder.root);
  try {
    const server = await serverFor(folder);
    const password = await passwordOf(folder);
    const port = (await portOfOrphan(server, password)) ?? (await startServer(server, password));
    let stopped: Promise<void> | null = null;
    return {
      connection: connectionTo(port, password),
      stop: () => {
        stopped ??= stopServer(server).finally(release);
        return stopped;
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Joins the PostgreSQL that a running hub has in a folder; null where none runs there. */
export async function joinEmbedded(folder: HubFolder): Promise<PoolConfig | null> {
  const password = await secretIn(folder.password, false);
  const running = await runningPostmaster(folder.data);
  if (running === null || password === null) return null;
  const there = await answers(running.port, password, RECOVERY_MS);
  return there ? connectionTo(running.port, password) : null;
}

async function serverFor(folder: HubFolder): Promise<Server> {
  const as = await runAs(folder.data);
  await mkdir(folder.postgres, { recursive: true, mode: 0o700 });
  if (as !== null) {
    await letPass(folder.root);
    await chown(folder.postgres, as.uid, as.gid);
    const enters = await runs('/bin/sh', ['-c', 'cd "$0"', folder.postgres], as);
    if (!enters) throw new HubError('hub-folder-tak-terjangkau', folder.root);
  }
  const programs = await reachablePrograms(await postgresPrograms(), as, folder.postgres);
  const server = { programs, as, folder };
  await initDatabase(server, await passwordOf(folder));
  return server;
}

async function passwordOf(folder: HubFolder): Promise<string> {
  const password = await secretIn(folder.password, true);
  if (password === null) throw new Error('a password was made and is not there');
  return password;
}

/**
 * The port of a server that a killed hub left behind. One that lives and does not answer is stopped; a number that
 * belongs to another program by now is taken out of the way.
 */
async function portOfOrphan(server: Server, password: string): Promise<number | null> {
  const { data } = server.folder;
  const orphan = await namedPostmaster(data);
  const life = orphan === null ? 'gone' : await lifeOf(orphan);
  if (life === 'other') await disown(data);
  if (orphan === null || life !== 'runs') return null;
  if (!(await isSame(orphan.data, data))) throw new HubError('hub-sudah-berjalan', orphan.data);
  if (await answers(orphan.port, password, RECOVERY_MS)) return orphan.port;
  await stopServer(server);
  return null;
}

async function isSame(one: string, other: string): Promise<boolean> {
  const real = await realpath(one).catch(() => one);
  return real === (await realpath(other));
}
