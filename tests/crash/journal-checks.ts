import { batchPosition, segmentNumber } from '#main/store/journal-names.ts';
import { START } from '#main/store/step-store.ts';
import { StoreError } from '#main/store/store-error.ts';
import {
  DATA,
  emptyTrace,
  FOLDER,
  giveUp,
  type OnRejection,
  open,
  play,
  smallStep,
  type Trace,
} from '#tests/crash/journal-scenario.ts';
import { FakeDisk, type Survival } from '#tests/support/fake-disk.ts';
import {
  type Call,
  type Faults,
  PowerCut,
  type PowerCutFiles,
  powerCutFiles,
} from '#tests/support/power-cut-files.ts';

/** Syncs that are left out of the program, for the proof that each one is needed. */
export type LeaveOut = (site: string) => boolean;
const NONE: LeaveOut = () => false;

/** A promise of the journal was broken. */
export class Broken extends Error {}

const LOST: Survival = { content: 'lost', names: 'lost', seed: 1 };
const KEPT: Survival = { content: 'kept', names: 'kept', seed: 1 };
const SURVIVALS: readonly Survival[] = [
  LOST,
  KEPT,
  { content: 'lost', names: 'kept', seed: 1 },
  { content: 'kept', names: 'lost', seed: 1 },
  { content: 'torn', names: 'some', seed: 2 },
  { content: 'torn', names: 'kept', seed: 3 },
  { content: 'holes', names: 'some', seed: 4 },
  { content: 'holes', names: 'kept', seed: 5 },
];

/** Power is cut before every call of the scenario, in every variant of what survives; returns how many calls. */
export async function cutEverywhere(leaveOut: LeaveOut = NONE): Promise<number> {
  for (let cutAt = 0; ; cutAt += 1) {
    const { disk, trace, end } = await playOn({ leaveOut, cutAt });
    for (const survival of SURVIVALS) {
      await holds(disk.afterPowerCut(survival), trace, leaveOut, `cut ${cutAt}, ${JSON.stringify(survival)}`);
    }
    if (end === 'finished') return cutAt;
  }
}

/**
 * Where the opening after a power cut has something to mend, power is cut again before each of its calls. Cuts before
 * a call that changes nothing are left out: they leave the disk of the cut before the next call that does.
 */
export async function cutTwice(): Promise<number> {
  let pairs = 0;
  for (const cutAt of changesIn((await playOn({})).calls)) {
    const { disk, trace } = await playOn({ cutAt });
    const torn: Survival = { content: cutAt % 2 === 0 ? 'torn' : 'holes', names: 'kept', seed: cutAt };
    const rehearsal = powerCutFiles(disk.afterPowerCut(torn));
    await openAndAppend(rehearsal);
    if (!rehearsal.calls.some(({ op }) => op === 'truncate' || op === 'remove')) continue;
    for (const again of changesIn(rehearsal.calls)) {
      pairs += 1;
      const second = disk.afterPowerCut(torn);
      await openAndAppend(powerCutFiles(second, { cutAt: again }));
      for (const survival of [LOST, KEPT]) {
        await holds(second.afterPowerCut(survival), trace, NONE, `cut ${cutAt}, again ${again}`);
      }
    }
  }
  return pairs;
}

/** The process is killed before every call; what the next one showed and recorded must outlive a power cut. */
export async function killEverywhere(leaveOut: LeaveOut = NONE): Promise<number> {
  for (let killAt = 0; ; killAt += 1) {
    const { disk, trace, end } = await playOn({ leaveOut, cutAt: killAt });
    await holds(disk, trace, leaveOut, `killed ${killAt}`);
    if (end === 'finished') return killAt;
  }
}

/** One call, or several in a row, fail; what was rejected is gone for good, what was told `ok` is there. */
export async function failEverywhere(
  options: { readonly errno: string; readonly inARow: number; readonly onRejection: OnRejection },
  leaveOut: LeaveOut = NONE,
): Promise<number> {
  const { errno, inARow, onRejection } = options;
  for (let failAt = 0; ; failAt += 1) {
    const fail: Faults['fail'] = (_, number) => (number >= failAt && number < failAt + inARow ? errno : null);
    const { disk, trace, calls, end } = await playOn({ leaveOut, fail }, onRejection);
    const exact = { ...trace, units: trace.units.filter(({ acknowledged }) => acknowledged) };
    for (const survival of [LOST, KEPT]) {
      await holds(disk.afterPowerCut(survival), exact, leaveOut, `${errno} at ${failAt}`);
    }
    if (end === 'finished' && calls.length <= failAt) return failAt;
  }
}

/** A torn tail is never lost: whenever power is cut while it is being cut, its bytes are somewhere. */
export async function tornTailIsKept(leaveOut: LeaveOut = NONE): Promise<void> {
  const remains = Buffer.from('0badf00d {"t":"proposed","st');
  for (let cutAt = 0, wasCut = true; wasCut; cutAt += 1) {
    const { disk } = await playOn({});
    tear(disk, remains);
    wasCut = await openAndAppend(powerCutFiles(disk, { leaveOut, cutAt }));
    for (const survival of [LOST, KEPT]) {
      const left = disk.afterPowerCut(survival);
      const found = left
        .names(FOLDER)
        .some((name) => endsWith(left.file(`${FOLDER}/${name}`).bytes, remains));
      if (!found) throw new Broken(`the torn bytes are gone (cut ${cutAt})`);
    }
  }
}

