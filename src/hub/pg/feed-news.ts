import { setTimeout as wait } from 'node:timers/promises';
import { Client, type Pool } from 'pg';
import type { StreamId } from '#domain/kernel/step.ts';
import type { Feed } from '#domain/sync/feed.ts';
import { allFeeds, HORIZON } from '#hub/pg/feed-pages.ts';

const CHANNEL = 'meja_hub';
/** PostgreSQL carries less than 8,000 bytes in one message. */
const MESSAGE_CHARACTERS = 1_500;
const SHORTEST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 250;
const RECONNECT_MS = 1_000;

type Listener = (feeds: readonly Feed[]) => void;

/** Tells all hub processes on one database which feeds have something to read. */
export type FeedNews = {
  /** Feeds got entries at this place; told as soon as they can be read, which is when all before them has ended. */
  readonly tell: (feeds: readonly string[], place: string) => void;
  readonly listen: (listener: Listener) => () => void;
  /** Ends the connection that listens, once what was told is sent. */
  readonly close: () => Promise<void>;
};

/**
 * Opens the connection that listens. The messages are sent after the commit and together: sent inside the transactions,
 * every commit would wait for the one before it (NOTIFY takes a lock of the whole database).
 */
export async function openFeedNews(
  pool: Pool,
  institution: StreamId,
  onFault: (error: unknown) => void,
): Promise<FeedNews> {
  const listeners = new Set<Listener>();
  const heard = (feeds: readonly Feed[]): void => {
    for (const listener of [...listeners]) listener(feeds);
  };
  const ear = await openEar(pool, institution, heard, onFault);
  const mouth = openMouth(pool, institution, onFault);
  return {
    tell: mouth.tell,
    listen: (listener) => {
      const mine: Listener = (feeds) => listener(feeds);
      listeners.add(mine);
      return () => {
        listeners.delete(mine);
      };
    },
    close: async () => {
      await mouth.close();
      await ear.close();
    },
  };
}

function openMouth(
  pool: Pool,
  institution: StreamId,
  onFault: (error: unknown) => void,
): { readonly tell: FeedNews['tell']; readonly close: () => Promise<void> } {
  const waiting = new Map<string, bigint>();
  let speaking: Promise<void> | null = null;
  const speak = async (): Promise<void> => {
    for (let pause = SHORTEST_PAUSE_MS; waiting.size > 0; ) {
      const sent = await sayWhatCanBeRead(pool, institution, waiting);
      if (waiting.size === 0) return;
      pause = sent ? SHORTEST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
      await wait(pause);
    }
  };
  return {
    tell: (feeds, place) => {
      for (const feed of feeds) waiting.set(feed, BigInt(place));
      speaking ??= speak()
        .catch((error: unknown) => {
          waiting.clear();
          onFault(error);
        })
        .finally(() => {
          speaking = null;
        });
    },
    close: async () => {
      while (speaking !== null) await speaking;
    },
  };
}

/** Sends those that no running transaction holds back; answers whether there were any. */
async function sayWhatCanBeRead(
  pool: Pool,
  institution: StreamId,
  waiting: Map<string, bigint>,
): Promise<boolean> {
  const { rows } = await pool.query<{ horizon: string }>(`select ${HORIZON} as horizon`);
  const horizon = BigInt(rows[0]?.horizon ?? 0);
  const ready = [...waiting].filter(([, place]) => place < horizon);
  if (ready.length === 0) return false;
  for (const [feed, place] of ready) if (waiting.get(feed) === place) waiting.delete(feed);
  // Nothing is stored, so nothing has to wait for the disk.
  await pool.query(
    `select set_config('synchronous_commit', 'off', true), pg_notify($1, message) from unnest($2::text[]) as message`,
    [
      CHANNEL,
      messagesOf(
        institution,
        ready.map(([feed]) => feed),
      ),
    ],
  );
  return true;
}

function messagesOf(institution: StreamId, feeds: readonly string[]): readonly string[] {
  const messages: string[][] = [[]];
  let length = 0;
  for (const feed of feeds) {
    length += feed.length;
    if (length > MESSAGE_CHARACTERS) {
      messages.push([]);
      length = feed.length;
    }
    messages.at(-1)?.push(feed);
  }
  return messages.map((some) => JSON.stringify([institution, ...some]));
}

async function openEar(
  pool: Pool,
  institution: StreamId,
  heard: Listener,
  onFault: (error: unknown) => void,
): Promise<{ readonly close: () => Promise<void> }> {
  let closed = false;
  let client: Client | null = null;
  const connect = async (): Promise<void> => {
    const fresh = new Client(pool.options);
    fresh.on('error', onFault);
    fresh.on('notification', ({ payload }) => {
      const [about, ...feeds] = JSON.parse(payload ?? '[]') as readonly [StreamId, ...Feed[]];
      if (about === institution) heard(feeds);
    });
    await fresh.connect();
    await fresh.query(`listen ${CHANNEL}`);
    fresh.on('end', () => {
      if (!closed) reconnect().catch(onFault);
    });
    client = fresh;
  };
  /** What was said meanwhile is lost, so that every feed counts as told. */
  const reconnect = async (): Promise<void> => {
    while (!closed) {
      await wait(RECONNECT_MS);
      try {
        await connect();
        heard(await allFeeds(pool, institution));
        return;
      } catch (error) {
        onFault(error);
      }
    }
  };
  await connect();
  return {
    close: async () => {
      closed = true;
      await client?.end();
    },
  };
}
