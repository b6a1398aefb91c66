import { hash } from 'node:crypto';
import { canonicalJson } from '#domain/kernel/canonical-json.ts';
import type { Head } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';

/**
 * SHA-256 (hex) of a step. The personal part stands in it as the hash of its ciphertext, so a chain still verifies
 * where the part was destroyed or may not be held. Since a step names the head it stands on, hashing it hashes
 * everything before it in its stream.
 */
export function stepHash(step: SealedStep): string {
  const { sealed, ...envelope } = step;
  const hashed = sealed === undefined ? envelope : { ...envelope, sealed: sealedHash(sealed) };
  return hash('sha256', canonicalJson(hashed), 'hex');
}

/** The head of the stream once this step stands at its end. */
export function nextHead(step: SealedStep): Head {
  return { version: step.base.version + 1, hash: stepHash(step) };
}

function sealedHash(sealed: string): string {
  return hash('sha256', Buffer.from(sealed, 'base64'), 'hex');
}
