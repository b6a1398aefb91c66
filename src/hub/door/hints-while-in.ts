import { implement } from '@orpc/server';
import { syncContract } from '#contract/hub.ts';
import { hintsFor } from '#hub/core/router.ts';
import type { DoorParts } from '#hub/devices/door-parts.ts';
import type { CallContext } from '#hub/door/caller.ts';

/** How long a device that was revoked may go on listening when nothing happens. */
const ASK_AGAIN_MS = 20_000;

/** Hints for as long as the device is let in: it is asked again before each, and now and then. */
export function hintsWhileIn(parts: DoorParts) {
  const call = implement(syncContract).$context<CallContext>();
  return call.sync.hints.handler(({ context, signal }) => {
    const ended = new AbortController();
    const stop = signal === undefined ? ended.signal : AbortSignal.any([signal, ended.signal]);
    return listening(parts, context, { stop, end: () => ended.abort() });
  });
}

async function* listening(
  parts: DoorParts,
  { device }: CallContext,
  { stop, end }: { readonly stop: AbortSignal; readonly end: () => void },
): AsyncGenerator<{ feeds: string[] }> {
  const isIn = async (): Promise<boolean> => (await parts.devices.byId(device.deviceId))?.state === 'aktif';
  const check = setInterval(() => {
    // Where the database cannot answer the line ends too; the desk comes back to ask.
    isIn().then((still) => still || end(), end);
  }, ASK_AGAIN_MS);
  check.unref();
  try {
    for await (const hint of hintsFor(parts.hub, device, stop)) {
      if (!(await isIn())) return;
      yield hint;
    }
  } finally {
    clearInterval(check);
    end();
  }
}
