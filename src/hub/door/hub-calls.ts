import { createRouterClient, implement, ORPCError } from '@orpc/server';
import { hubContract } from '#contract/hub.ts';
import { hubRouter } from '#hub/core/router.ts';
import type { DoorParts } from '#hub/devices/door-parts.ts';
import { isCallName } from '#hub/door/call-policy.ts';
import { type CallContext, turnedAway } from '#hub/door/caller.ts';
import { devicesCalls } from '#hub/door/devices-calls.ts';
import { heldCalls } from '#hub/door/held-calls.ts';
import { hintsWhileIn } from '#hub/door/hints-while-in.ts';
import { joinCalls } from '#hub/door/join-calls.ts';
import { refusal } from '#hub/door/refusals.ts';

export type HubCalls = ReturnType<typeof hubCalls>;

/** Every call of the contract over a hub's services; who may make it, `asked` asks before. */
export function hubCalls(parts: DoorParts) {
  const call = implement(hubContract).$context<CallContext>();
  const { sync, blob } = hubRouter(parts.hub, { program: parts.program });
  return call.router({
    sync: { ...sync, hints: hintsWhileIn(parts) },
    blob,
    join: joinCalls(parts),
    devices: devicesCalls(parts),
    held: heldCalls(parts),
  });
}

/** Refuses a call that its caller may not make, wherever the call came from. */
async function asked<T>({
  path,
  context,
  next,
}: {
  readonly path: readonly string[];
  readonly context: CallContext;
  readonly next: () => T;
}): Promise<Awaited<T>> {
  const name = path.join('.');
  if (!isCallName(name)) throw new ORPCError('NOT_FOUND');
  const code = turnedAway(name, context);
  if (code !== null) throw refusal(code);
  return await next();
}

/** Calls without a network, as whoever `caller` says; for tests and fuzz. */
export function callsAs(calls: HubCalls, caller: () => Promise<CallContext>) {
  return createRouterClient(calls, { context: caller, interceptors: [asked] });
}
