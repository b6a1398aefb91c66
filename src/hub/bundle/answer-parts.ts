import { ORPCError } from '@orpc/server';
import type { z } from 'zod';
import type { UpOpening, UpRecord } from '#contract/hub/bundle-wire.ts';
import type { pulledStream, pushInput } from '#contract/hub/wire.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import type { BundleCalls, BundlePorts } from '#hub/bundle/bundle-ports.ts';
import type { UpPart } from '#hub/bundle/check-bundle.ts';
import type { Reply } from '#hub/bundle/reply.ts';

/** What came of a bundle's steps, and what goes back. */
export type BundleCounts = {
  steps: number;
  /** Taken now. */
  taken: number;
  /** The hub had them already. */
  repeated: number;
  /** Put aside for the coordinator, or told to wait or to be decided again. */
  waiting: number;
  /** Attachments that are whole now and were not. */
  blobs: number;
  /** Streams with something new for the device. */
  streams: number;
  /** Whether all that is new went into the answer. */
  complete: boolean;
};

type BlobRecord = Extract<UpRecord, { t: 'lampiran' }>;
type Answering = {
  readonly ports: BundlePorts;
  readonly calls: BundleCalls;
  readonly reply: Reply;
  readonly opening: UpOpening;
  readonly counts: BundleCounts;
  /** Attachments to send along: hash → a stream that names it. */
  readonly wanted: Map<string, StreamId>;
};

/** Makes the calls of a bundle one after the other, and writes what each answers. */
export async function answerParts(
  { ports, calls, reply, opening }: Pick<Answering, 'ports' | 'calls' | 'reply' | 'opening'>,
  parts: AsyncIterable<UpPart>,
): Promise<BundleCounts> {
  const counts = { steps: 0, taken: 0, repeated: 0, waiting: 0, blobs: 0, streams: 0, complete: true };
  const wanted = new Map<string, StreamId>();
  const answering: Answering = { ports, calls, reply, opening, counts, wanted };
  const own = new Set<string>();
  let coming: Coming | null = null;
  for await (const part of parts) {
    if (part.kind === 'isi') {
      if (coming !== null) coming = await takePiece(answering, coming, part.bytes);
      continue;
    }
    const { record } = part;
    if (record.t === 'lampiran') {
      coming = { record, from: record.from };
      own.add(record.hash);
    } else await answered(reply, () => answerOne(answering, record));
  }
  for (const [hash, stream] of wanted)
    if (!own.has(hash)) await answered(reply, () => sendBlob(answering, hash, stream));
  return counts;
}

/** A call that is refused by the contract is told; anything else is a fault and stops. */
async function answered(reply: Reply, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ORPCError) || error.status >= 500) throw error;
    await reply.record({ t: 'ditolak', code: error.code });
  }
}

async function answerOne(answering: Answering, record: Exclude<UpRecord, BlobRecord>): Promise<void> {
  const { calls, reply, wanted } = answering;
  switch (record.t) {
    case 'dorong':
      return answerPush(answering, record.input);
    case 'kepala': {
      const { heads } = await calls.sync.heads(record.input);
      return reply.record({ t: 'kepala', heads });
    }
    case 'riwayat': {
      const answer = await calls.sync.history(record.input);
      if (answer.stream !== null) noteBlobs(answering, [answer.stream]);
      return reply.record({ t: 'riwayat', answer });
    }
    case 'minta-lampiran':
      wanted.set(record.hash, record.stream);
      return;
    case 'tarik':
      return answerPull(answering, record.input);
  }
}

async function answerPush(
  { ports, calls, reply, counts }: Answering,
  input: z.infer<typeof pushInput>,
): Promise<void> {
  const before = await ports.known(input.steps);
  const { results } = await calls.sync.push(input);
  for (const { stepId, outcome } of results) {
    counts.steps += 1;
    if (before.has(stepId)) counts.repeated += 1;
    else if (outcome === 'diterima') counts.taken += 1;
    else counts.waiting += 1;
  }
  await reply.record({ t: 'dorong', results });
}

async function answerPull(
  answering: Answering,
  input: Parameters<BundleCalls['sync']['pull']>[0],
): Promise<void> {
  const { calls, reply, counts } = answering;
  let { cursors } = input;
  for (let more = true; more; ) {
    const page = await calls.sync.pull({ ...input, cursors });
    await reply.page(cursors, page);
    noteBlobs(answering, page.streams);
    counts.streams += page.streams.length + page.withdrawn.length;
    cursors = page.cursors;
    more = page.more;
    if (more && !reply.fits(0)) {
      counts.complete = false;
      return;
    }
  }
}

/** Attachments that others' steps name. */
function noteBlobs({ opening, wanted }: Answering, streams: readonly z.infer<typeof pulledStream>[]): void {
  for (const { stream, steps } of streams) {
    for (const { step } of steps) {
      if (step.replica === opening.hello.replica) continue;
      for (const { kind, hash } of step.events)
        if (kind === 'v1.Attached' && typeof hash === 'string') wanted.set(hash, stream);
    }
  }
}

/** An attachment whose bytes are coming, and from where the next ones are. */
type Coming = { readonly record: BlobRecord; readonly from: number };

async function takePiece(
  { calls, reply, counts }: Answering,
  { record, from }: Coming,
  bytes: Uint8Array,
): Promise<Coming> {
  const { hash, stream, size, length } = record;
  const next = from + bytes.length;
  await answered(reply, async () => {
    const before = await calls.blob.state({ hash });
    const sent = { hash, stream, from, size, bytes: Buffer.from(bytes).toString('base64') };
    const state = before.whole ? before : await calls.blob.put(sent);
    if (state.whole && !before.whole) counts.blobs += 1;
    if (next === record.from + length) await reply.record({ t: 'lampiran-sampai', hash, state });
  });
  return { record, from: next };
}

async function sendBlob({ calls, reply, counts }: Answering, hash: string, stream: StreamId): Promise<void> {
  const whole = (await calls.blob.state({ hash })).whole;
  const first = whole ? await calls.blob.get({ hash, stream, from: 0 }) : null;
  if (first === null || !reply.fits(first.size)) {
    if (first !== null) counts.complete = false;
    return reply.record({ t: 'lampiran-menyusul', hash, stream });
  }
  await reply.record({ t: 'lampiran', hash, stream, from: 0, length: first.size, size: first.size });
  let bytes = Buffer.from(first.bytes, 'base64');
  for (let from = 0; ; ) {
    await reply.bytes(bytes);
    from += bytes.length;
    if (from >= first.size) return;
    bytes = Buffer.from((await calls.blob.get({ hash, stream, from })).bytes, 'base64');
    if (bytes.length === 0) throw new Error('an attachment became shorter while it was read');
  }
}
