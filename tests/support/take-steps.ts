import type { ConfirmStep, PreviewFound, PreviewStep } from '#contract/window/imports.ts';
import type { WindowClient } from '#tests/support/window-world.ts';

/** Reads steps to their end; answers all of them. */
export async function stepsOf<T>(steps: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const step of steps) all.push(step);
  return all;
}

type Steps<T> = Promise<AsyncIterable<T>>;

/** What a preview found; one that ends without it fails the test. */
export async function foundBy(steps: Steps<PreviewStep>): Promise<PreviewFound> {
  const last = (await stepsOf(await steps)).at(-1);
  if (last?.kind !== 'selesai') throw new Error('the preview ended without a result');
  return last.found;
}

export type ConfirmEnd = Extract<ConfirmStep, { kind: 'selesai' }>;

export async function confirmedBy(steps: Steps<ConfirmStep>): Promise<ConfirmEnd> {
  const last = (await stepsOf(await steps)).at(-1);
  if (last?.kind !== 'selesai') throw new Error('the import ended without a result');
  return last;
}

/** Takes a file in as the page does: preview, then confirmation. */
export async function takeFile(calls: WindowClient, file: File): Promise<ConfirmEnd> {
  const { token } = await foundBy(calls.imports.previewFile({ file }));
  return confirmedBy(calls.imports.confirm({ token }));
}
