import type { Head, StreamId } from '#domain/kernel/step.ts';
import type { CaseEntry, Picture } from '#main/desk/picture.ts';
import { entryAfter } from '#main/desk/picture.ts';
import { INSTITUTION_STREAM, type SharedSettings } from '#main/desk/shared-settings.ts';
import type { Keyring } from '#main/store/keys.ts';
import { openStep } from '#main/store/seal.ts';
import type { SealedStep } from '#main/store/sealed-step.ts';
import { nextHead } from '#main/store/step-hash.ts';
import type { Place } from '#main/store/step-store.ts';
import { StoreError } from '#main/store/store-error.ts';

type Later = { readonly sealed: SealedStep; readonly place: Place };

/**
 * Folds the journal's steps into picture and settings at opening. Cases that are in memory take a step at once; those
 * that must be read from the snapshot first take theirs in `finish`.
 */
export type Replay = {
  readonly visit: (sealed: SealedStep, place: Place) => void;
  /** Answers how many steps were folded. */
  readonly finish: () => Promise<number>;
};

export function createReplay(picture: Picture, settings: SharedSettings, keys: Keyring): Replay {
  const later: Later[] = [];
  let folded = 0;

  const foldCase = (entry: CaseEntry, { sealed, place }: Later): void => {
    if (isKnown(entry.head, sealed)) return;
    picture.put(entryAfter(entry, openStep(sealed, keys.keyOf(sealed.stream)), nextHead(sealed), place));
    folded += 1;
  };
  return {
    visit: (sealed, place) => {
      if (sealed.stream === INSTITUTION_STREAM) {
        if (isKnown(settings.head(), sealed)) return;
        settings.apply(openStep(sealed, keys.keyOf(sealed.stream)), nextHead(sealed), place);
        folded += 1;
        return;
      }
      const entry = picture.entryInMemory(sealed.stream);
      if (entry === null) later.push({ sealed, place });
      else foldCase(entry, { sealed, place });
    },
    finish: async () => {
      const inOrder = later.sort((a, b) => order(picture, a.sealed.stream) - order(picture, b.sealed.stream));
      for (const one of inOrder) foldCase(await picture.entry(one.sealed.stream), one);
      return folded;
    },
  };
}

/** Each bucket is read once; the steps of one stream keep their order, since sorting is stable. */
function order(picture: Picture, stream: StreamId): number {
  return picture.ordinalOf(stream);
}

/** Whether the picture already holds the step; a step that does not stand on the head it names is damage. */
function isKnown(head: Head, sealed: SealedStep): boolean {
  if (sealed.base.version < head.version) return true;
  if (sealed.base.version === head.version && sealed.base.hash === head.hash) return false;
  throw new StoreError('jurnal-rusak', {
    path: sealed.stream,
    detail: `langkah ${sealed.stepId} tidak menyambung ke langkah sebelumnya`,
  });
}
