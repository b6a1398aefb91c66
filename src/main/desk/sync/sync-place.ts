import type { StreamId } from '#domain/kernel/step.ts';
import type { HubFile } from '#main/store/hub-file.ts';

/** Where this desk stands with its hub: which life of it, and how far each feed was read. */
export type SyncPlace = {
  readonly epoch: string | null;
  readonly cursors: Readonly<Record<string, string>>;
  /** Cases that were locked here are still to be offered to a restored hub. */
  readonly owed?: readonly string[];
  /** Cases that were locked here, with steps of this desk on them, when others' steps came: asked for once they are open. */
  readonly skipped?: readonly string[];
  /** Cases whose attachments are still to be fetched. */
  readonly attached?: readonly string[];
  /** Lives of the hub that this desk stood in before: what still comes out of them is old. */
  readonly left?: readonly string[];
};

/** Where the place is kept between meetings; losing it costs a longer pull, nothing else. */
export type SyncPlaceFile = {
  readonly read: () => SyncPlace;
  readonly save: (place: SyncPlace) => Promise<void>;
};

/** What was met on the way to a place, and is to be asked for later. */
export type OnTheWay = {
  /** Passed over while nobody here had opened it. */
  readonly skipped: readonly StreamId[];
  /** Got attachments. */
  readonly attached: readonly StreamId[];
};

/** Moves on once everything before these cursors is on the disk. */
export async function moveOn(
  placeFile: SyncPlaceFile,
  at: Pick<SyncPlace, 'epoch' | 'cursors'>,
  { skipped, attached }: OnTheWay = { skipped: [], attached: [] },
): Promise<void> {
  const place = placeFile.read();
  await placeFile.save({
    ...place,
    ...at,
    skipped: [...new Set([...(place.skipped ?? []), ...skipped])],
    attached: [...new Set([...(place.attached ?? []), ...attached])],
  });
}

/** The place as it stands in what a desk keeps of its hub. */
export function placeIn(file: HubFile): SyncPlaceFile {
  return {
    read: () => {
      const membership = file.now();
      const {
        epoch = null,
        cursors = {},
        owed = [],
        skipped = [],
        attached = [],
        left = [],
      } = membership ?? {};
      return { epoch, cursors, owed, skipped, attached, left };
    },
    save: async ({ epoch, cursors, owed = [], skipped = [], attached = [], left = [] }) => {
      const membership = file.now();
      if (membership === null) return;
      const lists = { owed: [...owed], skipped: [...skipped], attached: [...attached], left: [...left] };
      const place = { epoch, cursors: { ...cursors }, ...lists };
      await file.save({ ...membership, ...place });
    },
  };
}
