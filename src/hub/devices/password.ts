import { hash, verify } from '@node-rs/argon2';

/** argon2id as OWASP asks at least: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Stands in where there is no password, so that a name that is unknown takes as long as one that is known. */
let nobody: Promise<string> | null = null;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

/** Whether the password is the one of the hash; null fits none, and takes as long. */
export async function fitsPassword(kept: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('');
  const fits = await verify(kept ?? (await nobody), password.normalize('NFC'));
  return fits && kept !== null;
}