/** A tail that was cut stays cut when the next write begins a new segment, even one that is full by a new measure. */
export async function tornTailStaysCut(leaveOut: LeaveOut = NONE): Promise<void> {
  const { disk, trace } = await playOn({});
  tear(disk, Buffer.from('0badf00d {"t":'));
  const { store } = await open(powerCutFiles(disk, { leaveOut }), START, 1);
  await store.append([smallStep(500)]);
  await holds(disk.afterPowerCut(LOST), trace, leaveOut, 'torn, cut, rotated');
}

/** Puts bytes at the end of the last segment, durably. */
function tear(disk: FakeDisk, bytes: Uint8Array): void {
  const last = disk.file(`${FOLDER}/${disk.names(FOLDER).findLast((name) => name.endsWith('.log'))}`);
  disk.write(last, bytes);
  disk.sync(last);
}

type Played = {
  readonly disk: FakeDisk;
  readonly trace: Trace;
  readonly calls: readonly Call[];
  readonly end: 'finished' | 'cut' | 'rejected';
};

async function playOn(faults: Faults, onRejection: OnRejection = giveUp): Promise<Played> {
  const disk = FakeDisk.withFolder(DATA);
  const trace = emptyTrace();
  const files = powerCutFiles(disk, faults);
  const end = await play(files, trace, onRejection).then(
    () => 'finished' as const,
    (error: unknown) => {
      if (error instanceof PowerCut) return 'cut' as const;
      if (error instanceof StoreError) return 'rejected' as const;
      throw error;
    },
  );
  return { disk, trace, calls: files.calls, end };
}

const CHANGES = ['write', 'truncate', 'sync', 'syncFolder', 'create', 'rename', 'remove', 'makeFolder'];
const changesIn = (calls: readonly Call[]): readonly number[] =>
  calls.flatMap(({ op }, number) => (CHANGES.includes(op) ? [number] : []));

/** Returns whether power was cut. */
async function openAndAppend(files: PowerCutFiles): Promise<boolean> {
  try {
    const { store } = await open(files);
    await store.append([smallStep(500)]);
    return false;
  } catch (error) {
    if (error instanceof PowerCut) return true;
    throw error;
  }
}

/** Opens what is left, compares it with what was asked and told, goes on writing, and cuts power once more. */
async function holds(disk: FakeDisk, trace: Trace, leaveOut: LeaveOut, where: string): Promise<void> {
  const broken = (what: string): Broken => new Broken(`${what} (${where})`);
  try {
    const { store, replayed } = await open(powerCutFiles(disk, { leaveOut }));
    const foreign = replayed.filter((id) => id !== smallStep(500).stepId);
    if (!isWholePrefix(trace, foreign)) throw broken(`replayed ${foreign.length} steps`);
    await verifies(store, replayed, broken);
    if (!onlyNamedFiles(disk)) throw broken(`left over: ${disk.names(FOLDER).join(' ')}`);
    for (const { position, steps } of trace.marks) {
      const tail = await open(powerCutFiles(disk), position);
      if (!same(tail.replayed, replayed.slice(steps))) throw broken('the position is not where it was');
    }
    const more = [901, 902, 903, 904, 905].map(smallStep);
    for (const step of more) await store.append([step]);
    const last = await open(powerCutFiles(disk.afterPowerCut(LOST)));
    if (!same(last.replayed, [...replayed, ...more.map(({ stepId }) => stepId)])) throw broken('lost later');
  } catch (error) {
    throw error instanceof StoreError ? broken(error.message) : error;
  }
}

async function verifies(
  store: Awaited<ReturnType<typeof open>>['store'],
  replayed: readonly string[],
  broken: (what: string) => Broken,
): Promise<void> {
  const seen: string[] = [];
  const { problems } = await store.verifyAll((step) => seen.push(step.stepId));
  if (problems.length > 0) throw broken(`verify: ${JSON.stringify(problems[0])}`);
  if (!same(seen, replayed)) throw broken('verify sees other steps');
}

/** Everything acknowledged is there, in order; beyond it only what had been asked next; no unit in part. */
function isWholePrefix({ units }: Trace, replayed: readonly string[]): boolean {
  let at = 0;
  for (const { ids, acknowledged } of units) {
    const part = replayed.slice(at, at + ids.length);
    if (part.length === 0 && !acknowledged) return true;
    if (!same(part, ids)) return false;
    at += ids.length;
  }
  return at === replayed.length;
}

function onlyNamedFiles(disk: FakeDisk): boolean {
  return disk
    .names(FOLDER)
    .every(
      (name) => segmentNumber(name) !== null || batchPosition(name) !== null || /^torn-.*\.part$/.test(name),
    );
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

function endsWith(bytes: Uint8Array, end: Uint8Array): boolean {
  return Buffer.compare(bytes.slice(Math.max(0, bytes.length - end.length)), end) === 0;
}
