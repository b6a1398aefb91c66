import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Files } from '#main/store/files.ts';
import { readLines } from '#main/store/journal-lines.ts';
import { batchPosition } from '#main/store/journal-names.ts';
import { type JournalRecord, parseLine } from '#main/store/journal-record.ts';
import type { StepVisitor, StoreProblem, SyncVisitor } from '#main/store/step-store.ts';

/** Where a scan reads, and to whom it tells what it finds. */
export type ScanSink = {
  readonly files: Files;
  readonly folder: string;
  readonly visit: StepVisitor;
  /** Told what meetings with a hub left, in the order of the journal. */
  readonly onSync?: SyncVisitor;
  /** Called for each problem, in order; it stops the scan by throwing. */
  readonly onProblem: (problem: StoreProblem) => void;
};

/**
 * Reads an admitted batch: visits its steps, then compares count and SHA-256 with the line that admitted it. What is
 * wrong is reported with the name of the batch. Returns how many steps it could read.
 */
export async function scanBatch(
  { files, folder, visit, onProblem }: ScanSink,
  admitted: Extract<JournalRecord, { t: 'admitted' }>,
): Promise<number> {
  const file = admitted.segment;
  const path = join(folder, file);
  const whole = { file, offset: 0, line: null } as const;
  if (batchPosition(file) === null || (await files.size(path)) === null) {
    onProblem({ code: 'batch-hilang', ...whole, detail: 'berkas tidak ada' });
    return 0;
  }
  const hash = createHash('sha256');
  let line = 0;
  let steps = 0;
  let damaged = false;
  for await (const lines of readLines(files, path, { start: 0, onBytes: (bytes) => hash.update(bytes) })) {
    for (const raw of lines) {
      line += 1;
      const parsed = parseLine(raw);
      if (parsed.ok && parsed.record.t === 'proposed') {
        steps += 1;
        visit(parsed.record.step, { file, offset: raw.offset, length: raw.length });
      } else if (!parsed.ok || parsed.record.t !== 'batch' || line !== 1) {
        damaged = true;
        const { code, detail } = parsed.ok
          ? { code: 'kepala-rusak' as const, detail: `catatan "${parsed.record.t}" di tempat yang salah` }
          : parsed;
        onProblem({ code, file, offset: raw.offset, line, detail });
      }
    }
  }
  if (!damaged && (steps !== admitted.count || hash.digest('hex') !== admitted.sha)) {
    const detail = `${steps} langkah, tercatat ${admitted.count}; atau isinya bukan yang dicatat`;
    onProblem({ code: 'batch-berubah', ...whole, detail });
  }
  return steps;
}
