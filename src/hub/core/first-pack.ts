import type { z } from 'zod';
import { type firstInput, MOST_CASES, type PackHead } from '#contract/hub/wire.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import type { StoredRoute, StoredText } from '#hub/core/event-log.ts';
import { firstReading } from '#hub/core/first-reading.ts';
import type { Device, HubParts } from '#hub/core/hub-parts.ts';
import { feedsOfDevice, visibility } from '#hub/core/pull.ts';
import { packed } from '#sealed/pack.ts';

/** Cases in one pack, steps in it, and how long it may be before it is packed. A case is never divided. */
type Most = { readonly streams: number; readonly steps: number; readonly characters: number };

const MOST_CHARACTERS = 32_000_000;
const STEPS_A_CASE = 10;

/**
 * The next whole cases of feeds that the device reads for the first time, as a pack: every step is passed on as the text it
 * is kept as, in the line that the desk's journal keeps.
 */
export async function firstPack(
  parts: HubParts,
  device: Device,
  input: z.infer<typeof firstInput>,
  most: Most = mostFor(input.cases),
): Promise<Uint8Array<ArrayBuffer>> {
  const epoch = await parts.log.epoch();
  const feeds = await feedsOfDevice(parts, device);
  const after = Object.fromEntries(feeds.map((feed) => [feed, input.cursors[feed] ?? '']));
  const { streams, routes, cursors, more } = await nextStreams(parts, after, most);
  const sees = await visibility(parts, feeds);
  const [seen, withdrawn] = [
    streams.filter((one) => sees(routes.get(one))),
    streams.filter((one) => !sees(routes.get(one))),
  ];
  const texts = await parts.log.texts(seen);
  const head: PackHead = { epoch, feeds: [...feeds], cursors: { ...cursors }, withdrawn, more };
  const lines = seen.flatMap((stream) => linesOf(parts, routes.get(stream), texts.get(stream) ?? []));
  if (streams.length > 1 && lines.reduce((sum, { length }) => sum + length, 0) > most.characters)
    return firstPack(parts, device, input, { ...most, streams: Math.ceil(streams.length / 2) });
  return packed(head, lines);
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

/** A case as lines: which it is, its key, how many steps; then those, each as it is written into a journal. */
function linesOf(
  { secrets }: HubParts,
  route: StoredRoute | undefined,
  texts: readonly StoredText[],
): string[] {
  if (route === undefined) throw new Error('a stream without its row was to be sent');
  const { stream } = route;
  const key = route.key === null ? null : secrets.openKey(stream, route.key);
  return [
    JSON.stringify({ stream, key, steps: texts.length }),
    ...texts.map(
      ({ text, head, receivedAt }) =>
        `{"t":"received","step":${text},"ack":"${secrets.ackOf(stream, head)}","receivedAt":${JSON.stringify(receivedAt)}}`,
    ),
  ];
}
