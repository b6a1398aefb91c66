/**
 * The store's only way to the disk. The real one is `node-files.ts`; the tests have one that forgets, at a
 * "power cut", every byte and every name that was not synced. Paths are absolute. Errors are Node's own
 * (`code`: ENOENT, ENOSPC, EROFS, EACCES, EPERM, EBUSY...), never swallowed here.
 */
export type Files = {
  /** Whole content; rejects with ENOENT when there is no such file. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** `length` bytes from `offset`; shorter at the end of the file. */
  readonly readRange: (path: string, offset: number, length: number) => Promise<Uint8Array>;
  /** Names (not paths) in a folder, sorted; empty when the folder does not exist. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Size in bytes, or null when there is no such file. */
  readonly size: (path: string) => Promise<number | null>;
  /** Whether a plain file stands here: no link, folder, pipe or device, which reading might never come back from. */
  readonly isPlainFile: (path: string) => Promise<boolean>;
  readonly makeFolder: (folder: string) => Promise<void>;
  /** Opens for writing at the end, creating the file (mode 0600) when missing. */
  readonly openAppend: (path: string) => Promise<AppendFile>;
  /** Creates or truncates a file (mode 0600) for writing from its start. */
  readonly create: (path: string) => Promise<AppendFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Removes a file; no error when it is not there. */
  readonly remove: (path: string) => Promise<void>;
  readonly removeFolder: (folder: string) => Promise<void>;
  /** Copies one file (mode 0600, whatever it had); the copy is durable only after its own sync (done here) and its folder's. */
  readonly copy: (from: string, to: string) => Promise<void>;
  /** Makes creations, renames and removals in this folder survive a power cut. */
  readonly syncFolder: (folder: string) => Promise<void>;
};

export type AppendFile = {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Resolves when all written bytes are on the disk (fdatasync). */
  readonly sync: () => Promise<void>;
  /** Cuts the file to `size` bytes; durable after `sync`. */
  readonly truncate: (size: number) => Promise<void>;
  readonly close: () => Promise<void>;
};
