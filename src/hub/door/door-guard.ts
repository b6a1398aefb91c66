import type { FastifyRequest } from 'fastify';
import { PROTOCOL } from '#contract/hub/wire.ts';
import type { DoorParts } from '#hub/devices/door-parts.ts';
import type { CallName } from '#hub/door/call-policy.ts';
import { type CallContext, callerOf, turnedAway } from '#hub/door/caller.ts';
import { createRateLimit, type Rate } from '#hub/door/rate-limit.ts';
import { refusal } from '#hub/door/refusals.ts';

/** How fast one device may ask, and one address without a device. A first sync asks some twenty times a second. */
export type DoorRates = { readonly device: Rate; readonly stranger: Rate };
export const DOOR_RATES: DoorRates = {
  device: { burst: 600, perSecond: 60 },
  stranger: { burst: 60, perSecond: 2 },
};

/** The newest protocol that the asking program speaks; the hub says its own in the same header. */
export const PROTOCOL_HEADER = 'meja-protokol';

const BEARER = /^Bearer ([A-Za-z0-9_-]{43})$/;

/** Looks at a call before any of its body is read. Answers who asks; throws the refusal otherwise. */
export type DoorGuard = (name: CallName, request: FastifyRequest) => Promise<CallContext>;

export function doorGuard(parts: DoorParts, rates: DoorRates): DoorGuard {
  const ofDevice = createRateLimit(rates.device);
  const ofStranger = createRateLimit(rates.stranger);
  return async (name, { headers, ip }) => {
    const spoken = headers[PROTOCOL_HEADER];
    if (spoken !== undefined && !(Number(spoken) >= PROTOCOL.oldest)) throw refusal('VERSI', { ...PROTOCOL });
    const token = BEARER.exec(headers.authorization ?? '')?.[1] ?? null;
    const caller = await callerOf(parts.devices, { token, address: ip, now: parts.hub.now() });
    const known = caller.state !== 'tanpa';
    const afterSeconds = (known ? ofDevice : ofStranger)(known ? caller.device.deviceId : ip, Date.now());
    if (afterSeconds > 0) throw refusal('TERLALU_CEPAT', { afterSeconds });
    const code = turnedAway(name, caller);
    if (code !== null) throw refusal(code);
    return caller;
  };
}
