import type { ReachHub } from '#main/desk/sync/reach-hub.ts';
import type { Workers } from '#main/desk/workers.ts';
import type { Files } from '#main/store/files.ts';
import type { JournalNotice } from '#main/store/journal.ts';
import type { KeyProtector } from '#main/store/key-protector.ts';
import type { LinkFile } from '#main/store/link-file.ts';
import type { StretchPin } from '#main/store/person-keys.ts';
import type { Shred } from '#main/store/shred-file.ts';

/** What opening a folder found out and settled by itself; told to the user. */
export type DeskNotice =
  | JournalNotice
  | { readonly kind: 'gambaran-dibuat-ulang'; readonly reason: string }
  | { readonly kind: 'folder-salinan'; readonly replica: string }
  | { readonly kind: 'kunci-laporan-rusak'; readonly lines: number }
  | { readonly kind: 'pengingat-rusak' }
  | { readonly kind: 'laporan-tersegel' }
  | { readonly kind: 'gambaran-tidak-tersimpan'; readonly error: unknown };

/** The world an open desk lives in: disk, clock, dice, worker threads, and the way the folder key is protected. */
export type DeskPorts = {
  readonly files: Files;
  readonly shred: Shred;
  readonly folder: string;
  readonly protector: KeyProtector;
  /** How dear a guess at a PIN is; absent: as the program has it. */
  readonly stretchPin?: StretchPin | undefined;
  /** What tells a folder from its copy. */
  readonly fingerprint: (folder: string) => Promise<string>;
  readonly link: LinkFile;
  /** Milliseconds since 1970, UTC. */
  readonly clock: () => number;
  /** Milliseconds that never go back, from any beginning. */
  readonly monotonic: () => number;
  /** When a file was last written, in ms since 1970; null when there is none, or nobody knows. */
  readonly fileTime: (path: string) => Promise<number | null>;
  readonly random: (bytes: number) => Uint8Array;
  readonly workers: Workers;
  readonly reachHub: ReachHub;
  /** SHA-256 (hex) of the certificate at an address; null where the system trusts it, or without TLS. */
  readonly fingerprintAt: (address: string) => Promise<string | null>;
  readonly onNotice: (notice: DeskNotice) => void;
};
