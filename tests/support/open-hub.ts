import { Writable } from 'node:stream';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { hubContract } from '#contract/hub.ts';
import { hubJournal } from '#hub/door/hub-journal.ts';
import { type HubDoor, type HubDoorOptions, openHubDoor } from '#hub/door/open-hub-door.ts';
import { type DoorWorld, doorWorld } from '#tests/support/door-world.ts';

export type HttpClient = ContractRouterClient<typeof hubContract>;

/** A hub in memory that answers over HTTP, with all that it wrote in its log. */
export type OpenHub = DoorWorld & {
  readonly http: HubDoor;
  readonly origin: string;
  readonly log: () => string;
  /** Calls over HTTP with a token. */
  readonly over: (token: string | null) => HttpClient;
};

export async function openHub(overrides: Partial<HubDoorOptions> = {}): Promise<OpenHub> {
  const world = await doorWorld();
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const http = await openHubDoor({
    parts: world.door,
    journal: hubJournal(sink),
    host: '127.0.0.1',
    port: 0,
    certificate: null,
    allowHttp: false,
    behindProxy: false,
    isReady: async () => true,
    ...overrides,
  });
  const origin = `http://127.0.0.1:${http.port}`;
  return { ...world, http, origin, log: () => lines.join(''), over: (token) => overHttp(origin, token) };
}

function overHttp(origin: string, token: string | null): HttpClient {
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers }));
}
