import { randomUUID } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';
import { z } from 'zod';
import { DESK_KEY } from '#contract/desk-key.ts';
import { protect, sendRefusal, sendRefusalPage } from '#main/hosts/browser/answers.ts';
import {
  type BrowserSession,
  type BrowserSessions,
  createBrowserSessions,
} from '#main/hosts/browser/browser-sessions.ts';
import { type DoorRefusal, refused } from '#main/hosts/browser/door-refusal.ts';
import { createLinkTokens, type Dice, type LinkTokens } from '#main/hosts/browser/link-tokens.ts';
import type { PageFile } from '#main/hosts/browser/page-files.ts';
import { createPresence, KEEP_ALIVE_MS, type Presence } from '#main/hosts/browser/presence.ts';
import { readJson } from '#main/hosts/browser/read-json.ts';
import { type Asked, refuseBody, refuseRequest } from '#main/hosts/browser/request-guard.ts';
import { servePage } from '#main/hosts/browser/serve-page.ts';
import { createStrangers, type Strangers } from '#main/hosts/browser/strangers.ts';
import type { WindowApp, WindowContext } from '#main/window/window-app.ts';

const LOOPBACK = '127.0.0.1';
/** A page of ours sends its headers at once, and even the largest file within a minute. In milliseconds. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: KEEP_ALIVE_MS,
  maxHeaderSize: 16_384,
};
const MOST_CONNECTIONS = 128;
/** How long calls under way are waited for at the end. */
const DRAIN_MS = 5_000;
const CHANGES = '/rpc/app/changes';
const PRESENCE = '/hadir';
const ENTRANCE = '/masuk';

export type DoorOptions = {
  readonly app: WindowApp;
  /** Names the cookie. */
  readonly folderId: string;
  readonly files: ReadonlyMap<string, PageFile>;
  /** 0: any free port. */
  readonly port: number;
  readonly clock: () => number;
  readonly random: Dice;
  readonly onFault: (id: string, error: unknown) => void;
  /** Other limits than the product's; for tests. */
  readonly limits?: ServerOptions;
};

/** The desk on the loopback, for browsers of this PC that were let in. */
export type BrowserDoor = {
  readonly port: number;
  /** A fresh link, good once and for ten minutes. */
  readonly newLink: () => string;
  readonly presence: Presence;
  /** Answers nobody any more, waits a moment for what is under way, and ends every connection. */
  readonly close: () => Promise<void>;
};

type Parts = DoorOptions & {
  readonly tokens: LinkTokens;
  readonly sessions: BrowserSessions;
  readonly presence: Presence;
  readonly strangers: Strangers;
  readonly rpc: RPCHandler<WindowContext>;
};
type Call = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly path: string };

