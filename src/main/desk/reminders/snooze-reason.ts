import type { Actor } from '#domain/kernel/step.ts';
import { streamOf } from '#main/desk/case-entry.ts';
import type { Keyring } from '#main/store/keys.ts';
import { openBox, sealBox } from '#sealed/cipher.ts';
import { SecretError } from '#sealed/secret-error.ts';

/**
 * Why a person put reminders of a case off, as it is kept: sealed under the case's key (base64), so that it opens for nobody
 * who may not read the case, and is gone with it. Null where the case has no key that opens.
 */
export function sealedReason(keys: Keyring, actor: Actor, caseId: string, reason: string): string | null {
  const key = keys.keyOf(streamOf(caseId));
  return key === null ? null : sealBox(key, reason, contextOf(actor, caseId)).toString('base64');
}

/** The words again; null where they do not open here now. */
export function openedReason(
  keys: Keyring,
  actor: Actor,
  caseId: string,
  sealed: string | null,
): string | null {
  const key = keys.keyOf(streamOf(caseId));
  if (key === null || sealed === null) return null;
  try {
    return openBox(key, Buffer.from(sealed, 'base64'), contextOf(actor, caseId)).toString('utf8');
  } catch (error) {
    if (error instanceof SecretError) return null;
    throw error;
  }
}

function contextOf({ personId }: Actor, caseId: string): string {
  return `snooze ${streamOf(caseId)} ${personId}`;
}
