import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { OwnerError } from '#main/store/owner-error.ts';
import type { Frames } from '#main/store/owner-frames.ts';

/** Longest message before both sides have proved themselves, in bytes. */
export const HANDSHAKE_BYTES = 512;

/** How long that may take, in milliseconds. */
export const HANDSHAKE_MS = 3_000;

const nonce = z.string().regex(/^[0-9a-f]{64}$/);
const hello = z.object({ nonce });
const ownersProof = z.object({ nonce, proof: nonce });
const callersProof = z.object({ proof: nonce });

/**
 * Any user of the PC may connect to the socket, or listen on it before us. So each side proves that it can read
 * `owner.token` in the folder, without showing it, over a fresh number from the other: first the owner, then the caller.
 * Both reject with `pemilik-tak-dikenal` when the proof is wrong; nothing else has been said then.
 */
export async function proveAsOwner(frames: Frames, token: Uint8Array): Promise<void> {
  const callers = parse(hello, await frames.receive()).nonce;
  const owners = freshNonce();
  await frames.send({ nonce: owners, proof: proofOf('owner', token, callers, owners) });
  const { proof } = parse(callersProof, await frames.receive());
  check(proof, proofOf('caller', token, callers, owners));
}

/** The caller's side of `proveAsOwner`. */
export async function proveAsCaller(frames: Frames, token: Uint8Array): Promise<void> {
  const callers = freshNonce();
  await frames.send({ nonce: callers });
  const { nonce: owners, proof } = parse(ownersProof, await frames.receive());
  check(proof, proofOf('owner', token, callers, owners));
  await frames.send({ proof: proofOf('caller', token, callers, owners) });
}

function freshNonce(): string {
  return randomBytes(32).toString('hex');
}

/** The role is in it, so that a proof cannot be sent back to the one who made it. */
function proofOf(role: 'owner' | 'caller', token: Uint8Array, callers: string, owners: string): string {
  return createHmac('sha256', token).update(`${role} ${callers} ${owners}`).digest('hex');
}

function check(proof: string, expected: string): void {
  if (!timingSafeEqual(Buffer.from(proof), Buffer.from(expected)))
    throw new OwnerError('pemilik-tak-dikenal');
}

function parse<T>(schema: z.ZodType<T>, message: unknown): T {
  const parsed = schema.safeParse(message);
  if (!parsed.success) throw new OwnerError('pesan-rusak', parsed.error);
  return parsed.data;
}
