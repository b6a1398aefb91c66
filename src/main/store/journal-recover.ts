import type { Files } from '#main/store/files.ts';
import { scanJournal } from '#main/store/journal-scan.ts';
import { START, type StepVisitor, type StoreProblem } from '#main/store/step-store.ts';

export type Recovery = {
  /** Steps visited: all that stand before the damage. */
  readonly steps: number;
  /** The first thing that is wrong; null when the journal is whole. */
  readonly damage: StoreProblem | null;
  /** Steps after the damage that can still be read; they were not visited, since what they stand on is not proven. */
  readonly stepsAfter: number;
};

/**
 * Reads a damaged journal and visits what is provable: every step before the first damage, in order. Changes nothing
 * on the disk; the steps are meant for a new folder.
 */
export async function recoverJournal(options: {
  readonly files: Files;
  readonly folder: string;
  readonly visit: StepVisitor;
}): Promise<Recovery> {
  const { files, folder, visit } = options;
  let damage: StoreProblem | null = null;
  let steps = 0;
  const result = await scanJournal({
    files,
    folder,
    from: START,
    visit: (step, place) => {
      if (damage !== null) return;
      steps += 1;
      visit(step, place);
    },
    onProblem: (problem) => {
      damage ??= problem;
    },
  });
  return { steps, damage, stepsAfter: result.steps - steps };
}
