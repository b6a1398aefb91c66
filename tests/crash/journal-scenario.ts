import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { openJournal } from '#main/store/journal.ts';
import { type Position, START, type StepStore } from '#main/store/step-store.ts';
import { StoreError } from '#main/store/store-error.ts';
import type { PowerCutFiles } from '#tests/support/power-cut-files.ts';
import { aStep } from '#tests/support/step-builders.ts';

export const DATA = '/data';
export const FOLDER = '/data/journal';
/** A handful of small steps fills a segment, so a short scenario rotates often. */
const SEGMENT_BYTES = 2_000;

/** Ids that become true together: one step, or a whole batch. */
type Unit = { readonly ids: readonly string[]; acknowledged: boolean };

/** What a run asked for, in order, and what it was told. A rejected unit is taken out again. */
export type Trace = {
  units: Unit[];
  readonly marks: { readonly position: Position; readonly steps: number }[];
};
export const emptyTrace = (): Trace => ({ units: [], marks: [] });

/** What a run does when a call is rejected with a StoreError. */
export type OnRejection = (work: () => Promise<void>) => Promise<void>;
export const giveUp: OnRejection = (work) => work();
/** Up to ten more times: a disk that is full for a while is in the end not full any more. */
export const tryAgain: OnRejection = async (work) => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreError) || tries === 10) throw error;
    }
  }
};

export async function open(
  files: PowerCutFiles,
  from: Position = START,
  segmentBytes = SEGMENT_BYTES,
): Promise<{ readonly store: StepStore; readonly replayed: readonly string[] }> {
  const replayed: string[] = [];
  const store = await openJournal({
    files,
    folder: FOLDER,
    from,
    segmentBytes,
    visit: (step) => replayed.push(step.stepId),
    onNotice: () => undefined,
  });
  return { store, replayed };
}

const single = ({ stepId }: SealedStep): Unit => ({ ids: [stepId], acknowledged: false });

export function smallStep(number: number): SealedStep {
  return aStep(number, { sealed: 'c2Vn' });
}

/** Everything the journal does: first segment, group commit, batches, rotation, cancel, close, open again. */
export async function play(files: PowerCutFiles, trace: Trace, onRejection: OnRejection): Promise<void> {
  const run = new Run(files, trace, onRejection);
  await run.append(1);
  await run.together(1, 2, 1);
  await run.batch(2, 1);
  run.mark();
  await run.append(1);
  await run.append(1);
  await run.cancelledBatch(2);
  await run.batchWhileAppending(2);
  run.mark();
  await run.reopen();
  await run.append(2);
  await run.append(1);
  await run.batch(1);
  await run.append(1);
  await run.close();
}

class Run {
  readonly #files: PowerCutFiles;
  readonly #trace: Trace;
  readonly #onRejection: OnRejection;
  #store: StepStore | null = null;
  #next = 1;

  constructor(files: PowerCutFiles, trace: Trace, onRejection: OnRejection) {
    this.#files = files;
    this.#trace = trace;
    this.#onRejection = onRejection;
  }

  append(count: number): Promise<void> {
    return this.together(count);
  }

  /** Several appends at once; they share a write. What is rejected is asked for again, if at all, by itself. */
  together(...counts: readonly number[]): Promise<void> {
    let groups = counts.map((count) => this.#steps(count));
    return this.#onRejection(async () => {
      const store = await this.#opened();
      const results = await Promise.allSettled(
        groups.map((group) => this.#ask(group.map(single), () => store.append(group))),
      );
      groups = groups.filter((_, index) => results[index]?.status === 'rejected');
      const failed = results.find((result) => result.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    });
  }

  batch(...counts: readonly number[]): Promise<void> {
    const groups = counts.map((count) => this.#steps(count));
    return this.#onRejection(async () => {
      const batch = await (await this.#opened()).beginBatch();
      for (const group of groups) await batch.add(group);
      const unit = { ids: groups.flat().map(({ stepId }) => stepId), acknowledged: false };
      await this.#ask([unit], () => batch.admit());
    });
  }

  async batchWhileAppending(count: number): Promise<void> {
    await this.#onRejection(async () => {
      await (await this.#opened()).beginBatch();
    });
    await this.append(1);
    await this.batch(count);
  }

  cancelledBatch(count: number): Promise<void> {
    const steps = this.#steps(count);
    return this.#onRejection(async () => {
      const batch = await (await this.#opened()).beginBatch();
      await batch.add(steps);
      await batch.cancel();
    });
  }

  /** Remembers where the journal stands, as a snapshot would. */
  mark(): void {
    const steps = this.#trace.units.reduce((count, { ids }) => count + ids.length, 0);
    if (this.#store !== null) this.#trace.marks.push({ position: this.#store.position(), steps });
  }

  close(): Promise<void> {
    return this.#onRejection(async () => {
      const store = this.#store;
      this.#store = null;
      await store?.close();
    });
  }

  async reopen(): Promise<void> {
    await this.close();
    await this.#onRejection(async () => {
      await this.#opened();
    });
  }

  async #opened(): Promise<StepStore> {
    this.#store ??= (await open(this.#files)).store;
    return this.#store;
  }

  #steps(count: number): readonly SealedStep[] {
    return Array.from({ length: count }, () => smallStep(this.#next++));
  }

  /** Asks for units that become true in this order, and notes what came of it. */
  async #ask(units: readonly Unit[], work: () => Promise<unknown>): Promise<void> {
    this.#trace.units.push(...units);
    try {
      await work();
      for (const unit of units) unit.acknowledged = true;
    } catch (error) {
      if (error instanceof StoreError) {
        this.#trace.units = this.#trace.units.filter((unit) => !units.includes(unit));
      }
      throw error;
    }
  }
}
