import { z } from 'zod';
import { blobHash, instant } from '#domain/kernel/schema.ts';
import { head, sealedStep, streamId } from '#domain/sync/sealed-step-schema.ts';

/** The versions of the protocol this program speaks; a desk and a hub talk in the newest that both know. */
export const PROTOCOL = { oldest: 1, newest: 2 } as const;
/** From this version of the protocol on a hub answers `sync.first`. */
export const PROTOCOL_WITH_PACKS = 2;
/** The cursor of a feed that is being read for the first time begins so. */
export const FIRST_READING = 'awal|';

/** Most steps in one push or one page of a pull: some 500 kB. */
export const MOST_STEPS = 500;
/** Most streams one call may name. */
const MOST_STREAMS = 2_000;
/** A piece of an attachment, in bytes. */
export const BLOB_PIECE_BYTES = 256 * 1024;

const params = z.record(z.string(), z.union([z.string(), z.number()]));

/** Which life of the hub's database this is; a restored hub begins another. */
export const epoch = z.string().min(1).max(64);
/** A place in a feed: only handed back, never read; `''` is before the first entry. A feed being read for the first time names a stream in it. */
const cursor = z.string().max(300);
const feedName = z.string().min(1).max(200);
const cursors = z.record(feedName, cursor);

/** A stream's key, 32 bytes in base64. */
const streamKey = z.strictObject({ stream: streamId, key: z.string().regex(/^[A-Za-z0-9+/]{43}=$/) });

/** The hub's word that this head was acknowledged; it believes it again after it was restored. */
const ack = z.string().min(1).max(100);

export const pushInput = z.strictObject({
  epoch,
  /** Of each stream in the order of its history. */
  steps: z.array(sealedStep).max(MOST_STEPS),
  /** Of streams that the hub may not know yet. */
  keys: z.array(streamKey).max(MOST_STEPS),
  /** For steps that a hub before its restore had acknowledged: stepId → its word. */
  acks: z.record(z.string(), ack).optional(),
});

export const pushOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ stepId: z.string(), outcome: z.literal('diterima'), head, ack, receivedAt: instant }),
  z.strictObject({ stepId: z.string(), outcome: z.literal('ditolak'), code: z.string(), params }),
]);
export const pushOutput = z.strictObject({ epoch, results: z.array(pushOutcome) });

export const pullInput = z.strictObject({
  /** Null at the first meeting. */
  epoch: epoch.nullable(),
  cursors,
});

const pulledStep = z.strictObject({ step: sealedStep, ack, receivedAt: instant });
export const pulledStream = z.strictObject({
  stream: streamId,
  /** Null where it did not change since it was sent, or was destroyed. */
  key: streamKey.shape.key.nullable(),
  steps: z.array(pulledStep),
});
export const pullOutput = z.strictObject({
  epoch,
  /** Every feed this device reads now; one that is missing is not its any more. */
  feeds: z.array(feedName),
  cursors,
  streams: z.array(pulledStream),
  /** Not this device's any more: everything of it has to go. */
  withdrawn: z.array(streamId),
  more: z.boolean(),
});

/** Cases in one pack. */
export const MOST_CASES = 1_000;
/** Who asks over a slow line asks for fewer cases, so that less has to be sent again when it breaks. */
export const firstInput = pullInput.extend({ cases: z.number().int().min(1).max(MOST_CASES).optional() });

/** A pack of whole cases, for feeds that are read for the first time (`src/sealed/pack.ts`). */
export const packOutput = z.file();
/** What stands in a pack before its cases. */
export const packHead = pullOutput.omit({ streams: true });
export type PackHead = z.infer<typeof packHead>;
/** The first line of a pack's body: its cases in their order, with how many steps of each follow. */
export const packStreams = z.array(pulledStream.extend({ steps: z.number().int().nonnegative() }));
export type PackStream = z.infer<typeof packStreams>[number];

export const headsInput = z.strictObject({ streams: z.array(streamId).max(MOST_STREAMS) });
/** Null: unknown to the hub, or not this device's. */
export const headsOutput = z.strictObject({ epoch, heads: z.record(z.string(), head.nullable()) });

export const historyInput = z.strictObject({ stream: streamId, after: z.number().int().nonnegative() });
export const historyOutput = z.strictObject({ epoch, stream: pulledStream.nullable() });

export const blobInput = z.strictObject({ hash: blobHash });
/** How many bytes of it the hub has; whole when its hash was found to be right. */
export const blobState = z.strictObject({ have: z.number().int().nonnegative(), whole: z.boolean() });
export const blobPieceInput = z.strictObject({
  hash: blobHash,
  stream: streamId,
  from: z.number().int().nonnegative(),
  size: z.number().int().positive(),
  /** Base64. */
  bytes: z.string().max(BLOB_PIECE_BYTES * 2),
});
export const blobReadInput = z.strictObject({
  hash: blobHash,
  stream: streamId,
  from: z.number().int().nonnegative(),
});
export const blobReadOutput = z.strictObject({ size: z.number().int().nonnegative(), bytes: z.string() });

/** Something new stands in these feeds; what it is, a pull tells. */
export const hint = z.strictObject({ feeds: z.array(feedName) });

/** Public keys (X25519, Ed25519), 32 bytes in base64. */
export const hubKeys = z.strictObject({
  sealing: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
  signing: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
});
export type HubKeys = Readonly<z.infer<typeof hubKeys>>;

export const helloInput = z.strictObject({
  oldest: z.number().int(),
  newest: z.number().int(),
  /** The id of the data folder: one token in two folders is a copy, and is told. */
  replica: z.string().min(1).max(64),
});
export const helloOutput = z.strictObject({
  protocol: z.number().int(),
  epoch,
  institution: streamId,
  /** The hub's clock: a PC's that is off by minutes is told so. */
  now: instant,
  program: z.string(),
  /** Persons who joined on this device. */
  persons: z.array(z.string()),
  /** What bundles to this hub are sealed to, and what its own are signed with; a hub before bundles has none. */
  bundleKeys: hubKeys.optional(),
});
