import type { SecretFiles } from '#main/store/secret-file.ts';
import { FakeDisk, type Survival } from '#tests/support/fake-disk.ts';
import { PowerCut, powerCutFiles } from '#tests/support/power-cut-files.ts';

/** Syncs that are left out of the program, for the proof that each one is needed. */
export type LeaveOut = (site: string) => boolean;
const NONE: LeaveOut = () => false;

/** The durable folder that every scenario finds; empty. */
export const DATA = '/data';

const CHANCES = [2, 3, 4, 5, 6, 7].map((seed): Survival => ({ content: 'lost', names: 'some', seed }));

/** Enough to see what a missing sync loses. */
const FEW: readonly Survival[] = [
  { content: 'lost', names: 'lost', seed: 1 },
  { content: 'lost', names: 'kept', seed: 1 },
  ...CHANCES,
];

const ALL: readonly Survival[] = [
  { content: 'lost', names: 'lost', seed: 1 },
  { content: 'kept', names: 'kept', seed: 1 },
  { content: 'lost', names: 'kept', seed: 1 },
  { content: 'kept', names: 'lost', seed: 1 },
  ...CHANCES,
  { content: 'torn', names: 'some', seed: 8 },
  { content: 'torn', names: 'kept', seed: 9 },
  { content: 'holes', names: 'some', seed: 10 },
  { content: 'holes', names: 'kept', seed: 11 },
];

/**
 * A course of work, noting in its trace what was asked for and what was acknowledged; and what must hold on the disk
 * whatever became of it (throws if not). `check` works like the program does at its next start; it may write, and then
 * notes that in the trace too.
 */
export type Scenario<Trace> = {
  readonly trace: () => Trace;
  readonly play: (disk: SecretFiles, trace: Trace) => Promise<void>;
  readonly check: (disk: SecretFiles, trace: Trace) => Promise<void>;
};

/**
 * Plays the scenario once for each of its calls, and cuts power just before that call, in every variant of what survives;
 * and kills the process there, then cuts power after the next start. Answers how many calls there were.
 */
export async function cutEverywhere<Trace>(
  scenario: Scenario<Trace>,
  leaveOut: LeaveOut = NONE,
): Promise<number> {
  const survivals = leaveOut === NONE ? ALL : FEW;
  for (let cutAt = 0; ; cutAt++) {
    const { disk, trace, wasCut } = await playUntil(scenario, leaveOut, cutAt);
    for (const survival of survivals) {
      const left = disk.afterPowerCut(survival);
      await checked(
        scenario,
        left,
        structuredClone(trace),
        leaveOut,
        `cut ${cutAt} ${JSON.stringify(survival)}`,
      );
    }
    await checked(scenario, disk, trace, leaveOut, `killed ${cutAt}`);
    for (const survival of survivals) {
      const left = disk.afterPowerCut(survival);
      const where = `killed ${cutAt}, then cut ${JSON.stringify(survival)}`;
      await checked(scenario, left, structuredClone(trace), leaveOut, where);
    }
    if (!wasCut) return cutAt;
  }
}

/** The places in the program that sync anything in this scenario. */
export async function syncSites<Trace>(scenario: Scenario<Trace>): Promise<readonly string[]> {
  const files = powerCutFiles(FakeDisk.withFolder(DATA));
  await scenario.play({ files, shred: shredOn(files) }, scenario.trace());
  return [...new Set(files.calls.flatMap(({ site }) => site ?? []))].filter(
    (site) => !site.startsWith('cut-everywhere'),
  );
}

/** Whether leaving out this sync breaks what the scenario promises, somewhere. */
export async function isNeeded<Trace>(scenario: Scenario<Trace>, site: string): Promise<boolean> {
  try {
    await cutEverywhere(scenario, (left) => left === site);
    return false;
  } catch (error) {
    if (error instanceof Broken) return true;
    throw error;
  }
}

/** A promise was broken. */
class Broken extends Error {}

async function playUntil<Trace>(scenario: Scenario<Trace>, leaveOut: LeaveOut, cutAt: number) {
  const disk = FakeDisk.withFolder(DATA);
  const trace = scenario.trace();
  const files = powerCutFiles(disk, { cutAt, leaveOut });
  const wasCut = await scenario.play({ files, shred: shredOn(files) }, trace).then(
    () => false,
    (error: unknown) => {
      if (error instanceof PowerCut) return true;
      throw error;
    },
  );
  return { disk, trace, wasCut };
}

async function checked<Trace>(
  scenario: Scenario<Trace>,
  disk: FakeDisk,
  trace: Trace,
  leaveOut: LeaveOut,
  where: string,
): Promise<void> {
  const files = powerCutFiles(disk, { leaveOut });
  try {
    await scenario.check({ files, shred: shredOn(files) }, trace);
  } catch (cause) {
    throw new Broken(`${where}: ${cause}`, { cause });
  }
}

/** As on the real disk: zeros over the bytes, synced, then the name is removed. */
function shredOn(files: SecretFiles['files']): SecretFiles['shred'] {
  return async (path) => {
    const size = await files.size(path);
    if (size === null) return;
    const file = await files.create(path);
    await file.write(new Uint8Array(size));
    await file.sync();
    await file.close();
    await files.remove(path);
  };
}
