import { LaporFileError } from '#main/lapor/lapor-file-error.ts';

/** One object of a JSON list or of JSON lines. */
export type JsonRecord = {
  readonly row: number;
  readonly value: Readonly<Record<string, unknown>>;
  readonly done: number;
};

const NEXT_SIGN = /[^\s,]/gu;
/** A record is flat; a cell that is itself a list or object is kept as text, up to this depth. */
const DEEPEST = 50;

/**
 * The objects of a JSON array (`[{…}, {…}]`) or of JSON lines, one at a time, so that a long list is never held whole.
 * `row` counts objects from 1. Throws `berkas-rusak` where the text is no JSON of objects, or is cut.
 */
export function* readJson(text: string): Iterable<JsonRecord> {
  let at = skip(text, 0);
  const isList = text[at] === '[';
  if (isList) at = skip(text, at + 1);
  for (let row = 1; text[at] === '{'; row += 1) {
    const end = endOfObject(text, at);
    yield { row, value: parseObject(text.slice(at, end)), done: end };
    at = skip(text, end);
  }
  if (isList && text[at] !== ']') throw new LaporFileError('berkas-rusak');
  if (skip(text, isList ? at + 1 : at) < text.length) throw new LaporFileError('berkas-rusak');
}

/** Whether a text is to be read as JSON, and as which kind; null when it is something else. */
export function jsonFormat(text: string): 'json' | 'jsonl' | null {
  const first = text[skip(text, 0)];
  if (first === '{') return 'jsonl';
  if (first !== '[') return null;
  const second = text[skip(text, text.indexOf('[') + 1)];
  return second === '{' || second === ']' ? 'json' : null;
}

/** The place of the next sign that is neither blank nor comma. */
function skip(text: string, from: number): number {
  NEXT_SIGN.lastIndex = from;
  return NEXT_SIGN.exec(text)?.index ?? text.length;
}

/** The place after the brace that closes the object which opens here. */
function endOfObject(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth === 0) return at + 1;
    if (depth > DEEPEST) break;
  }
  throw new LaporFileError('berkas-rusak');
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  throw new LaporFileError('berkas-rusak');
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return Object.fromEntries(Object.entries(value ?? {}));
  } catch (error) {
    throw new LaporFileError('berkas-rusak', {}, error);
  }
}
