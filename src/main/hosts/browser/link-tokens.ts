import { createHash } from 'node:crypto';

const TOKEN_BYTES = 32;
/** A link is for now, not for later: ten minutes, in milliseconds. */
const LIFE_MS = 10 * 60_000;
/** More are never waiting; the oldest goes. */
const MOST_WAITING = 20;

/** The one-time tokens of the links that let a browser in. */
export type LinkTokens = {
  /** A fresh token, base64url. */
  readonly issue: () => string;
  /** True once for each token, within its ten minutes; it is gone then. */
  readonly redeem: (token: string) => boolean;
};

export type Dice = (bytes: number) => Uint8Array;

/** Keeps the hashes only: what is in memory lets nobody in, and comparing takes the same time for any guess. */
export function createLinkTokens(clock: () => number, random: Dice): LinkTokens {
  const waiting = new Map<string, number>();
  return {
    issue: () => {
      const token = Buffer.from(random(TOKEN_BYTES)).toString('base64url');
      waiting.set(hashOf(token), clock() + LIFE_MS);
      for (const hash of [...waiting.keys()].slice(0, -MOST_WAITING)) waiting.delete(hash);
      return token;
    },
    redeem: (token) => {
      const hash = hashOf(token);
      const until = waiting.get(hash);
      waiting.delete(hash);
      return until !== undefined && clock() < until;
    },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
