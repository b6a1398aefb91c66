import type { z } from 'zod';
import type { DownOpening, DownRecord } from '#contract/hub/bundle-wire.ts';
import type { pullOutput } from '#contract/hub/wire.ts';
import type { BundleWriter } from '#sealed/bundle/write-bundle.ts';

/** Records are cut into pieces of about this size, unpacked, so that no page is larger than a frame. */
const ABOUT_BYTES = 4 * 1024 * 1024;

/** The answer to a bundle while it is written. */
export type Reply = {
  readonly open: (opening: Omit<DownOpening, 't' | 'signature'>) => Promise<void>;
  readonly record: (record: DownRecord) => Promise<void>;
  readonly page: (from: Readonly<Record<string, string>>, page: z.infer<typeof pullOutput>) => Promise<void>;
  readonly bytes: (bytes: Uint8Array) => Promise<void>;
  /** Whether so many bytes more still fit on what carries it; the first answer always does. */
  readonly fits: (more: number) => boolean;
  readonly end: () => Promise<void>;
};

export function replyIn(writer: BundleWriter, atMost: number | null): Reply {
  const record = (one: DownRecord): Promise<void> => writer.record(one);
  return {
    open: (opening) => writer.record({ t: 'turun', signature: writer.signature, ...opening }),
    record,
    page: async (from, page) => {
      const parts = inParts(page.streams);
      const last = parts.pop() ?? [];
      // Each part but the last leaves its reader where it was.
      for (const streams of parts) {
        const stay = { cursors: { ...from }, withdrawn: [], more: true };
        await record({ t: 'halaman', from: { ...from }, page: { ...page, ...stay, streams } });
      }
      await record({ t: 'halaman', from: { ...from }, page: { ...page, streams: last } });
    },
    bytes: writer.bytes,
    fits: (more) => atMost === null || writer.size() + more <= atMost,
    end: writer.end,
  };
}

function inParts<T>(all: readonly T[]): T[][] {
  const parts: T[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const one of all) {
    const more = JSON.stringify(one).length;
    if (size + more > ABOUT_BYTES) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(one);
    size += more;
  }
  return parts;
}
