import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isErrno } from '#main/store/errno.ts';

/** One file of this size and the one before it, in bytes. */
const LARGEST = 512 * 1024;
const CAUSES = 4;

/** Writes a fault of the program; `id` is the short number that the person was shown. */
export type FaultLog = (id: string, error: unknown) => void;

/**
 * The log of a data folder, `log/meja.log`: time, short id, kind of error and where in the program it was. Never the
 * words of the error, which may hold what somebody typed, nor a path outside the program. Written at once, as the
 * process may be about to end. `lost` hears of a log that cannot be written.
 */
export function faultLogIn(folder: string, clock: () => number, lost: (error: unknown) => void): FaultLog {
  const path = join(folder, 'log', 'meja.log');
  return (id, error) => {
    try {
      mkdirSync(join(folder, 'log'), { recursive: true, mode: 0o700 });
      if (sizeOf(path) > LARGEST) renameSync(path, `${path}.1`);
      appendFileSync(path, `${new Date(clock()).toISOString()} ${id}\n${traceOf(error)}\n`, { mode: 0o600 });
    } catch (failure) {
      lost(failure);
    }
  };
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return 0;
    throw error;
  }
}

/** Kind, code and frames of an error and of what caused it. */
function traceOf(error: unknown): string {
  const lines: string[] = [];
  let next: unknown = error;
  for (let depth = 0; depth < CAUSES && next !== undefined && next !== null; depth += 1) {
    if (!(next instanceof Error)) return [...lines, `  ${typeof next}`].join('\n');
    const code = 'code' in next && typeof next.code === 'string' ? ` ${next.code}` : '';
    lines.push(`  ${depth === 0 ? '' : 'caused by '}${next.name}${code}`, ...framesOf(next));
    next = next.cause;
  }
  return lines.length === 0 ? `  ${typeof error}` : lines.join('\n');
}

/** `at name (place)`, the place from `out/` or `node_modules/` on: what stands before tells who works at this PC. */
function framesOf({ stack = '' }: Error): readonly string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && /:\d+:\d+\)?$/.test(line))
    .map(
      (line) =>
        `    ${line.trim().replace(/(?:file:\/\/)?(?:[A-Za-z]:)?[\\/][^()]*?(?=out[\\/]|node_modules[\\/])/, '')}`,
    )
    .map((line) => (/(?:\(|at )(?:file:|[A-Za-z]:[\\/]|\/)/.test(line) ? '    at (elsewhere)' : line));
}
