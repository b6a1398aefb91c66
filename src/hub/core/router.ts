import { implement } from '@orpc/server';
import { type HubKeys, MOST_STEPS, PROTOCOL } from '#contract/hub/wire.ts';
import { syncContract } from '#contract/hub.ts';
import type { Device, HubParts } from '#hub/core/hub-parts.ts';
import { packsMadeAhead } from '#hub/core/packs-made-ahead.ts';
import { feedsOfDevice, heads, history, pull } from '#hub/core/pull.ts';
import { push } from '#hub/core/push.ts';
import { putAllAside } from '#hub/core/put-all-aside.ts';
import { rawPublicKey } from '#sealed/raw-keys.ts';

/** What every call brings along: the device that has shown its token. */
export type HubContext = {
  readonly device: Device;
  /** Where somebody keeps the devices: what a call tells of this one. */
  readonly door?: {
    /** It leaves: what it pushes is put aside whole. */
    readonly leaving: boolean;
    /** It came with a token in this data folder. */
    readonly met: (replica: string) => Promise<void>;
    /** It has pushed its last. */
    readonly left: () => Promise<void>;
  };
};

/** Every call of a desk, over the hub's services. The door has already asked for the device's token. */
export function hubRouter(parts: HubParts, { program }: { readonly program: string }) {
  // What it answers is made of what was checked when it came; checking a page of 2,500 steps again takes longer than making it.
  const call = implement(syncContract, { initialOutputValidationIndex: Number.NaN }).$context<HubContext>();
  const nextPack = packsMadeAhead(parts);
  return call.router({
    sync: {
      hello: call.sync.hello.handler(async ({ input, context, errors }) => {
        const protocol = Math.min(input.newest, PROTOCOL.newest);
        if (protocol < Math.max(input.oldest, PROTOCOL.oldest)) throw errors.VERSI({ data: { ...PROTOCOL } });
        await context.door?.met(input.replica);
        return {
          protocol,
          epoch: await parts.log.epoch(),
          institution: parts.institution.stream,
          now: parts.now(),
          program,
          persons: [...context.device.persons],
          bundleKeys: bundleKeysOf(parts),
        };
      }),
      pull: call.sync.pull.handler(async ({ input, context, errors }) => {
        const epoch = await parts.log.epoch();
        if (input.epoch !== null && input.epoch !== epoch) throw errors.MASA_LAIN({ data: { epoch } });
        return pull(parts, context.device, input);
      }),
      first: call.sync.first.handler(async ({ input, context, errors }) => {
        const epoch = await parts.log.epoch();
        if (input.epoch !== null && input.epoch !== epoch) throw errors.MASA_LAIN({ data: { epoch } });
        return new File([await nextPack(context.device, input)], 'pertama.paket');
      }),
      push: call.sync.push.handler(async ({ input, context, errors }) => {
        const epoch = await parts.log.epoch();
        if (input.epoch !== epoch) throw errors.MASA_LAIN({ data: { epoch } });
        if (context.door?.leaving === true) {
          const results = await putAllAside(parts, context.device, input);
          // A full page may be followed by another.
          if (input.steps.length < MOST_STEPS) await context.door.left();
          return { epoch, results: [...results] };
        }
        return { epoch, results: [...(await push(parts, context.device, input))] };
      }),
      heads: call.sync.heads.handler(async ({ input, context }) => ({
        epoch: await parts.log.epoch(),
        heads: await heads(parts, context.device, input.streams),
      })),
      history: call.sync.history.handler(async ({ input, context }) => ({
        epoch: await parts.log.epoch(),
        stream: await history(parts, context.device, input),
      })),
      hints: call.sync.hints.handler(({ context, signal }) => hintsFor(parts, context.device, signal)),
    },
    blob: {
      state: call.blob.state.handler(({ input }) => parts.blobs.state(input.hash)),
      put: call.blob.put.handler(({ input }) =>
        parts.blobs.put(input.hash, {
          from: input.from,
          size: input.size,
          bytes: Buffer.from(input.bytes, 'base64'),
        }),
      ),
      get: call.blob.get.handler(async ({ input, context, errors }) => {
        const one = await history(parts, context.device, { stream: input.stream, after: 0 });
        const named = one?.steps.some(({ step }) =>
          step.events.some(({ kind, hash }) => kind === 'v1.Attached' && hash === input.hash),
        );
        const piece = named === true ? await parts.blobs.read(input.hash, input.from) : null;
        if (piece === null) throw errors.TIDAK_ADA();
        return { size: piece.size, bytes: Buffer.from(piece.bytes).toString('base64') };
      }),
    },
  });
}

function bundleKeysOf({ secrets: { bundles } }: HubParts): HubKeys {
  return {
    sealing: rawPublicKey(bundles.sealing).toString('base64'),
    signing: rawPublicKey(bundles.signing).toString('base64'),
  };
}

/** Tells a device which of its feeds got something, until it goes. */
export async function* hintsFor(
  parts: HubParts,
  device: Device,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ feeds: string[] }> {
  const waiting: (readonly string[])[] = [];
  let wake: () => void = () => undefined;
  const stop = parts.log.listen((feeds) => {
    waiting.push(feeds);
    wake();
  });
  signal?.addEventListener('abort', () => wake());
  try {
    while (signal?.aborted !== true) {
      const heard = new Set(waiting.splice(0).flat());
      const mine = (await feedsOfDevice(parts, device)).filter((feed) => heard.has(feed));
      if (mine.length > 0) yield { feeds: mine };
      if (waiting.length > 0) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (signal?.aborted === true) resolve();
      });
    }
  } finally {
    stop();
  }
}
