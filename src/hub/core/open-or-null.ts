import type { Step } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { openStep } from '#sealed/seal.ts';
import { SecretError } from '#sealed/secret-error.ts';

/** A step opened with its stream's key; null where it was sealed under another one, or changed since: it is no step. */
export function openOrNull(sealed: SealedStep, key: Uint8Array | null): Step | null {
  try {
    return openStep(sealed, key);
  } catch (error) {
    if (error instanceof SecretError) return null;
    throw error;
  }
}
