import type { AppendFile, Files } from '#main/store/files.ts';
import { errno } from '#tests/support/errno.ts';
import type { FakeDisk, FileNode } from '#tests/support/fake-disk.ts';

/** Power was cut: nothing more reaches the disk in this session. */
export class PowerCut extends Error {}

/** A call as it was made: `sync /data/journal/000001.log`; `site` is the source line that asked, for syncs only. */
export type Call = { readonly op: string; readonly path: string; readonly site: string | null };

export type Faults = {
  /** Power is cut just before the call with this number (from 0). */
  readonly cutAt?: number;
  /**
   * Errno for a call, or null. A failing write writes half. A sync that fails with EIO loses what was unsynced, for
   * good; one that fails with anything else had reached the disk all the same: the caller cannot know which.
   */
  readonly fail?: (call: Call, number: number) => string | null;
  /** Syncs that are left out, as if the line were not in the program. */
  readonly leaveOut?: (site: string) => boolean;
};

export type PowerCutFiles = Files & { readonly calls: readonly Call[] };

/** The files of one run of the program on a disk. A killed process is a second session on the same disk. */
export function powerCutFiles(disk: FakeDisk, { cutAt, fail, leaveOut }: Faults = {}): PowerCutFiles {
  const calls: Call[] = [];
  let dead = false;

  const perform = async <T>(made: Call, effect: () => T, onFailure?: (code: string) => void): Promise<T> => {
    if (dead || calls.length === cutAt) {
      dead = true;
      throw new PowerCut(`${made.op} ${made.path}`);
    }
    const code = fail?.(made, calls.length) ?? null;
    calls.push(made);
    if (code === null) return effect();
    onFailure?.(code);
    throw errno(code, made.path);
  };
  const call = <T>(op: string, path: string, effect: () => T, onFailure?: () => void): Promise<T> =>
    perform({ op, path, site: null }, effect, onFailure);
  const sync = (op: string, path: string, effect: () => void, lose: () => void): Promise<void> => {
    const asked = whoAsked();
    const reached = leaveOut?.(callSite(asked)) ? () => undefined : effect;
    // Words of a call stack are costly, and few tests read them.
    const made: Call = {
      op,
      path,
      get site() {
        return callSite(asked);
      },
    };
    return perform(made, reached, (code) => (code === 'EIO' ? lose() : reached()));
  };

  const handle = (path: string, file: FileNode): AppendFile => ({
    write: (bytes) =>
      call(
        'write',
        path,
        () => disk.write(file, bytes),
        () => disk.write(file, bytes.subarray(0, bytes.length >> 1)),
      ),
    sync: () =>
      sync(
        'sync',
        path,
        () => disk.sync(file),
        () => disk.loseUnsynced(file),
      ),
    truncate: (size) => call('truncate', path, () => disk.truncate(file, size)),
    close: () => call('close', path, () => undefined),
  });

  return {
    calls,
    read: (path) => call('read', path, () => Uint8Array.from(disk.file(path).bytes)),
    readRange: (path, offset, length) =>
      call('readRange', path, () => disk.file(path).bytes.slice(offset, offset + length)),
    list: (folder) => call('list', folder, () => disk.names(folder)),
    size: (path) => call('size', path, () => disk.sizeOf(path)),
    isPlainFile: (path) => call('isPlainFile', path, () => disk.sizeOf(path) !== null),
    makeFolder: (folder) => call('makeFolder', folder, () => disk.makeFolder(folder)),
    openAppend: (path) => call('openAppend', path, () => handle(path, disk.openOrCreate(path))),
    create: (path) =>
      call('create', path, () => {
        const file = disk.openOrCreate(path);
        disk.truncate(file, 0);
        return handle(path, file);
      }),
    rename: (from, to) => call('rename', to, () => disk.rename(from, to)),
    remove: (path) => call('remove', path, () => disk.remove(path)),
    removeFolder: (folder) => call('removeFolder', folder, () => disk.remove(folder)),
    copy: (from, to) =>
      call('copy', to, () => {
        const copy = disk.openOrCreate(to);
        disk.truncate(copy, 0);
        disk.write(copy, disk.file(from).bytes);
        disk.sync(copy);
      }),
    syncFolder: (folder) =>
      sync(
        'syncFolder',
        folder,
        () => disk.syncFolder(folder),
        () => undefined,
      ),
  };
}

/** The calls that led here, not put into words yet. */
function whoAsked(): Error {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 6;
  const asked = new Error();
  Error.stackTraceLimit = limit;
  return asked;
}

/** The first line of the program below this file, e.g. `journal-writer.ts:74`. */
function callSite({ stack = '' }: Error): string {
  const frames = stack.split('\n').slice(1);
  const frame = frames.find((line) => line.includes('.ts') && !line.includes('power-cut-files'));
  return /([\w-]+\.ts:\d+)/.exec(frame ?? '')?.[1] ?? 'unknown';
}
