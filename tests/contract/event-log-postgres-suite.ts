import type { Pool, PoolConfig } from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StreamId } from '#domain/kernel/step.ts';
import { HubError } from '#hub/pg/hub-error.ts';
import { beginEpoch } from '#hub/pg/institutions.ts';
import { migrate } from '#hub/pg/migrate.ts';
import { ALL_MIGRATIONS } from '#hub/pg/migrations/all-migrations.ts';
import { openPool } from '#hub/pg/open-pool.ts';
import { type HubStore, openStore } from '#hub/pg/open-store.ts';
import { pushMany, pushOne, readOn } from '#tests/support/log-pushes.ts';
import { dice } from '#tests/support/sync-world/dice.ts';
import { type TestSchema, testSchema } from '#tests/support/test-postgres.ts';

const SLOW: StreamId = 'complaint/lapor:1';
const QUICK: StreamId = 'complaint/lapor:2';

/** Two hub processes' worth of connections to tables of their own. */
export type PgWorld = {
  readonly one: HubStore;
  readonly other: HubStore;
  readonly schema: TestSchema;
  readonly close: () => Promise<void>;
};

export async function pgWorld(where: PoolConfig): Promise<PgWorld> {
  const schema = await testSchema(where);
  const fault = (error: unknown): never => {
    throw error;
  };
  const pools = [openPool(schema.connection, fault), openPool(schema.connection, fault)] as const;
  const [one, other] = await Promise.all([openStore(pools[0], fault), openStore(pools[1], fault)]);
  const close = async (): Promise<void> => {
    await Promise.all([one.log.close(), other.log.close()]);
    await Promise.all(pools.map((pool) => pool.end()));
    await schema.drop();
  };
  return { one, other, schema, close };
}

/** A gate that is shut until it is opened. */
function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

async function columnOf(pool: Pool, sql: string): Promise<readonly unknown[]> {
  const { rows } = await pool.query<Readonly<Record<string, unknown>>>(sql);
  return rows.flatMap((row) => Object.values(row));
}

