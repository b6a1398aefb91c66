import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { AdminRefusal } from '#hub/admin/admin-command.ts';
import type { HubData } from '#hub/open-hub-data.ts';
import { type BackupRow, dump, tableVersions } from '#hub/pg/backup.ts';

const KIND = 'cadangan-hub/1';
const head = z.strictObject({ mejaAduan: z.literal(KIND), tables: z.array(z.string()), at: z.string() });
const tail = z.strictObject({ rows: z.number(), sha256: z.string() });

/** Writes all that the hub keeps to one new file: a line of what it is, a line per row, a line that it is whole. */
export async function writeBackup(
  { pool }: Pick<HubData, 'pool'>,
  path: string,
  at: string,
): Promise<{ readonly rows: number }> {
  const kept = await open(path, 'wx', 0o600);
  const packed = createGzip();
  const written = finished(packed.pipe(kept.createWriteStream({ flush: true })));
  const sum = createHash('sha256');
  let rows = 0;
  const line = async (text: string): Promise<void> => {
    sum.update(text).update('\n');
    if (!packed.write(`${text}\n`)) await once(packed, 'drain');
  };
  try {
    await line(JSON.stringify({ mejaAduan: KIND, tables: tableVersions(), at }));
    await dump(pool, async ({ table, row }) => {
      rows += 1;
      await line(`${table}\t${row}`);
    });
    packed.end(`${JSON.stringify({ rows, sha256: sum.digest('hex') })}\n`);
    await written;
    return { rows };
  } catch (error) {
    written.catch(() => undefined);
    packed.destroy();
    await kept.close();
    // Half a backup must not be taken for one.
    await rm(path, { force: true });
    throw error;
  }
}

/** Reads a backup through before anything of it is used. Refuses one that is not whole, or of a newer program. */
export async function checkBackup(path: string): Promise<{ readonly at: string; readonly rows: number }> {
  const sum = createHash('sha256');
  let first: z.infer<typeof head> | null = null;
  let last: string | null = null;
  let rows = -1;
  try {
    for await (const text of linesOf(path)) {
      if (first === null) first = head.parse(JSON.parse(text));
      if (last !== null) sum.update(last).update('\n');
      last = text;
      rows += 1;
    }
    const end = tail.parse(JSON.parse(last ?? ''));
    if (first === null || end.rows !== rows - 1 || end.sha256 !== sum.digest('hex'))
      throw new Error('not whole');
    const strange = first.tables.find((id) => !tableVersions().includes(id));
    if (strange !== undefined) throw new AdminRefusal('cadangan-lebih-baru', { detail: strange });
    return { at: first.at, rows: end.rows };
  } catch (error) {
    if (error instanceof AdminRefusal) throw error;
    throw new AdminRefusal('bukan-cadangan-hub', { detail: error instanceof Error ? error.message : '-' });
  }
}

/** The rows of a backup that was checked. */
export async function* rowsOf(path: string): AsyncGenerator<BackupRow> {
  for await (const text of linesOf(path)) {
    const tab = text.indexOf('\t');
    if (tab > 0) yield { table: text.slice(0, tab), row: text.slice(tab + 1) };
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const plain = createGunzip();
  file.on('error', (error) => plain.destroy(error));
  yield* createInterface({ input: file.pipe(plain), crlfDelay: Number.POSITIVE_INFINITY });
}
