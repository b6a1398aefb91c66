import type { Head } from '#domain/kernel/step.ts';
import { type BundleAnswer, placeName, recordAt } from '#main/desk/sync/bundle/read-answer.ts';
import { type HubPort, hubOf, type PullPage } from '#main/desk/sync/hub-port.ts';
import type { BundleNotes } from '#main/store/bundle-file.ts';
import { BundleError } from '#sealed/bundle/bundle-error.ts';
import type { OpenBundle } from '#sealed/bundle/read-bundle.ts';

/** The bundle does not answer this; the next one asks. */
export class NotAnswered extends Error {
  override readonly name = 'NotAnswered';
}

export type AnsweredHub = {
  readonly hub: HubPort;
  /** Histories that were asked for and do not stand in the bundle. */
  readonly unanswered: ReadonlySet<string>;
};

/**
 * A hub that answers a meeting with what stands in its bundle, so that applying one is a meeting like any other. What the
 * bundle does not have is nothing new; nothing is sent by it.
 */
export function answeredHub(
  bundle: OpenBundle,
  answer: BundleAnswer,
  restored: BundleNotes['restored'],
): AnsweredHub {
  const { epoch } = answer.opening;
  const unanswered = new Set<string>();
  const hub = hubOf(
    {
      hello: async () => ({
        ...{
          protocol: 0,
          epoch,
          institution: 'institution/-',
          now: answer.opening.madeAt,
          program: '',
          persons: [],
        },
      }),
      pull: pagesOf(bundle, answer),
      push: async ({ steps, acks }) => {
        const ids = (steps as readonly { readonly stepId: string }[]).map(({ stepId }) => stepId);
        const results = ids.flatMap((id) => answer.results.get(id) ?? []);
        // An offer is judged step by step.
        if (acks !== undefined && results.length < ids.length) throw new NotAnswered();
        return { epoch, results };
      },
      heads: headsOf(answer, restored),
      history: async ({ stream }) => {
        const place = answer.histories.get(stream);
        if (place === undefined) unanswered.add(stream);
        const record = place === undefined ? null : await recordAt(bundle, place);
        return record?.t === 'riwayat' ? record.answer : { epoch, stream: null };
      },
    },
    {
      // Whole: nothing has to be sent.
      state: async () => ({ have: 0, whole: true }),
      get: blobsOf(bundle, answer),
    },
  );
  return { hub, unanswered };
}

function pagesOf(bundle: OpenBundle, { opening, pages }: BundleAnswer) {
  const taken = new Map<string, number>();
  return async ({ cursors }: { readonly cursors: Record<string, string> }): Promise<PullPage> => {
    const from = placeName(cursors);
    const place = pages.get(from)?.[taken.get(from) ?? 0];
    taken.set(from, (taken.get(from) ?? 0) + 1);
    const nothing = { epoch: opening.epoch, feeds: [], cursors, streams: [], withdrawn: [], more: false };
    if (place === undefined) return nothing;
    const record = await recordAt(bundle, place);
    if (record.t !== 'halaman') throw new BundleError('titipan-rusak');
    return record.page;
  };
}

/** What the hub had before the offers, and then what it has after them. */
function headsOf({ opening, heads }: BundleAnswer, restored: BundleNotes['restored']) {
  const asked = new Set<string>();
  return async ({ streams }: { readonly streams: readonly string[] }) => {
    const [first = ''] = streams;
    const before = restored?.heads ?? {};
    const known: Readonly<Record<string, Head | null>> = asked.has(first) ? heads : before;
    if (asked.has(first) && streams.some((stream) => !Object.hasOwn(heads, stream))) throw new NotAnswered();
    asked.add(first);
    return {
      epoch: opening.epoch,
      heads: Object.fromEntries(streams.map((stream) => [stream, known[stream] ?? null])),
    };
  };
}

/** The bytes of attachments, piece after piece as they stand in the bundle. */
function blobsOf(bundle: OpenBundle, { blobs }: BundleAnswer) {
  const open = new Map<string, ReturnType<OpenBundle['frames']>>();
  return async ({ hash, from }: { readonly hash: string; readonly from: number }) => {
    const blob = blobs.get(hash);
    if (blob === undefined) return { size: 0, bytes: '' };
    if (from === 0) open.set(hash, bundle.frames(blob.place));
    const next = await open.get(hash)?.next();
    const frame = next?.done === false ? next.value : null;
    const bytes = frame?.kind === 'isi' ? Buffer.from(frame.bytes).toString('base64') : '';
    return { size: blob.size, bytes };
  };
}
