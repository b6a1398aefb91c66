import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { type CaseEntry, entryAfter } from '#main/desk/case-entry.ts';
import { openOrBare } from '#main/desk/open-or-bare.ts';
import type { Keyring } from '#main/store/keys.ts';
import type { Place } from '#main/store/step-store.ts';
import { nextHead } from '#sealed/step-hash.ts';

/** A step of the journal that its case does not hold yet. */
export type LaterStep = { readonly sealed: SealedStep; readonly place: Place };

/** The case with one more step. */
export type FoldStep = (entry: CaseEntry, step: LaterStep) => CaseEntry;

/** Folds steps that stand sealed in the journal; `onSealed` hears once that a case cannot be read in full and is shown read-only. */
export function stepFolder(keys: Keyring, onSealed: () => void): FoldStep {
  let told = false;
  return (entry, { sealed, place }) => {
    const { step, whole } = openOrBare(keys, sealed);
    const after = entryAfter(entry, step, nextHead(sealed), place);
    if (whole) return after;
    if (!told) onSealed();
    told = true;
    return { ...after, state: { ...after.state, readOnly: true } };
  };
}
