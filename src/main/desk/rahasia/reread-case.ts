import { type CaseEntry, emptyEntry, entryAfter } from '#main/desk/case-entry.ts';
import type { FoldStep } from '#main/desk/fold-step.ts';
import type { StoredForm } from '#main/desk/picture.ts';
import type { Keyring } from '#main/store/keys.ts';
import type { StepStore } from '#main/store/step-store.ts';
import { openStep } from '#sealed/seal.ts';
import { nextHead } from '#sealed/step-hash.ts';

type Reader = Pick<StepStore, 'readStep'>;

/** The case folded again from the journal, with whatever key is open now. */
export async function foldedAgain(store: Reader, fold: FoldStep, entry: CaseEntry): Promise<CaseEntry> {
  let again = emptyEntry(entry.stream);
  for (const place of entry.places) again = fold(again, { sealed: await store.readStep(place), place });
  return { ...again, acked: entry.acked };
}

/** How cases stand in the saved picture: without their words where only persons hold the key. */
export function storedFormIn(keys: Pick<Keyring, 'isGuarded'>, store: Reader): StoredForm {
  return async (entry) => (keys.isGuarded(entry.stream) ? foldedBare(store, entry) : entry);
}

/** The case as it reads without its key. */
export async function foldedBare(store: Reader, entry: CaseEntry): Promise<CaseEntry> {
  let again = emptyEntry(entry.stream);
  for (const place of entry.places) {
    const sealed = await store.readStep(place);
    again = entryAfter(again, openStep(sealed, null), nextHead(sealed), place);
  }
  return { ...again, acked: entry.acked };
}
