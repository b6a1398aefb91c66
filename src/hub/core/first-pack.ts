import type { z } from 'zod';
import { type firstInput, MOST_CASES, type PackHead, type PackStream } from '#contract/hub/wire.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import type { Feed } from '#domain/sync/feed.ts';
import type { StoredRoute } from '#hub/core/event-log.ts';
import { firstReading } from '#hub/core/first-reading.ts';
import type { Device, HubParts } from '#hub/core/hub-parts.ts';
import { feedsOfDevice, visibility } from '#hub/core/pull.ts';
import { packed } from '#sealed/pack.ts';

/** Cases in one pack, steps in it, and how long it may be before it is packed. A case is never divided. */
type Most = { readonly streams: number; readonly steps: number; readonly characters: number };

/** A pack, and what stands in it before its cases. */
export type MadePack = { readonly head: PackHead; readonly pack: Uint8Array<ArrayBuffer> };

type FirstInput = z.infer<typeof firstInput>;

const MOST_CHARACTERS = 32_000_000;
const STEPS_A_CASE = 10;

/** Which cases come next, and where whoever has them stands then; nothing of what is in them was read yet. */
export type PackPlan = NextStreams & {
  readonly device: Device;
  readonly input: FirstInput;
  readonly most: Most;
  readonly epoch: string;
  readonly feeds: readonly Feed[];
};

/** Plans the next pack of feeds that the device reads for the first time. */
export async function planPack(
  parts: HubParts,
  device: Device,
  input: FirstInput,
  most: Most = mostFor(input.cases),
): Promise<PackPlan> {
  const epoch = await parts.log.epoch();
  const feeds = await feedsOfDevice(parts, device);
  const after = Object.fromEntries(feeds.map((feed) => [feed, input.cursors[feed] ?? '']));
  return { device, input, most, epoch, feeds, ...(await nextStreams(parts, after, most)) };
}

/**
 * Makes the pack: every step is passed on as the text it is kept as, in the line that the desk's journal keeps. One that would be
 * too long is planned anew with half of its cases.
 */
export async function makePack(parts: HubParts, plan: PackPlan): Promise<MadePack> {
  const { device, input, most, epoch, feeds, streams, routes, cursors, more } = plan;
  const sees = await visibility(parts, feeds);
  const withdrawn = streams.filter((one) => !sees(routes.get(one)));
  const cases = streams
    .filter((one) => sees(routes.get(one)))
    .map((stream) => caseOf(parts, routes.get(stream)));
  const lines = await parts.log.lines(cases.map(({ stream, steps }) => ({ stream, version: steps })));
  if (streams.length > 1 && lines.length > most.characters) {
    const fewer = { ...most, streams: Math.ceil(streams.length / 2) };
    return makePack(parts, await planPack(parts, device, input, fewer));
  }
  const head: PackHead = { epoch, feeds: [...feeds], cursors: { ...cursors }, withdrawn, more };
  return { head, pack: await packed(head, [JSON.stringify(cases), ...(lines === '' ? [] : [lines])]) };
}

function mostFor(streams = MOST_CASES): Most {
  return { streams, steps: streams * STEPS_A_CASE, characters: MOST_CHARACTERS };
}

type NextStreams = Awaited<ReturnType<typeof firstReading>> & {
  readonly routes: ReadonlyMap<StreamId, StoredRoute>;
};

/** As many streams as one pack may hold steps of, and at least one. */
async function nextStreams(
  { log }: HubParts,
  after: Readonly<Record<string, string>>,
  most: Most,
): Promise<NextStreams> {
  const reading = await firstReading(log, after, most.streams);
  const routes = await log.routes(reading.streams);
  let steps = 0;
  const beyond = reading.streams.findIndex((stream, at) => {
    steps += routes.get(stream)?.head.version ?? 0;
    return at > 0 && steps > most.steps;
  });
  if (beyond < 0) return { ...reading, routes };
  return { ...(await firstReading(log, after, beyond)), routes };
}

/** A case, its key, and how many steps it had when it was looked at; what came since comes as news. */
function caseOf({ secrets }: HubParts, route: StoredRoute | undefined): PackStream {
  if (route === undefined) throw new Error('a stream without its row was to be sent');
  const { stream, head } = route;
  const key = route.key === null ? null : secrets.openKey(stream, route.key);
  return { stream, key, steps: head.version };
}
