import type { Actor } from '#domain/kernel/step.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { ImportPreview } from '#main/desk/imports.ts';
import type { Session } from '#main/window/session.ts';

/** A preview that somebody looks at. Once it is confirmed, only its problems are kept. */
export type HeldPreview = {
  readonly token: string;
  readonly personId: string;
  readonly fileName: string;
  readonly preview: ImportPreview;
  /** `diambil`: being written now. */
  readonly state: 'dilihat' | 'diambil' | 'selesai';
  /** Settles when the writing has ended, well or not; null before it. */
  readonly written: Promise<void> | null;
};

/** Previews in memory, one for each window and only a few in all: each holds every row of a file. */
export type HeldPreviews = {
  /** Forgets the window's preview and stops the one it is reading; the answered signal is aborted by the next one. */
  readonly begin: (session: Session) => AbortSignal;
  readonly hold: (session: Session, held: HeldPreview) => void;
  /** @throws DeskError `pratinjau-tidak-ada`, also for the token of another window or another person */
  readonly find: (session: Session, actor: Actor, token: string) => HeldPreview;
  /** Another state of the preview, if it is still the window's. */
  readonly change: (session: Session, held: HeldPreview) => void;
  /** Whether there was one to forget. */
  readonly drop: (session: Session, token: string) => boolean;
};

const MOST_HELD = 3;

export function createHeldPreviews(): HeldPreviews {
  const held = new Map<Session, HeldPreview>();
  const reading = new WeakMap<Session, AbortController>();
  return {
    begin: (session) => {
      held.delete(session);
      reading.get(session)?.abort();
      const stop = new AbortController();
      reading.set(session, stop);
      return stop.signal;
    },
    hold: (session, preview) => {
      held.delete(session);
      held.set(session, preview);
      const [oldest] = held.keys();
      if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
    },
    find: (session, actor, token) => {
      const known = held.get(session);
      if (known?.token === token && known.personId === actor.personId) return known;
      throw new DeskError('pratinjau-tidak-ada');
    },
    change: (session, preview) => {
      if (held.get(session)?.token === preview.token) held.set(session, preview);
    },
    drop: (session, token) => held.get(session)?.token === token && held.delete(session),
  };
}
