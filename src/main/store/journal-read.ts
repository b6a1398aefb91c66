import { join } from 'node:path';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { Files } from '#main/store/files.ts';
import { isJournalFile } from '#main/store/journal-names.ts';
import { parseLine, stepIn } from '#main/store/journal-record.ts';
import type { Place } from '#main/store/step-store.ts';
import { StoreError, storeErrors } from '#main/store/store-error.ts';

/** Read at once of steps that follow each other. */
const MOST_BYTES = 256 * 1024;

/** The step that stands at a place. @throws StoreError `jurnal-rusak` when what stands there is not a whole step */
export async function stepAt(files: Files, folder: string, place: Place): Promise<SealedStep> {
  return stepOf(await bytesAt(files, folder, place), folder, place);
}

/** The steps that stand at these places; those that follow each other are read together. @throws StoreError */
export async function stepsAt(
  files: Files,
  folder: string,
  places: readonly Place[],
): Promise<readonly SealedStep[]> {
  const steps: SealedStep[] = [];
  for (const run of runsOf(places)) {
    const bytes = await bytesAt(files, folder, run);
    for (const place of run.places) {
      const start = place.offset - run.offset;
      steps.push(stepOf(bytes.subarray(start, start + place.length), folder, place));
    }
  }
  return steps;
}

type Run = Place & { readonly places: readonly Place[] };

/** Places that stand one after the other in one file, as one. */
function runsOf(places: readonly Place[]): readonly Run[] {
  const runs: Run[] = [];
  for (const place of places) {
    const last = runs.at(-1);
    const follows = last?.file === place.file && last.offset + last.length + 1 === place.offset;
    if (last !== undefined && follows && last.length + place.length < MOST_BYTES) {
      const length = last.length + 1 + place.length;
      runs[runs.length - 1] = { ...last, length, places: [...last.places, place] };
    } else runs.push({ ...place, places: [place] });
  }
  return runs;
}

async function bytesAt(files: Files, folder: string, { file, offset, length }: Place): Promise<Buffer> {
  const path = join(folder, file);
  if (!isJournalFile(file)) throw new StoreError('jurnal-rusak', { path, detail: 'bukan berkas jurnal' });
  const bytes = await storeErrors(path, () => files.readRange(path, offset, length));
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function stepOf(bytes: Buffer, folder: string, { file, offset, length }: Place): SealedStep {
  const broken = (detail: string): StoreError =>
    new StoreError('jurnal-rusak', { path: join(folder, file), detail: `byte ${offset}: ${detail}` });
  const parsed = parseLine({ bytes, ended: bytes.length === length });
  if (!parsed.ok) throw broken(parsed.detail);
  const step = stepIn(parsed.record);
  if (step === null) throw broken('bukan langkah');
  return step;
}
