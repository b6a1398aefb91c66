import { ORPCError } from '@orpc/server';
import { answerParts, type BundleCounts } from '#hub/bundle/answer-parts.ts';
import type { BundlePorts } from '#hub/bundle/bundle-ports.ts';
import { checkBundle, partsOf } from '#hub/bundle/check-bundle.ts';
import { type Reply, replyIn } from '#hub/bundle/reply.ts';
import { type BundleSource, openBundle } from '#sealed/bundle/read-bundle.ts';
import { type BundleSink, writeBundle } from '#sealed/bundle/write-bundle.ts';

/**
 * What became of a bundle. `perangkat-asing`: no such device here; `protokol-lain`: too different a program; neither has an answer.
 * Nothing was taken of any but `dijawab`.
 */
export type Accepted =
  | ({ readonly outcome: 'dijawab'; readonly deviceId: string } & Readonly<BundleCounts>)
  | { readonly outcome: 'masa-lain' | 'dicabut'; readonly deviceId: string }
  | { readonly outcome: 'perangkat-asing' | 'protokol-lain' };

/** Heads in one record. */
const HEADS = 5_000;

/**
 * Takes a bundle of a device and writes the answer, sealed to that device: the same calls as over a line, with the same
 * answers. May be broken off and done again; what was taken before is answered as it was then.
 * @throws BundleError when it is not taken; nothing was changed then
 */
export async function acceptBundle(
  ports: BundlePorts,
  source: BundleSource,
  sink: BundleSink,
): Promise<Accepted> {
  const bundle = await openBundle(source, { direction: 'naik', privateKey: ports.keys.sealing });
  const checked = await checkBundle(bundle, ports);
  if (checked === null) return { outcome: 'perangkat-asing' };
  const { opening, device } = checked;
  const { deviceId } = opening;
  const calls = ports.as(deviceId);
  const epoch = device.state === 'dicabut' ? await ports.epoch() : await greet(calls, opening.hello);
  if (epoch === null) return { outcome: 'protokol-lain' };
  const recipient = Buffer.from(device.encryptionKey, 'base64');
  const writer = await writeBundle(sink, { direction: 'turun', recipient, signingKey: ports.keys.signing });
  const reply = replyIn(writer, opening.replyAtMost);
  const outcome = device.state === 'dicabut' ? 'dicabut' : epoch === opening.epoch ? 'dijawab' : 'masa-lain';
  await reply.open({ deviceId, madeAt: ports.now(), epoch, outcome });
  if (outcome === 'masa-lain') await tellHeads(reply, await ports.headsFor(deviceId));
  const done: Accepted =
    outcome === 'dijawab'
      ? { outcome, deviceId, ...(await answerParts({ ports, calls, reply, opening }, partsOf(bundle))) }
      : { outcome, deviceId };
  await reply.end();
  return done;
}

/** The hub's epoch; null where program and hub know no protocol together. */
async function greet(
  calls: ReturnType<BundlePorts['as']>,
  hello: Parameters<ReturnType<BundlePorts['as']>['sync']['hello']>[0],
): Promise<string | null> {
  try {
    return (await calls.sync.hello(hello)).epoch;
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'VERSI') return null;
    throw error;
  }
}

async function tellHeads(reply: Reply, heads: Awaited<ReturnType<BundlePorts['headsFor']>>): Promise<void> {
  const all = Object.entries(heads);
  for (let from = 0; from < all.length; from += HEADS)
    await reply.record({ t: 'kepala', heads: Object.fromEntries(all.slice(from, from + HEADS)) });
}
