import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type FastifyInstance, type FastifyRequest, fastify } from 'fastify';
import { PROTOCOL } from '#contract/hub/wire.ts';
import type { DoorParts } from '#hub/devices/door-parts.ts';
import { answerRefusal, refusalOf } from '#hub/door/answer-refusal.ts';
import { addCallRoutes } from '#hub/door/call-routes.ts';
import { compressed, digested, inflated, isWhole } from '#hub/door/compress.ts';
import { DOOR_RATES, type DoorRates, doorGuard, PROTOCOL_HEADER } from '#hub/door/door-guard.ts';
import { hubCalls } from '#hub/door/hub-calls.ts';
import type { HubJournal } from '#hub/door/hub-journal.ts';
import { isLoopback } from '#hub/door/loopback.ts';
import { createMetrics } from '#hub/door/metrics.ts';
import { addOwnRoutes } from '#hub/door/own-routes.ts';
import { refusal } from '#hub/door/refusals.ts';
import type { Certificate } from '#hub/door/self-signed.ts';
import { HubError } from '#hub/pg/hub-error.ts';

/** Over a slow line a push takes long; its headers do not. In milliseconds. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 180_000, connectionsCheckingInterval: 5_000 };
const KEEP_ALIVE_MS = 65_000;
const LARGEST_HEADERS = 16_384;
/** How long calls under way are waited for at the end. */
const DRAIN_MS = 10_000;
const POLL_MS = 20;

export type HubDoorOptions = {
  readonly parts: DoorParts;
  readonly journal: HubJournal;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Null: plain HTTP, on this machine alone or where it is allowed (behind a proxy with a certificate). */
  readonly certificate: Certificate | null;
  readonly allowHttp: boolean;
  /** Believe what a proxy says of who asked. */
  readonly behindProxy: boolean;
  /** Whether the database answers. */
  readonly isReady: () => Promise<boolean>;
  readonly metricsFor?: readonly string[];
  /** Other limits than the product's; for tests. */
  readonly limits?: Partial<typeof LIMITS>;
  readonly rates?: DoorRates;
};

/** A hub that answers desks. */
export type HubDoor = {
  readonly port: number;
  /** Answers nobody any more, waits a moment for what is under way, and ends every connection. */
  readonly close: () => Promise<void>;
};

/** @throws HubError `hub-tanpa-tls` where others could listen in */
export async function openHubDoor(options: HubDoorOptions): Promise<HubDoor> {
  const { parts, journal, host, port, certificate, allowHttp } = options;
  if (certificate === null && !allowHttp && !isLoopback(host)) throw new HubError('hub-tanpa-tls', host);
  const app = appOf(options);
  const metrics = createMetrics();
  const underWay = new Set<ServerResponse>();
  const listening = new Set<ServerResponse>();
  let closing = false;
  app.addHook('onRequest', async (request, reply) => {
    if (closing) throw refusal('TUTUP');
    underWay.add(reply.raw);
    reply.raw.once('close', () => underWay.delete(reply.raw));
    reply.headers({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      [PROTOCOL_HEADER]: String(PROTOCOL.newest),
    });
    if (request.url.endsWith('/sync/hints')) listening.add(reply.raw);
    reply.raw.once('close', () => listening.delete(reply.raw));
  });
  app.addHook('preParsing', async (request, _reply, payload) => inflated(request, payload));
  app.addHook('onSend', compressed);
  app.addHook('onSend', digested);
  const guard = doorGuard(parts, options.rates ?? DOOR_RATES);
  addCallRoutes(app, { calls: hubCalls(parts), guard, journal, metrics });
  const { isReady, metricsFor = [] } = options;
  addOwnRoutes(app, { metrics, isReady, program: parts.program, metricsFor });
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw new HubError('hub-port-terpakai', `${host}:${port}`, error);
  }
  return {
    port: portOf(app) ?? port,
    close: async () => {
      closing = true;
      // Who listens for hints listens for ever.
      for (const response of listening) response.destroy();
      const until = Date.now() + DRAIN_MS;
      while (underWay.size > 0 && Date.now() < until) await wait(POLL_MS);
      // A line that was never asked on is not idle to Node.
      app.server.closeAllConnections();
      await app.close();
    },
  };
}

function portOf(app: FastifyInstance): number | null {
  const address = app.server.address();
  return address === null || typeof address === 'string' ? null : address.port;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw refusal('ISI_DITOLAK');
  }
}

function appOf({ certificate, behindProxy, limits, journal }: HubDoorOptions): FastifyInstance {
  const server = { ...LIMITS, ...limits, maxHeaderSize: LARGEST_HEADERS };
  const common = {
    trustProxy: behindProxy,
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: server.requestTimeout,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
  } as const;
  const app: FastifyInstance =
    certificate === null
      ? fastify({ ...common, http: server })
      : (fastify({ ...common, https: { ...server, ...certificate } }) as FastifyInstance);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    async (request: FastifyRequest, body: string) => {
      if (!isWhole(request, body)) throw refusal('ISI_BERUBAH');
      return parsed(body);
    },
  );
  app.setErrorHandler((error, _request, reply) => answerRefusal(reply, refusalOf(error, journal)));
  app.setNotFoundHandler((_request, reply) => reply.status(404).send({ code: 'TIDAK_ADA' }));
  return app;
}