/** Rejects with EADDRINUSE or EACCES when the port cannot be had. */
export async function openBrowserDoor(options: DoorOptions): Promise<BrowserDoor> {
  const { app, folderId, clock, random } = options;
  const parts: Parts = {
    ...options,
    tokens: createLinkTokens(clock, random),
    sessions: createBrowserSessions(folderId, app.newSession, random),
    presence: createPresence(),
    strangers: createStrangers(),
    rpc: callsOf(app),
  };
  let closing = false;
  let host = '';
  const underWay = new Map<Promise<void>, Call>();
  const server = createServer({ ...LIMITS, ...options.limits }, (request, response) => {
    protect(response);
    const path = request.url?.split('?', 1)[0] ?? '';
    const call = { request, response, path };
    const refusal = closing ? refused('meja-menutup') : refuseRequest(askedIn(request, path), host);
    if (refusal !== null) return turnAway(call, refusal);
    const work = answer(call, parts).catch((error: unknown) => fault(error, call, parts));
    underWay.set(work, call);
    work.finally(() => underWay.delete(work));
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.on('connection', parts.strangers.came);
  const port = await listen(server, options.port);
  host = `${LOOPBACK}:${port}`;
  return {
    port,
    newLink: () => `http://${host}/masuk#${parts.tokens.issue()}`,
    presence: parts.presence,
    close: async () => {
      closing = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      // A page that listens for changes listens for ever.
      for (const { path, response } of underWay.values()) if (path === CHANGES) response.destroy();
      await Promise.race([Promise.allSettled([...underWay.keys()]), pause(DRAIN_MS)]);
      server.closeAllConnections();
      await closed;
    },
  };
}

function askedIn({ method = '', headers, headersDistinct }: IncomingMessage, path: string): Asked {
  return { method, path, headers, hosts: headersDistinct.host ?? [] };
}

async function answer(call: Call, parts: Parts): Promise<void> {
  const { request, response, path } = call;
  const known = parts.sessions.of(request.headers.cookie);
  // A line of nobody who was let in ends with its answer.
  if (known === null) response.shouldKeepAlive = false;
  else greet(request.socket, parts);
  const isPost = request.method === 'POST';
  if (!isPost && !path.startsWith('/rpc/') && path !== PRESENCE) {
    servePage(parts.files, known !== null, path, response);
    return;
  }
  if (!mayAsk(call, known)) return tell(call, refused('perlu-tautan'));
  if (!isPost) return answerPresence(call);
  const refusal = refuseBody(path, request.headers);
  if (refusal !== null) return tell(call, refusal);
  if (path === ENTRANCE || known === null) return letIn(call, parts, known);
  const context = { session: known.session };
  const { matched } = await parts.rpc.handle(request, response, { prefix: '/rpc', context });
  if (!matched) tell(call, refused('halaman-tidak-ada'));
}

/** A call of the desk needs the key beside the cookie, which a program on another port may have been sent. */
function mayAsk({ request, path }: Call, known: BrowserSession | null): boolean {
  if (path === ENTRANCE) return true;
  return known !== null && (path === PRESENCE || known.isKey(request.headers[DESK_KEY]));
}

function greet(line: IncomingMessage['socket'], { presence, strangers }: Parts): void {
  presence.hear(line);
  strangers.known(line);
}

/** Whoever asks in a way that no page of ours does keeps no line either. */
function turnAway(call: Call, refusal: DoorRefusal): void {
  call.response.shouldKeepAlive = false;
  tell(call, refusal);
}

/** A page says that it is open. Calls of the desk are never links. */
function answerPresence(call: Call): void {
  if (call.path === PRESENCE) call.response.writeHead(204).end();
  else tell(call, refused('cara-ditolak'));
}

/** The calls of the desk over HTTP; a body that is no call at all is refused like any other. */
function callsOf({ router }: WindowApp): RPCHandler<WindowContext> {
  return new RPCHandler(router, {
    interceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (cause) {
          if (cause instanceof ORPCError) throw cause;
          const data = { code: 'isi-ditolak', params: {} } as const;
          throw new ORPCError('DITOLAK', { defined: true, status: 400, data, cause });
        }
      },
    ],
  });
}

/**
 * A token for a cookie and a key. Whoever has a cookie already stays who they are, whatever the token: a reload of the link
 * is no attack; their pages get a key only for a good token.
 */
async function letIn(call: Call, { tokens, sessions }: Parts, known: BrowserSession | null): Promise<void> {
  const { request, response } = call;
  const body = await readJson(request, z.strictObject({ token: z.string().max(100) }));
  const good = body !== null && tokens.redeem(body.token);
  if (!good && known === null) return tell(call, refused('tautan-tidak-berlaku'));
  if (good) response.setHeader(DESK_KEY, (known ?? enterAnew(response, sessions)).newKey());
  response.writeHead(204).end();
}

function enterAnew(response: ServerResponse, sessions: BrowserSessions): BrowserSession {
  const { cookie, opened } = sessions.open();
  response.setHeader('set-cookie', cookie);
  return opened;
}

/** In the form that whoever asked can read: the page's script, or a person. */
function tell({ request, response }: Call, refusal: DoorRefusal): void {
  if (request.method === 'POST' || request.url?.startsWith('/rpc/')) sendRefusal(response, refusal);
  else sendRefusalPage(response, refusal);
}

/** What went wrong outside of any call of the desk; those tell their own faults. */
function fault(error: unknown, { response }: Call, { onFault }: Parts): void {
  // A browser that goes away in the middle is no fault.
  if (response.destroyed) return;
  onFault(randomUUID().slice(0, 8), error);
  response.destroy();
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('not listening on a port'));
      else resolve(address.port);
    });
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
