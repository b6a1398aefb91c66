import type { Instant } from '#domain/kernel/instant.ts';
import type { EventLog } from '#hub/core/event-log.ts';
import type { HubSecrets } from '#hub/core/hub-secrets.ts';
import type { SharedInstitution } from '#hub/core/shared-institution.ts';

/** A device that has shown its token. */
export type Device = {
  readonly deviceId: string;
  /** The data folder it was given to; another folder with the same token is a copy. */
  readonly replica: string;
  /** Persons who joined on it. */
  readonly persons: readonly string[];
};

/** How much of an attachment has arrived; whole once its SHA-256 was found to be its name. */
export type BlobState = { readonly have: number; readonly whole: boolean };

/** Attachments as ciphertext, named by its SHA-256 (hex), received piece by piece. */
export type BlobStore = {
  readonly whole: (hashes: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly state: (hash: string) => Promise<BlobState>;
  /**
   * Adds the piece that begins at `from`; one that does not continue what is there changes nothing. When the last byte
   * has come and the hash is another one, everything that came is thrown away.
   */
  readonly put: (
    hash: string,
    piece: { readonly from: number; readonly size: number; readonly bytes: Uint8Array },
  ) => Promise<BlobState>;
  /** At most `BLOB_PIECE_BYTES` from `from` on; null when there is no whole blob of that name. */
  readonly read: (
    hash: string,
    from: number,
  ) => Promise<{ readonly size: number; readonly bytes: Uint8Array } | null>;
};

/** What the hub's services share; made once, by whoever starts the hub. */
export type HubParts = {
  readonly log: EventLog;
  readonly secrets: HubSecrets;
  readonly blobs: BlobStore;
  readonly institution: SharedInstitution;
  readonly now: () => Instant;
  /** How long an office goes on reading a case that went to another (design: 90 days). */
  readonly lingeringDays: number;
};
