import { z } from 'zod';
import * as wire from '#contract/hub/wire.ts';
import { blobHash, id, instant } from '#domain/kernel/schema.ts';
import { streamId } from '#domain/sync/sealed-step-schema.ts';

/** How a bundle's file is called; the name says nothing of what is in it. */
export const BUNDLE_SUFFIX = '.titipan';

const signature = z.string().regex(/^[A-Za-z0-9+/]{86}==$/);
const count = z.number().int().nonnegative();

/** The first record of a bundle to the hub: who sends it, and which life of the hub it is meant for. */
export const upOpening = z.strictObject({
  t: z.literal('naik'),
  signature,
  deviceId: id,
  hello: wire.helloInput,
  madeAt: instant,
  epoch: wire.epoch,
  /** Largest answer its carrier can take along, in bytes; null: any. */
  replyAtMost: z.number().int().positive().nullable(),
});
export type UpOpening = Readonly<z.infer<typeof upOpening>>;

/** Bytes of an attachment from a place on; they follow in frames of their own. */
const blobPart = z.strictObject({
  t: z.literal('lampiran'),
  hash: blobHash,
  stream: streamId,
  from: count,
  length: count,
  size: z.number().int().positive(),
});

/** What a desk asks in a bundle: the inputs of the same calls that it makes over a line, in their order. */
export const upRecord = z.discriminatedUnion('t', [
  blobPart,
  z.strictObject({ t: z.literal('dorong'), input: wire.pushInput }),
  z.strictObject({ t: z.literal('kepala'), input: wire.headsInput }),
  /** Everything new from here on, page by page. */
  z.strictObject({ t: z.literal('tarik'), input: wire.pullInput }),
  z.strictObject({ t: z.literal('riwayat'), input: wire.historyInput }),
  z.strictObject({ t: z.literal('minta-lampiran'), hash: blobHash, stream: streamId }),
]);
export type UpRecord = z.infer<typeof upRecord>;

/**
 * The first record of a bundle to a device. `dijawab`: what it asked was done, answers follow. `masa-lain`: nothing of it was
 * taken, since the hub was restored; what it has follows. `dicabut`: the device was revoked and has to wipe.
 */
export const downOpening = z.strictObject({
  t: z.literal('turun'),
  signature,
  deviceId: id,
  madeAt: instant,
  epoch: wire.epoch,
  outcome: z.enum(['dijawab', 'masa-lain', 'dicabut']),
});
export type DownOpening = Readonly<z.infer<typeof downOpening>>;

/** What the hub answers, each with what the same call over a line would. */
export const downRecord = z.discriminatedUnion('t', [
  blobPart,
  /** `from`: the place that was asked from; only a desk that stands there may take the page. */
  z.strictObject({ t: z.literal('halaman'), from: wire.pullInput.shape.cursors, page: wire.pullOutput }),
  z.strictObject({ t: z.literal('dorong'), results: wire.pushOutput.shape.results }),
  z.strictObject({ t: z.literal('kepala'), heads: wire.headsOutput.shape.heads }),
  z.strictObject({ t: z.literal('riwayat'), answer: wire.historyOutput }),
  /** How much of an attachment that came in the bundle the hub has now. */
  z.strictObject({ t: z.literal('lampiran-sampai'), hash: blobHash, state: wire.blobState }),
  /** An attachment that is named in what came and does not come along; the desk asks for it in its next bundle. */
  z.strictObject({ t: z.literal('lampiran-menyusul'), hash: blobHash, stream: streamId }),
  /** A call that the hub refused as a whole, by the contract's code. */
  z.strictObject({ t: z.literal('ditolak'), code: z.string().max(64) }),
]);
export type DownRecord = z.infer<typeof downRecord>;
