import type { Head, Step, StreamId } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { CaseEntry, Picture } from '#main/desk/picture.ts';
import { entryAfter } from '#main/desk/picture.ts';
import type { SharedSettings } from '#main/desk/shared-settings.ts';
import type { Keyring } from '#main/store/keys.ts';
import type { Place } from '#main/store/step-store.ts';
import { StoreError } from '#main/store/store-error.ts';
import { openStep } from '#sealed/seal.ts';
import { SecretError } from '#sealed/secret-error.ts';
import { nextHead } from '#sealed/step-hash.ts';

/** Fewer than the picture keeps, so that what was fetched is still there. */
const FETCHED_AT_ONCE = 1_000;

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

/** `onSealed` hears once that a case cannot be read in full and is shown read-only. */
export function createReplay(
  picture: Picture,
  settings: SharedSettings,
  keys: Keyring,
  onSealed: () => void,
): Replay {
  const later: Later[] = [];
  let folded = 0;
  let told = false;

  const foldCase = (entry: CaseEntry, { sealed, place }: Later): void => {
    if (isKnown(entry.head, sealed)) return;
    const { step, whole } = openOrBare(keys, sealed);
    const after = entryAfter(entry, step, nextHead(sealed), place);
    picture.put(whole ? after : { ...after, state: { ...after.state, readOnly: true } });
    if (!whole && !told) onSealed();
    told ||= !whole;
    folded += 1;
  };
  return {
    visit: (sealed, place) => {
      if (sealed.stream.startsWith('institution/')) {
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
      for (let from = 0; from < inOrder.length; from += FETCHED_AT_ONCE) {
        const some = inOrder.slice(from, from + FETCHED_AT_ONCE);
        await picture.fetch([...new Set(some.map(({ sealed }) => sealed.stream))]);
        for (const one of some) foldCase(await picture.entry(one.sealed.stream), one);
      }
      return folded;
    },
  };
}

/** A key that is lost or wrong costs one case its words, never the folder; an erased one is whole without them. */
function openOrBare(keys: Keyring, sealed: SealedStep): { readonly step: Step; readonly whole: boolean } {
  const key = keys.keyOf(sealed.stream);
  try {
    const whole = key !== null || sealed.sealed === undefined || keys.erased().has(sealed.stream);
    return { step: openStep(sealed, key), whole };
  } catch (error) {
    if (!(error instanceof SecretError)) throw error;
    return { step: openStep(sealed, null), whole: false };
  }
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
