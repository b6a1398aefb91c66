import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { AppendFile, Files } from '#main/store/files.ts';
import { segmentName } from '#main/store/journal-names.ts';
import { encodeRecord, JOURNAL_FORMAT, joinLines } from '#main/store/journal-record.ts';
import type { Place, Position } from '#main/store/step-store.ts';
import { StoreError, storeErrorFrom } from '#main/store/store-error.ts';

/** Where one write went: the file and the offset of its first line. */
type Written = { readonly file: string; readonly offset: number };

type WriterOptions = {
  readonly files: Files;
  readonly folder: string;
  /** Where the journal ends; `offset` 0 when it has no segment yet. */
  readonly end: Position;
  /** A segment of this many bytes is full; the next write begins a new one. */
  readonly segmentBytes: number;
};

/**
 * The end of the journal: one write at a time, each a single write and a single sync. When a write or a sync fails,
 * the file is cut back to what was acknowledged before anything else is written: after a failed sync the system may
 * call the lost bytes clean, so syncing them again proves nothing.
 */
export class JournalWriter {
  readonly #files: Files;
  readonly #folder: string;
  readonly #segmentBytes: number;
  #end: Position;
  #open: AppendFile | null = null;
  #repair: (() => Promise<void>) | null = null;

  constructor({ files, folder, end, segmentBytes }: WriterOptions) {
    this.#files = files;
    this.#folder = folder;
    this.#end = end;
    this.#segmentBytes = segmentBytes;
  }

  get end(): Position {
    return this.#end;
  }

  /** Whether nothing of a failed write is left; while false, writing is refused. */
  get isClean(): boolean {
    return this.#repair === null;
  }

  /**
   * Writes whole lines durably; the places are theirs. Without lines it only makes sure that a segment exists.
   * Rejects with a StoreError, and nothing of the lines is left, now or after a power cut; if even that could not be
   * made sure, every later write first tries it again and is refused until it succeeds.
   */
  async write(lines: readonly Buffer[]): Promise<readonly Place[]> {
    try {
      await this.#mend();
      const { file, offset } = await this.#put(lines);
      return placesOf(file, offset, lines);
    } catch (error) {
      throw storeErrorFrom(error, this.#path());
    }
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.close();
  }

  async #put(lines: readonly Buffer[]): Promise<Written> {
    if (this.#end.offset === 0) return this.#begin(this.#end.segment, null, lines);
    if (lines.length === 0) return { file: segmentName(this.#end.segment), offset: this.#end.offset };
    if (this.#end.offset >= this.#segmentBytes) {
      return this.#begin(this.#end.segment + 1, await this.#hashOfLast(), lines);
    }
    return this.#extend(joinLines(lines));
  }

  async #extend(bytes: Buffer): Promise<Written> {
    const { segment, offset } = this.#end;
    this.#open ??= await this.#files.openAppend(this.#path());
    await this.#orMend(
      this.#open,
      () => this.#cutBack(),
      async (file) => {
        await file.write(bytes);
        await file.sync();
      },
    );
    this.#end = { segment, offset: offset + bytes.length };
    return { file: segmentName(segment), offset };
  }

  /** Begins a segment with its header and its first lines in one write. */
  async #begin(segment: number, previous: string | null, lines: readonly Buffer[]): Promise<Written> {
    const header = encodeRecord({ t: 'segment', format: JOURNAL_FORMAT, number: segment, previous });
    const bytes = joinLines([header, ...lines]);
    const path = join(this.#folder, segmentName(segment));
    if (segment === 1) {
      await this.#files.makeFolder(this.#folder);
      await this.#files.syncFolder(dirname(this.#folder));
    }
    await this.close();
    const created = await this.#files.create(path);
    await this.#orMend(
      created,
      () => this.#takeAway(path),
      async (file) => {
        await file.write(bytes);
        await file.sync();
        await this.#files.syncFolder(this.#folder);
      },
    );
    this.#open = created;
    this.#end = { segment, offset: bytes.length };
    return { file: segmentName(segment), offset: header.length };
  }

  async #orMend(
    file: AppendFile,
    repair: () => Promise<void>,
    work: (file: AppendFile) => Promise<void>,
  ): Promise<void> {
    try {
      await work(file);
    } catch (error) {
      this.#open = null;
      this.#repair = repair;
      // What is told is why the write failed; whether it could be undone is asked again before the next write.
      await file.close().catch(() => undefined);
      await this.#mend().catch(() => undefined);
      throw error;
    }
  }

  async #mend(): Promise<void> {
    await this.#repair?.();
    this.#repair = null;
  }

  async #cutBack(): Promise<void> {
    const file = await this.#files.openAppend(this.#path());
    try {
      await file.truncate(this.#end.offset);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  async #takeAway(path: string): Promise<void> {
    await this.#files.remove(path);
    await this.#files.syncFolder(this.#folder);
  }

  /** SHA-256 of the finished segment, as it can be read back from the disk. */
  async #hashOfLast(): Promise<string> {
    const hash = createHash('sha256');
    const { offset: size } = this.#end;
    for (let at = 0; at < size; ) {
      const bytes = await this.#files.readRange(this.#path(), at, Math.min(READ_BYTES, size - at));
      if (bytes.length === 0) {
        throw new StoreError('jurnal-rusak', { path: this.#path(), detail: 'berkas menjadi lebih pendek' });
      }
      hash.update(bytes);
      at += bytes.length;
    }
    return hash.digest('hex');
  }

  #path(): string {
    return join(this.#folder, segmentName(this.#end.segment));
  }
}

const READ_BYTES = 256 * 1024;

function placesOf(file: string, start: number, lines: readonly Buffer[]): readonly Place[] {
  let offset = start;
  return lines.map((line) => {
    const place = { file, offset, length: line.length - 1 };
    offset += line.length;
    return place;
  });
}
