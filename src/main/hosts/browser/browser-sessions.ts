import { createHash } from 'node:crypto';
import type { Dice } from '#main/hosts/browser/link-tokens.ts';
import type { Session } from '#main/window/session.ts';

const VALUE_BYTES = 32;
/** As many browsers as one desk is ever used from; the one that asked longest ago goes. */
const MOST_SESSIONS = 32;

/** One browser that was let in. */
export type BrowserSession = {
  readonly session: Session;
  /** Whether this is the key that its pages keep. */
  readonly isKey: (key: string | readonly string[] | undefined) => boolean;
  /** Another key for its pages; the one before is none any more. */
  readonly newKey: () => string;
};

/** Who sits at which browser: one session for each cookie that was handed out; they end with the desk. */
export type BrowserSessions = {
  /** A new session with the `Set-Cookie` that carries it. */
  readonly open: () => { readonly cookie: string; readonly opened: BrowserSession };
  /** The session of a request's `Cookie` header; null when it has none of ours. */
  readonly of: (cookies: string | undefined) => BrowserSession | null;
};

/** `id` names the folder, so that two desks in one browser do not overwrite each other: cookies do not know ports. */
export function createBrowserSessions(id: string, newSession: () => Session, random: Dice): BrowserSessions {
  const name = `meja-${id}`;
  const sessions = new Map<string, BrowserSession>();
  const secret = (): string => Buffer.from(random(VALUE_BYTES)).toString('base64url');
  return {
    open: () => {
      const value = secret();
      const opened = browserSession(newSession(), secret);
      sessions.set(hashOf(value), opened);
      for (const hash of [...sessions.keys()].slice(0, -MOST_SESSIONS)) sessions.delete(hash);
      return { cookie: `${name}=${value}; Path=/; HttpOnly; SameSite=Strict`, opened };
    },
    of: (cookies = '') => {
      for (const value of valuesOf(cookies, name)) {
        const hash = hashOf(value);
        const session = sessions.get(hash);
        if (session === undefined) continue;
        sessions.delete(hash);
        sessions.set(hash, session);
        return session;
      }
      return null;
    },
  };
}

/** Keeps the hash of the key only. */
function browserSession(session: Session, secret: () => string): BrowserSession {
  let known: string | null = null;
  return {
    session,
    isKey: (key) => typeof key === 'string' && hashOf(key) === known,
    newKey: () => {
      const key = secret();
      known = hashOf(key);
      return key;
    },
  };
}

/** Every value under the name: another program on this PC may have set one of its own beside ours. */
function valuesOf(header: string, name: string): readonly string[] {
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}

function hashOf(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}
