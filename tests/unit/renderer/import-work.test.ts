import { describe, expect, test } from 'vitest';
import type { ConfirmStep, PreviewFound } from '#contract/window/imports.ts';
import { LARGEST_EXPORT_BYTES } from '#contract/window/largest-export.ts';
import type { ImportAction, Source } from '#renderer/screens/import/import-state.ts';
import { confirmPreview, type ImportDesk, readPreview } from '#renderer/screens/import/import-work.ts';

const FOUND: PreviewFound = {
  token: 't1',
  fileName: 'laporan.csv',
  asOf: '2026-03-13T09:12:00.000+07:00',
  asOfKnown: false,
  added: 2,
  updated: 0,
  unchanged: 1,
  problems: 0,
  unknownStatuses: [],
  unknownOffices: [],
  unknownCategories: [],
};
const DONE = { kind: 'selesai', added: 2, updated: 0, unchanged: 1, problems: 0 } as const;

type World = { readonly desk: ImportDesk; readonly asked: unknown[]; readonly told: ImportAction[] };

/** A desk that remembers what it was asked; `left` is how many rows it still has to write when it is asked afterwards. */
function world(confirm: readonly ConfirmStep[] | Error = [], left = 2): World {
  const asked: unknown[] = [];
  const preview = async function* () {
    yield { kind: 'maju', progress: { done: 1, total: 2 } } as const;
    yield { kind: 'selesai', found: FOUND } as const;
  };
  const remember = (input: unknown) => {
    asked.push(input);
    return Promise.resolve(preview());
  };
  const imports: ImportDesk['imports'] = {
    previewFile: remember,
    previewPath: remember,
    confirm: () => (confirm instanceof Error ? Promise.reject(confirm) : Promise.resolve(steps(confirm))),
    rows: () => Promise.resolve({ total: left }),
  };
  return { desk: { imports }, asked, told: [] };
}

async function* steps(given: readonly ConfirmStep[]): AsyncGenerator<ConfirmStep> {
  yield* given;
}

async function read({ desk, told }: World, source: Source, asOf?: string): Promise<void> {
  await readPreview(desk, (action) => told.push(action), source, asOf, new AbortController().signal);
}

const fileOf = (file: File): Source => ({ kind: 'file', file });

describe('reading an export', () => {
  test('[SC-7] sends the file with its own time, or with the one the person gave', async () => {
    const file = new File(['x'], 'laporan.csv', { lastModified: Date.UTC(2026, 2, 13) });
    const at = world();
    await read(at, fileOf(file));
    await read(at, fileOf(file), '2026-03-01T08:00:00.000+07:00');
    expect(at.asked).toEqual([
      { file, asOf: '2026-03-13T07:00:00.000+07:00' },
      { file, asOf: '2026-03-01T08:00:00.000+07:00' },
    ]);
    expect(at.told.slice(0, 3).map(({ kind }) => kind)).toEqual(['mulai-baca', 'maju', 'terbaca']);
  });

  test('[SC-8] a file that is too large is not sent', async () => {
    const at = world();
    const file = Object.defineProperty(new File(['x'], 'besar.xlsx'), 'size', {
      value: LARGEST_EXPORT_BYTES + 1,
    });
    await read(at, fileOf(file));
    expect(at.asked).toEqual([]);
    expect(at.told.at(-1)).toMatchObject({
      kind: 'ditolak',
      why: { code: 'berkas-terlalu-besar', params: { limit: 50 } },
    });
  });

  test('[SC-8] what cannot be read, a folder for example, is not sent', async () => {
    const at = world();
    const folder = Object.assign(new File([], 'folder'), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }),
    });
    await read(at, fileOf(folder));
    expect(at.asked).toEqual([]);
    expect(at.told.at(-1)).toMatchObject({ kind: 'ditolak', why: { code: 'berkas-tidak-terbaca' } });
  });
});

describe('writing what was agreed to', () => {
  async function confirm({ desk, told }: World, stopped = false): Promise<ImportAction | undefined> {
    const stop = new AbortController();
    if (stopped) stop.abort();
    await confirmPreview(desk, (action) => told.push(action), FOUND, stop.signal);
    return told.at(-1);
  }

  test('[SC-5] ends in what was recorded, or in why it was not', async () => {
    expect(await confirm(world([DONE]))).toMatchObject({
      kind: 'tertulis',
      outcome: { token: 't1', added: 2 },
    });
    const error = new Error('impor-berubah');
    expect(await confirm(world(error))).toEqual({ kind: 'tulis-berhenti', error });
  });

  test('[SC-9] a stop before the end: nothing was written', async () => {
    expect(await confirm(world(new Error('aborted'), 2), true)).toEqual({
      kind: 'tulis-berhenti',
      error: null,
    });
  });

  test('[SC-9] a stop that came too late: it is told as written', async () => {
    expect(await confirm(world(new Error('aborted'), 0), true)).toMatchObject({
      kind: 'tertulis',
      outcome: { added: 2, unchanged: 1 },
    });
  });
});