/** What only a database with several writers at once can show. */
export function eventLogPostgresSuite(name: string, where: () => Promise<PoolConfig>): void {
  describe(name, () => {
    let world: PgWorld;
    beforeEach(async () => {
      world = await pgWorld(await where());
    });
    afterEach(() => world.close());

    test('[HB-11] a push that is committed late holds up no other, and no reader misses it', async () => {
      const [{ log: one }, { log: other }] = [world.one, world.other];
      const { passed, open } = gate();
      const entered = gate();
      const slow = pushOne(one, SLOW, 'slow', {
        before: async () => {
          entered.open();
          await passed;
        },
      });
      await entered.passed;
      for (let at = 0; at < 10; at += 1) await pushOne(at % 2 === 0 ? one : other, QUICK, `quick-${at}`);
      const early = await readOn(other, { semua: '' });
      open();
      await slow;
      const seen = [...early.entries];
      let { cursors } = early;
      await vi.waitFor(async () => {
        const read = await readOn(other, cursors);
        seen.push(...read.entries);
        cursors = read.cursors;
        expect(seen.map(({ stream }) => stream)).toContain(SLOW);
        expect(seen).toHaveLength(11);
      }, 10_000);
      expect(seen.filter(({ stream }) => stream === QUICK).map(({ after }) => after)).toEqual(
        Array.from({ length: 10 }, (_, at) => at),
      );
    });

    test('[HB-11] of one complaint, what was written later is read later, whoever asked first', async () => {
      const [{ log: one }, { log: other }] = [world.one, world.other];
      for (let round = 0; round < 5; round += 1) {
        const stream: StreamId = `complaint/lapor:5${round}`;
        const { passed, open } = gate();
        const entered = gate();
        const first = pushOne(one, stream, `a-${round}`, {
          before: async () => {
            entered.open();
            await passed;
          },
        });
        await entered.passed;
        // These have numbers of transactions already while they wait for the lock.
        const waiting = Array.from({ length: 6 }, (_, at) =>
          pushOne(at % 2 === 0 ? other : one, stream, `b-${round}-${at}`),
        );
        await pushOne(other, `complaint/lapor:6${round}`, `c-${round}`);
        open();
        await Promise.all([first, ...waiting]);
      }
      const { entries } = await vi.waitFor(async () => {
        const read = await readOn(other, { semua: '' }, 2);
        expect(read.entries).toHaveLength(5 * 8);
        return read;
      }, 10_000);
      for (const round of [0, 1, 2, 3, 4]) {
        const mine = entries.filter(({ stream }) => stream === `complaint/lapor:5${round}`);
        expect(mine.map(({ after }) => after)).toEqual([0, 1, 2, 3, 4, 5, 6]);
      }
    });

    test('[HB-11] an entry can be read once what began before it has ended, though nothing else is written', async () => {
      const [{ log: one, pool }, { log: other }] = [world.one, world.other];
      const { passed, open } = gate();
      const entered = gate();
      const slow = pushOne(one, SLOW, 'slow', {
        before: async () => {
          entered.open();
          await passed;
        },
      });
      await entered.passed;
      await pool.query('select pg_current_xact_id()');
      open();
      await slow;
      expect((await readOn(other, { semua: '' })).entries).toHaveLength(1);
    });

    test('[HB-11] a hint waits until its entry can be read', async () => {
      const [{ log: one }, { log: other }] = [world.one, world.other];
      const { passed, open } = gate();
      const entered = gate();
      const slow = pushOne(one, SLOW, 'slow', {
        feeds: [],
        before: async () => {
          entered.open();
          await passed;
        },
      });
      await entered.passed;
      const found: number[] = [];
      const stop = other.listen(() => {
        other.page({ semua: '' }, 9).then(({ entries }) => found.push(entries.length));
      });
      await pushOne(one, QUICK, 'quick');
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(found).toEqual([]);
      open();
      await slow;
      await vi.waitFor(() => expect(found).toEqual([1]), 2_000);
      stop();
    });

    test('[HB-17] pushes that each go to several complaints, named in any order, never wait in a circle', async () => {
      const [{ log: one, pool }, { log: other }] = [world.one, world.other];
      const { roll } = dice(17);
      const feeds = ['semua', 'kantor/416'] as const;
      const pushes = Array.from({ length: 160 }, (_, at) => ({
        name: `p-${at}`,
        log: at % 2 === 0 ? one : other,
        streams: [0, 1, 2].map((): StreamId => `complaint/lapor:${roll(9)}`),
      }));
      const deadlocks = 'select deadlocks::int from pg_stat_database where datname = current_database()';
      const before = await columnOf(pool, deadlocks);
      await Promise.all(pushes.map(({ log, streams, name }) => pushMany(log, streams, name, feeds)));
      const wanted = pushes.flatMap(({ name, streams }) =>
        [...new Set(streams)].map((stream) => `${name} ${stream}`),
      );
      const all = await one.steps(
        [...Array(9).keys()].map((at) => ({ stream: `complaint/lapor:${at}`, after: 0 }) as const),
      );
      const steps = [...all.values()];
      expect(steps.flatMap((mine) => mine.map(({ step }) => step.stepId)).sort()).toEqual([...wanted].sort());
      for (const mine of steps) {
        expect(mine.map(({ head }) => head.version)).toEqual(mine.map((_, at) => at + 1));
      }
      await vi.waitFor(async () => {
        const { entries } = await readOn(other, { semua: '', 'kantor/416': '' }, 50);
        expect(entries).toHaveLength(wanted.length * feeds.length);
      }, 10_000);
      expect(await columnOf(pool, deadlocks)).toEqual(before);
    });

    test('[HB-12] work may read the log while every other connection is at work', async () => {
      const { log } = world.one;
      const pushes = Array.from({ length: 40 }, (_, at) =>
        pushOne(log, `complaint/lapor:${at}`, `s-${at}`, {
          before: async () => {
            await log.steps([{ stream: SLOW, after: 0 }]);
          },
        }),
      );
      expect((await Promise.all(pushes)).every(({ version }) => version === 1)).toBe(true);
    });

    test('[HB-13] a restored database begins another epoch: all is read anew, and what comes stands behind it', async () => {
      const { pool, institution, log } = world.one;
      for (const at of [1, 2, 3]) await pushOne(log, SLOW, `s-${at}`);
      // As if copied from a database that had counted more transactions than this one ever did.
      await pool.query('update feed_entry set place = place + 1000000000');
      expect((await readOn(log, { semua: '' })).entries).toEqual([]);
      await beginEpoch(pool, institution, 'masa-2');
      expect(await world.other.log.epoch()).toBe('masa-2');
      const before = await readOn(log, { semua: '' }, 2);
      expect(before.entries.map(({ after }) => after)).toEqual([0, 1, 2]);
      await pushOne(world.other.log, SLOW, 's-4');
      await vi.waitFor(async () => {
        const { entries } = await readOn(log, before.cursors);
        expect(entries.map(({ after }) => after)).toEqual([3]);
      }, 10_000);
    });

    test('[HB-14] a listener whose connection was cut hears of every feed again', async () => {
      const { pool, log } = world.one;
      await pushOne(log, SLOW, 's-1', { feeds: ['semua', 'kantor/416', 'kantor/502'] });
      const schema = await testSchema(await where());
      const faults: unknown[] = [];
      const ears = openPool({ ...world.schema.connection, application_name: 'telinga' }, (error) => {
        faults.push(error);
      });
      const third = await openStore(ears, (error) => faults.push(error));
      const heard: string[] = [];
      third.log.listen((feeds) => heard.push(...feeds));
      await pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'telinga'`,
      );
      await vi.waitFor(() => expect(heard.sort()).toEqual(['kantor/416', 'kantor/502', 'semua']), 10_000);
      expect(faults.length).toBeGreaterThan(0);
      heard.length = 0;
      await pushOne(log, SLOW, 's-2');
      await vi.waitFor(() => expect(heard).toEqual(['semua']), 2_000);
      await third.log.close();
      await ears.end();
      await schema.drop();
    });

    test('[HB-15] tables are made once, whoever comes first; a newer program’s are refused and left alone', async () => {
      const { pool } = world.one;
      const ids = ALL_MIGRATIONS.map(({ id }) => id);
      expect(await columnOf(pool, 'select id from migration order by id')).toEqual([...ids].sort());
      const next = { id: '999-uji', sql: 'create table uji_baru (a int)' };
      const applied = await Promise.all(
        [pool, world.other.pool, pool].map((where) => migrate(where, [...ALL_MIGRATIONS, next])),
      );
      expect(applied.flat()).toEqual(['999-uji']);
      const older = migrate(pool);
      await expect(older).rejects.toBeInstanceOf(HubError);
      await expect(older).rejects.toMatchObject({ code: 'hub-basis-data-lebih-baru', detail: '999-uji' });
      const broken = [
        ...ALL_MIGRATIONS,
        next,
        { id: '999-z', sql: 'create table uji_z (a int); select 1/0' },
      ];
      await expect(migrate(pool, broken)).rejects.toThrow('division by zero');
      expect(await columnOf(pool, `select to_regclass('uji_z')::text`)).toEqual([null]);
    });
  });
}
