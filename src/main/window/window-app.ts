import type { Router } from '@orpc/server';
import type { windowContract } from '#contract/window.ts';
import type { DeskPorts } from '#main/desk/desk-ports.ts';
import type { Session } from '#main/window/session.ts';

/** What a door (Electron, the loopback server) can do for the window's calls. */
export type Host = {
  readonly door: 'electron' | 'browser';
  readonly version: string;
  /** Opens an address outside; the address was checked against `policy/trusted-url.ts`. False: the page opens it itself. */
  readonly openOutside: (url: string) => Promise<boolean>;
  /** Opens the practice desk beside this one; answers its link in browser mode, null where a window came up. */
  readonly startTraining: () => Promise<string | null>;
  /** The system's own dialog for a path; undefined where the door has none, null when the person chose nothing. */
  readonly choosePath: ((what: 'folder' | 'ekspor') => Promise<string | null>) | undefined;
  /** Tells something that ended while nobody was looking; does nothing where the window is in front. */
  readonly notify: (title: string, body: string) => void;
  /** How many things wait to be read, on the task bar or the dock; 0 takes the mark away. */
  readonly badge: (count: number) => void;
  /** Brings this desk's window to the front for a second start; answers what that start should say. */
  readonly focus: () => Promise<{ readonly link: string | null }>;
};

/** What every call is answered with: whose window it came from. */
export type WindowContext = { readonly session: Session };
export type WindowRouter = Router<typeof windowContract, WindowContext>;

/** One open desk with the calls of its window; a host only carries them. */
export type WindowApp = {
  readonly router: WindowRouter;
  readonly folder: string;
  readonly training: boolean;
  /** A window, or a browser's cookie: nobody has signed in yet. */
  readonly newSession: () => Session;
  /** Drains, saves, backs up, closes the desk and lets the folder go. */
  readonly close: () => Promise<void>;
};

export type OpenOptions = {
  readonly world: Omit<DeskPorts, 'folder' | 'onNotice'>;
  readonly folder: string;
  readonly training: boolean;
  readonly host: Host;
  /** Hears of faults of the program: the short id that was shown, and the error itself. For the log only. */
  readonly onFault: (id: string, error: unknown) => void;
};

/** `running`: another process holds the folder and was asked to come to the front; `link` is its browser-mode address. */
export type Opened =
  | { readonly kind: 'open'; readonly app: WindowApp }
  | { readonly kind: 'running'; readonly link: string | null };
