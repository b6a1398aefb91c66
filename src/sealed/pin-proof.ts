import { randomBytes, scrypt } from 'node:crypto';

const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const PROOF_BYTES = 32;

/** Fewest characters of a PIN. */
export const SHORTEST_PIN = 4;

/** scrypt of a PIN (N = 2^15, r = 8, p = 1) with a salt. */
export function pinProof(pin: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, PROOF_BYTES, SCRYPT, (error, proof) => (error ? reject(error) : resolve(proof)));
  });
}

/** What is kept of a new PIN: its proof and a fresh salt. */
export async function newPinProof(pin: string): Promise<{ readonly salt: string; readonly proof: string }> {
  const salt = randomBytes(16).toString('base64');
  return { salt, proof: (await pinProof(pin, salt)).toString('base64') };
}
