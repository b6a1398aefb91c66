import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CALLS, type CallName } from '#hub/door/call-policy.ts';
import type { CallContext } from '#hub/door/caller.ts';
import type { DoorGuard } from '#hub/door/door-guard.ts';
import type { HubCalls } from '#hub/door/hub-calls.ts';
import type { HubJournal } from '#hub/door/hub-journal.ts';
import type { Metrics } from '#hub/door/metrics.ts';

const KILOBYTE = 1_024;
/** The largest body of each kind of call, as it is once unpacked. */
const CAPS = { push: 8_192 * KILOBYTE, stranger: 16 * KILOBYTE, other: 1_024 * KILOBYTE } as const;
/** A line that carries nothing for longer is cut by many routers. */
const KEEP_ALIVE_MS = 15_000;

type Parts = {
  readonly calls: HubCalls;
  readonly guard: DoorGuard;
  readonly journal: HubJournal;
  readonly metrics: Metrics;
};

/** Answers every call of the contract under `/rpc` (oRPC's own form) and `/api` (plain JSON, as `/openapi.json` says). */
export function addCallRoutes(app: FastifyInstance, parts: Parts): void {
  const callers = new WeakMap<FastifyRequest, CallContext>();
  const options = {
    interceptors: [tellFaults(parts.journal)],
    eventIteratorKeepAliveInterval: KEEP_ALIVE_MS,
  };
  const handlers = {
    '/rpc': new RPCHandler<CallContext>(parts.calls, options),
    '/api': new OpenAPIHandler<CallContext>(parts.calls, options),
  } as const;
  for (const [prefix, handler] of Object.entries(handlers)) {
    for (const name of Object.keys(CALLS) as CallName[]) {
      app.post(`${prefix}/${name.replace('.', '/')}`, {
        bodyLimit: capOf(name),
        onRequest: async (request) => {
          callers.set(request, await parts.guard(name, request));
        },
        handler: async (request, reply) => {
          const context = callers.get(request);
          if (context === undefined) throw new Error('a call came past the guard');
          if (name === 'sync.hints') reply.raw.once('close', parts.metrics.listening());
          const { matched } = await handler.handle(request, reply, { prefix: prefix as '/rpc', context });
          if (!matched) throw new Error(`${name} is in the policy and not in the contract`);
          return reply;
        },
        onResponse: async (_request, reply) => answered(parts, name, reply, callers.get(_request)),
      });
    }
  }
}

function capOf(name: CallName): number {
  if (name === 'sync.push') return CAPS.push;
  return CALLS[name] === 'siapa-pun' ? CAPS.stranger : CAPS.other;
}

function answered(
  { journal, metrics }: Parts,
  call: CallName,
  reply: FastifyReply,
  caller: CallContext | undefined,
): void {
  const ms = Math.round(reply.elapsedTime);
  metrics.answered(call, reply.statusCode, reply.elapsedTime / 1_000);
  const device = caller === undefined || caller.state === 'tanpa' ? null : caller.device.deviceId;
  journal.call({ call, status: reply.statusCode, ms, device });
}

/** Whatever a call fails with unforeseen is written down; whoever asked gets its id alone. */
function tellFaults(journal: HubJournal) {
  return async <T>({ next }: { readonly next: () => Promise<T> }): Promise<T> => {
    try {
      return await next();
    } catch (cause) {
      if (cause instanceof ORPCError && cause.status < 500) throw cause;
      throw new ORPCError('INTERNAL_SERVER_ERROR', { data: { id: journal.fault(cause) } });
    }
  };
}
