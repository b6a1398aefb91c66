import { resolve, sep } from 'node:path';
import { type CliContext, neededText, UsageError } from '#main/cli/command.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { writeDurably } from '#main/store/durable-file.ts';

/** Where `--out` says, outside of the data folder. */
export function outPath({ desk, request, values }: Pick<CliContext, 'desk' | 'request' | 'values'>): string {
  const out = resolve(request.cwd, neededText(values, 'out'));
  if (out.startsWith(`${desk.folder}${sep}`)) throw new UsageError('--out tidak boleh di dalam folder data');
  return out;
}

/** Writes a result where the person asked for it; rejects with `tujuan-tidak-tertulis`. */
export async function writeOut({ files }: Desk, out: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeDurably(files, out, bytes);
  } catch (cause) {
    throw new DeskError('tujuan-tidak-tertulis', { path: out }, cause);
  }
}
