import type { Step } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { type CaseEntry, entryAfter } from '#main/desk/case-entry.ts';
import type { Keyring } from '#main/store/keys.ts';
import type { Place } from '#main/store/step-store.ts';
import { openStep } from '#sealed/seal.ts';
import { SecretError } from '#sealed/secret-error.ts';
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
