import { type PackStream, packStreams } from '#contract/hub/wire.ts';
import { GENESIS, type Head, type StreamId } from '#domain/kernel/step.ts';
import { LINE_OVERHEAD, putLine, receivedIn } from '#main/store/journal-record.ts';
import { linesIn, PackError } from '#sealed/pack.ts';
import { nextHead } from '#sealed/step-hash.ts';

/** A case of a pack that was checked; its steps are `steps` lines of the pack. */
export type CheckedStream = {
  readonly stream: StreamId;
  readonly key: string | null;
  readonly steps: number;
  /** After its last step. */
  readonly head: Head;
  /** Somebody was erased in it. */
  readonly erases: boolean;
  /** It has attachments, or had. */
  readonly attaches: boolean;
};

/** A pack as it goes into the journal: every step has the shape of one and continues the one before it. */
export type CheckedPack = {
  readonly streams: readonly CheckedStream[];
  /** The lines of a journal, each with its checksum. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How long each of them is, with its line break. */
  readonly lengths: Uint32Array<ArrayBuffer>;
};

const NEWLINE = 0x0a;

/**
 * Reads a hub's pack, compressed as it came, and holds every step against the one before it. Runs beside the desk, in a
 * thread. @throws PackError for a case whose steps do not follow each other from the first on, or anything that is no step
 */
export function checkPack(body: Uint8Array): CheckedPack {
  const [first, ...lines] = linesOf(linesIn(body));
  const out = Buffer.from(
    new ArrayBuffer(lines.reduce((sum, { length }) => sum + length + LINE_OVERHEAD, 0)),
  );
  const streams: CheckedStream[] = [];
  const lengths: number[] = [];
  const seen = new Set<StreamId>();
  let end = 0;
  let at = 0;
  for (const { stream, key, steps } of casesIn(first)) {
    if (seen.has(stream)) throw new PackError(`${stream} comes twice`);
    seen.add(stream);
    let head = GENESIS;
    let [erases, attaches] = [false, false];
    for (const line of lines.slice(at, at + steps)) {
      const next = stepAfter(stream, head, line);
      head = next.head;
      erases ||= next.erases;
      attaches ||= next.attaches;
      const start = end;
      end = putLine(out, start, line);
      lengths.push(end - start);
    }
    if (head.version !== steps) throw new PackError(`${stream} is not whole`);
    at += steps;
    streams.push({ stream, key, steps, head, erases, attaches });
  }
  if (at < lines.length) throw new PackError('a pack holds more than its cases');
  return {
    streams,
    bytes: new Uint8Array(out.buffer as ArrayBuffer, 0, end),
    lengths: Uint32Array.from(lengths),
  };
}

function linesOf(text: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf(NEWLINE, from);
    const to = found < 0 ? text.length : found;
    lines.push(text.subarray(from, to));
    from = to + 1;
  }
  return lines;
}

function casesIn(line: Buffer | undefined): readonly PackStream[] {
  const parsed = packStreams.safeParse(jsonOf(line));
  if (!parsed.success) throw new PackError('a pack holds something else than cases');
  return parsed.data;
}

function jsonOf(line: Buffer | undefined): unknown {
  try {
    return JSON.parse(line?.toString('utf8') ?? '');
  } catch {
    return null;
  }
}

function stepAfter(
  stream: StreamId,
  { version, hash }: Head,
  line: Buffer,
): Pick<CheckedStream, 'head' | 'erases' | 'attaches'> {
  const step = receivedIn(line)?.step;
  if (step?.stream !== stream) throw new PackError(`${stream} holds something else than its steps`);
  if (step.base.version !== version || step.base.hash !== hash)
    throw new PackError(`step ${version + 1} of ${stream} does not continue the one before it`);
  const has = (wanted: string): boolean => step.events.some(({ kind }) => kind === wanted);
  return { head: nextHead(step), erases: has('v1.PersonErased'), attaches: has('v1.Attached') };
}
