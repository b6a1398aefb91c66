import type { z } from 'zod';
import { type DownOpening, type DownRecord, downOpening, downRecord } from '#contract/hub/bundle-wire.ts';
import { canonicalJson } from '#domain/kernel/canonical-json.ts';
import type { Head, StreamId } from '#domain/kernel/step.ts';
import type { BundleSelf } from '#main/desk/sync/bundle/bundle-self.ts';
import type { PushAnswer } from '#main/desk/sync/hub-port.ts';
import { BundleError } from '#sealed/bundle/bundle-error.ts';
import type { OpenBundle, PlacedFrame } from '#sealed/bundle/read-bundle.ts';

type Place = Pick<PlacedFrame, 'at' | 'index'>;

/** What a hub's bundle says; what is large stays in the file and is known by its place. */
export type BundleAnswer = {
  readonly opening: DownOpening;
  /** By the place in the feeds that each page continues. */
  readonly pages: ReadonlyMap<string, readonly Place[]>;
  /** Where a desk stands that took a page. */
  readonly ends: ReadonlySet<string>;
  readonly results: ReadonlyMap<string, PushAnswer['results'][number]>;
  readonly heads: Readonly<Record<string, Head | null>>;
  readonly histories: ReadonlyMap<string, Place>;
  readonly arrived: ReadonlyMap<string, { readonly have: number; readonly whole: boolean }>;
  readonly blobs: ReadonlyMap<
    string,
    { readonly stream: StreamId; readonly size: number; readonly place: Place }
  >;
  /** Attachments that did not come along: hash → the case that names it. */
  readonly later: ReadonlyMap<string, StreamId>;
  /** The hub has more than went into the bundle. */
  readonly more: boolean;
  /** Calls that the hub refused as a whole. */
  readonly refused: readonly string[];
};

type Reading = {
  pages: Map<string, Place[]>;
  ends: Set<string>;
  results: Map<string, PushAnswer['results'][number]>;
  heads: Record<string, Head | null>;
  histories: Map<string, Place>;
  arrived: Map<string, { have: number; whole: boolean }>;
  blobs: Map<string, { stream: StreamId; size: number; place: Place }>;
  later: Map<string, StreamId>;
  more: boolean;
  refused: string[];
};

/**
 * Reads a hub's bundle through before anything of it is done: whole, unchanged, signed by this desk's hub, for this device.
 * @throws BundleError
 */
export async function readAnswer(bundle: OpenBundle, self: BundleSelf): Promise<BundleAnswer> {
  const reading: Reading = {
    ...{ pages: new Map(), ends: new Set(), results: new Map(), heads: {}, histories: new Map() },
    ...{ arrived: new Map(), blobs: new Map(), later: new Map(), more: false, refused: [] },
  };
  let opening: DownOpening | null = null;
  let blob: Extract<DownRecord, { t: 'lampiran' }> | null = null;
  for await (const frame of bundle.frames()) {
    const { at, index } = frame;
    if (opening === null) {
      opening = shaped(downOpening, frame);
      const isTheirs = bundle.isFrom(Buffer.from(self.hub.signing, 'base64'), opening.signature);
      if (!isTheirs) throw new BundleError('titipan-pengirim-lain');
      if (opening.deviceId !== self.deviceId) throw new BundleError('titipan-untuk-lain');
    } else if (frame.kind === 'isi') {
      if (blob !== null && !reading.blobs.has(blob.hash))
        reading.blobs.set(blob.hash, { stream: blob.stream, size: blob.size, place: { at, index } });
    } else {
      const record = shaped(downRecord, frame);
      blob = record.t === 'lampiran' ? record : null;
      note(reading, record, { at, index });
    }
  }
  if (opening === null) throw new BundleError('titipan-terpotong');
  return { opening, ...reading };
}

/** A record that was read before, again. */
export async function recordAt(bundle: OpenBundle, place: Place): Promise<DownRecord> {
  const { value } = await bundle.frames(place).next();
  if (value === undefined) throw new BundleError('titipan-rusak');
  return shaped(downRecord, value as PlacedFrame);
}

/** A place in the feeds, as it names a page. */
export function placeName(cursors: Readonly<Record<string, string>>): string {
  return canonicalJson(cursors);
}

function note(reading: Reading, record: DownRecord, place: Place): void {
  switch (record.t) {
    case 'halaman': {
      const from = placeName(record.from);
      reading.pages.set(from, [...(reading.pages.get(from) ?? []), place]);
      reading.ends.add(placeName(record.page.cursors));
      reading.more = record.page.more;
      return;
    }
    case 'dorong':
      for (const result of record.results) reading.results.set(result.stepId, result);
      return;
    case 'kepala':
      Object.assign(reading.heads, record.heads);
      return;
    case 'riwayat':
      if (record.answer.stream !== null) reading.histories.set(record.answer.stream.stream, place);
      return;
    case 'lampiran-sampai':
      reading.arrived.set(record.hash, record.state);
      return;
    case 'lampiran-menyusul':
      reading.later.set(record.hash, record.stream);
      return;
    case 'ditolak':
      reading.refused.push(record.code);
      return;
    case 'lampiran':
      return;
  }
}

/** What was sealed and signed and has another shape was made by a program that knows more. */
function shaped<T>(schema: z.ZodType<T>, frame: PlacedFrame): T {
  const read = schema.safeParse(frame.kind === 'catatan' ? frame.json : null);
  if (!read.success) throw new BundleError('titipan-lebih-baru', read.error);
  return read.data;
}
