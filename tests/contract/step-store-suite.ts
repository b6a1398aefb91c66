import { describe, expect, test } from 'vitest';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { Place, Position, StepStore, StepVisitor } from '#main/store/step-store.ts';
import { StoreError } from '#main/store/store-error.ts';
import { aStep, someSteps } from '#tests/support/step-builders.ts';

/** One folder, log or disk that stays while the store on it is closed and opened again. */
export type StoreHome = {
  readonly open: (options?: { readonly from?: Position; readonly visit?: StepVisitor }) => Promise<StepStore>;
};

/** What every step store promises, whatever it is kept on. */
export function stepStoreSuite(name: string, newHome: () => Promise<StoreHome>): void {
  const replayOf = async (home: StoreHome, from?: Position) => {
    const steps: SealedStep[] = [];
    const places: Place[] = [];
    const visit: StepVisitor = (step, place) => {
      steps.push(step);
      places.push(place);
    };
    const store = await home.open(from === undefined ? { visit } : { from, visit });
    await store.close();
    return { steps, places };
  };

  describe(`step store: ${name}`, () => {
    test('[JR-10] a new store is empty and has nothing wrong with it', async () => {
      const home = await newHome();
      const store = await home.open();
      expect(await store.verifyAll(() => undefined)).toMatchObject({ steps: 0, problems: [] });
      await store.close();
      expect((await replayOf(home)).steps).toEqual([]);
    });

    test('[JR-9] verify sees what was acknowledged, whatever is being written meanwhile', async () => {
      const home = await newHome();
      const store = await home.open();
      for (let round = 0; round < 20; round += 1) {
        const acknowledged = (await store.verifyAll(() => undefined)).steps;
        const [report] = await Promise.all([
          store.verifyAll(() => undefined),
          store.append(someSteps(round * 3, round * 3 + 2)),
        ]);
        expect(report.problems).toEqual([]);
        expect(report.steps).toBeGreaterThanOrEqual(acknowledged);
      }
      await store.close();
    });

    test('[JR-10] steps come back whole, in the order they were appended, each at its place', async () => {
      const home = await newHome();
      const store = await home.open();
      const steps = [...someSteps(1, 3), bareStep(4), wordyStep(5)];
      const places = [
        ...(await store.append(steps.slice(0, 1))),
        ...(await store.append([])),
        ...(await store.append(steps.slice(1))),
      ];
      expect(await Promise.all(places.map((place) => store.readStep(place)))).toEqual(steps);
      await store.close();
      expect(await replayOf(home)).toEqual({ steps, places });
    });

    test('[JR-10] concurrent appends keep the order of the calls', async () => {
      const home = await newHome();
      const store = await home.open();
      const steps = someSteps(1, 50);
      const places = await Promise.all(steps.map((step) => store.append([step])));
      await store.close();
      expect(await replayOf(home)).toEqual({ steps, places: places.flat() });
    });

    test('[JR-11] a batch is not there before it is admitted, and wholly there afterwards', async () => {
      const home = await newHome();
      const store = await home.open();
      const [before, during, after] = [aStep(1), aStep(2), aStep(3)];
      const steps = someSteps(100, 180);
      await store.append([before]);
      const batch = await store.beginBatch();
      await Promise.all([batch.add(steps.slice(0, 30)), batch.add(steps.slice(30))]);
      await store.append([during]);
      expect((await verified(store)).map(idOf)).toEqual([before, during].map(idOf));
      const places = await batch.admit();
      await store.append([after]);
      expect(await Promise.all(places.map((place) => store.readStep(place)))).toEqual(steps);
      expect(await verified(store)).toEqual([before, during, ...steps, after]);
      await store.close();
      expect((await replayOf(home)).steps).toEqual([before, during, ...steps, after]);
    });

    test('[JR-11] a cancelled batch leaves nothing; a batch that is over takes no more', async () => {
      const home = await newHome();
      const store = await home.open();
      const cancelled = await store.beginBatch();
      await cancelled.add(someSteps(1, 5));
      await cancelled.cancel();
      await cancelled.cancel();
      await expect(cancelled.add([aStep(6)])).rejects.toThrow('over');
      await expect(cancelled.admit()).rejects.toThrow('over');
      const admitted = await store.beginBatch();
      expect(await admitted.admit()).toEqual([]);
      await admitted.cancel();
      await expect(admitted.admit()).rejects.toThrow('over');
      await store.close();
      expect((await replayOf(home)).steps).toEqual([]);
    });

    test('[JR-12] replaying from a position gives exactly what was acknowledged after it', async () => {
      const home = await newHome();
      const store = await home.open();
      const positions = [store.position()];
      const counts = [0];
      const steps: SealedStep[] = [];
      for (let round = 0; round < 8; round += 1) {
        const more = someSteps(round * 10, round * 10 + 4);
        if (round % 3 === 2) {
          const batch = await store.beginBatch();
          await batch.add(more);
          await batch.admit();
        } else await store.append(more);
        steps.push(...more);
        positions.push(store.position());
        counts.push(steps.length);
      }
      await store.close();
      for (const [index, position] of positions.entries()) {
        expect((await replayOf(home, position)).steps).toEqual(steps.slice(counts[index]));
      }
    });

    test('[JR-10] what is appended after opening again follows what was there', async () => {
      const home = await newHome();
      const steps = someSteps(1, 12);
      for (const step of steps) {
        const store = await home.open();
        await store.append([step]);
        await store.close();
      }
      expect((await replayOf(home)).steps).toEqual(steps);
    });

    test('[JR-10] a place where no step stands is refused; a closed store takes nothing', async () => {
      const home = await newHome();
      const store = await home.open();
      const [place] = await store.append([aStep(1)]);
      const nowhere = { file: '../keys', offset: 0, length: 10 };
      await expect(store.readStep(nowhere)).rejects.toMatchObject({ code: 'jurnal-rusak' });
      await expect(store.readStep({ ...nowhere, ...place, offset: 9_999_999 })).rejects.toThrow(StoreError);
      await store.close();
      await expect(store.append([aStep(2)])).rejects.toThrow('closed');
      await expect(store.beginBatch()).rejects.toThrow('closed');
      expect((await replayOf(home)).steps).toHaveLength(1);
    });
  });
}

async function verified(store: StepStore): Promise<readonly SealedStep[]> {
  const steps: SealedStep[] = [];
  const report = await store.verifyAll((step) => steps.push(step));
  expect(report).toMatchObject({ steps: steps.length, problems: [] });
  return steps;
}

const idOf = ({ stepId }: SealedStep): string => stepId;

/** A step without a personal part. */
function bareStep(number: number): SealedStep {
  const { sealed: _, ...step } = aStep(number);
  return { ...step, events: [] };
}

/** Facts with every kind of JSON value and characters that a line format could trip over. */
function wordyStep(number: number): SealedStep {
  const odd = 'baris\nbaru \u2028 "kutip" \\ émosi 😀 \u0000 \ud800';
  const event = { kind: 'v1.Odd', odd, none: null, yes: true, list: [1, -0.5, { deep: odd }], [odd]: 1 };
  return aStep(number, { events: [event, event], sealed: Buffer.alloc(70_000, 7).toString('base64') });
}
