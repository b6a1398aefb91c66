import { setTimeout as wait } from 'node:timers/promises';
import { Client, DatabaseError, type PoolConfig } from 'pg';

const USER = 'meja_hub';
const PAUSE_MS = 200;
const CONNECT_MS = 3_000;
/** It is there, and says that it starts, stops or recovers. */
const NOT_YET = '57P03';

export const EMBEDDED_USER = USER;

export function connectionTo(port: number, password: string): PoolConfig {
  return { host: '127.0.0.1', port, user: USER, password, database: 'postgres', ssl: false };
}

/** Whether the server at a port lets us in; one that is starting or recovering gets so much time. */
export async function answers(port: number, password: string, patience: number): Promise<boolean> {
  for (const until = Date.now() + patience; ; await wait(PAUSE_MS)) {
    const answer = await ask(port, password);
    if (answer !== 'later') return answer === 'yes';
    if (Date.now() >= until) return false;
  }
}

async function ask(port: number, password: string): Promise<'yes' | 'later' | 'no'> {
  const client = new Client({ ...connectionTo(port, password), connectionTimeoutMillis: CONNECT_MS });
  // A connection that breaks tells it by the rejected promise too.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'yes';
  } catch (error) {
    return error instanceof DatabaseError && error.code === NOT_YET ? 'later' : 'no';
  } finally {
    await client.end().catch(() => undefined);
  }
}
