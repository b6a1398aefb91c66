import { describe, expect, test } from 'vitest';
import type { PreviewFound } from '#contract/window/imports.ts';
import {
  type ImportAction,
  type ImportState,
  NOTHING_CHOSEN,
  nextState,
  type Source,
} from '#renderer/screens/import/import-state.ts';
import { momentOf, wibMoment } from '#renderer/screens/import/wib-moment.ts';

const SOURCE: Source = { kind: 'path', path: 'C:\\Users\\Admin\\Downloads\\laporan.xlsx' };
const FOUND: PreviewFound = {
  token: 't1',
  fileName: 'laporan.xlsx',
  asOf: '2026-03-13T09:12:00.000+07:00',
  asOfKnown: true,
  added: 2,
  updated: 1,
  unchanged: 0,
  problems: 1,
  unknownStatuses: [{ status: 'Belum Terdisposisi', rows: 1 }],
  unknownOffices: [
    { id: '416', name: 'Dinas Pendidikan', rows: 2 },
    { id: '417', name: null, rows: 1 },
  ],
  unknownCategories: [{ id: '141', name: 'KIP', rows: 3 }],
};
const READ: ImportAction = { kind: 'terbaca', source: SOURCE, found: FOUND };
const PROGRESS = { done: 1, total: 2 };

function stateAfter(...actions: readonly ImportAction[]): ImportState {
  return actions.reduce(nextState, NOTHING_CHOSEN);
}

describe('an import on the screen', () => {
  test('[SC-5] goes from the file by its name over the preview to the result', () => {
    expect(stateAfter({ kind: 'mulai-baca', source: SOURCE })).toEqual({
      at: 'membaca',
      name: 'laporan.xlsx',
      progress: null,
    });
    expect(stateAfter(READ)).toMatchObject({ at: 'pratinjau', found: FOUND, stopped: false });
    const outcome = { token: 't1', added: 2, updated: 1, unchanged: 0, problems: 1 };
    expect(stateAfter(READ, { kind: 'mulai-tulis' }, { kind: 'tertulis', outcome })).toEqual({
      at: 'hasil',
      fileName: 'laporan.xlsx',
      outcome,
    });
  });

  test('[SC-5] a file that is refused is named with why; one that was stopped says so', () => {
    const why = { code: 'berkas-rusak', params: {} };
    expect(stateAfter({ kind: 'ditolak', source: SOURCE, why })).toEqual({
      at: 'pilih',
      notTaken: { name: 'laporan.xlsx', why },
      stopped: false,
    });
    expect(stateAfter({ kind: 'kembali', stopped: true })).toMatchObject({ at: 'pilih', stopped: true });
  });

  test('[SC-5] writing that stopped or was refused leads back to the same preview', () => {
    const writing: readonly ImportAction[] = [READ, { kind: 'mulai-tulis' }];
    expect(stateAfter(...writing, { kind: 'tulis-berhenti', error: null })).toMatchObject({
      at: 'pratinjau',
      found: FOUND,
      stopped: true,
      error: null,
    });
    const error = new Error('impor-berubah');
    expect(stateAfter(...writing, { kind: 'tulis-berhenti', error })).toMatchObject({
      stopped: false,
      error,
    });
  });

  test('[SC-5] what comes too late changes nothing', () => {
    const preview = stateAfter(READ);
    for (const late of [
      { kind: 'maju', progress: PROGRESS },
      { kind: 'tulis-berhenti', error: null },
      { kind: 'tertulis', outcome: { token: 't', added: 1, updated: 0, unchanged: 0, problems: 0 } },
    ] satisfies ImportAction[]) {
      expect(nextState(preview, late)).toBe(preview);
    }
    expect(stateAfter({ kind: 'mulai-tulis' })).toBe(NOTHING_CHOSEN);
    expect(nextState(NOTHING_CHOSEN, { kind: 'dipetakan', words: 'unknownOffices', key: '416' })).toBe(
      NOTHING_CHOSEN,
    );
  });

  test('[SC-6] a word that was settled leaves its list, and no other', () => {
    const settled = stateAfter(
      READ,
      { kind: 'dipetakan', words: 'unknownOffices', key: '416' },
      { kind: 'dipetakan', words: 'unknownStatuses', key: 'Belum Terdisposisi' },
    );
    expect(settled).toMatchObject({
      found: {
        unknownStatuses: [],
        unknownOffices: [{ id: '417' }],
        unknownCategories: FOUND.unknownCategories,
      },
    });
    expect(nextState(settled, { kind: 'dipetakan', words: 'unknownCategories', key: '141' })).toMatchObject({
      found: { unknownCategories: [] },
    });
  });
});

describe('moments of a file', () => {
  test('[SC-7] are written in WIB; a day and a time make one once both are complete', () => {
    expect(wibMoment(Date.UTC(2026, 2, 13, 18, 30))).toBe('2026-03-14T01:30:00.000+07:00');
    expect(momentOf('2026-03-13', '09:12', 'WIB')).toBe('2026-03-13T09:12:00.000+07:00');
    expect(momentOf('2026-03-14', '01:12', 'WIT')).toBe('2026-03-13T23:12:00.000+07:00');
    expect(momentOf('', '09:12', 'WIB')).toBeNull();
    expect(momentOf('2026-03-13', '', 'WIB')).toBeNull();
  });
});
