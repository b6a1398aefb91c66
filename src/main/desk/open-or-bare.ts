import type { Step } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { Keyring } from '#main/store/keys.ts';
import { openStep } from '#sealed/seal.ts';
import { SecretError } from '#sealed/secret-error.ts';

/** A key that is lost or wrong costs one case its words, never the folder; an erased or locked one is whole without them. */
export function openOrBare(
  keys: Keyring,
  sealed: SealedStep,
): { readonly step: Step; readonly whole: boolean } {
  const key = keys.keyFor(sealed);
  try {
    const isLocked = key === null && keys.isGuarded(sealed.stream);
    const whole = key !== null || sealed.sealed === undefined || keys.erased().has(sealed.stream) || isLocked;
    return { step: openStep(sealed, key), whole };
  } catch (error) {
    if (!(error instanceof SecretError)) throw error;
    return { step: openStep(sealed, null), whole: false };
  }
}
