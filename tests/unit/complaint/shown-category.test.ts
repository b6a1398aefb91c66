import { describe, expect, test } from 'vitest';
import { caseRow } from '#domain/complaint/case-row.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import { emptyComplaint } from '#domain/complaint/empty-complaint.ts';
import { categoryInWords, shownCategory, withCategoryAliases } from '#domain/complaint/shown-category.ts';
import { observed, play } from '#tests/support/complaint-builders.ts';

const LAPOR: Complaint = {
  ...emptyComplaint('lapor:1'),
  lapor: {
    asOf: '2026-03-10T09:00:00.000+07:00',
    fields: {
      receivedAt: '2026-03-09T09:00:00.000+07:00',
      receivedHasTime: true,
      status: 'Proses',
      categoryId: '45',
    },
    personal: { title: 'Jalan', originalText: 'Jalan rusak', categoryName: 'Jalan' },
  },
};
const aliasOf = (categoryId: string) => (categoryId === '45' ? 'Jalan dan jembatan' : null);
const noAlias = () => null;

describe('the category of a case', () => {
  test("[IN-10] ours if the office set one, number and name together, else LAPOR's", () => {
    expect(shownCategory(LAPOR)).toEqual({ id: '45', name: 'Jalan' });
    const ours = { ...LAPOR, ours: { ...LAPOR.ours, categoryId: '7', categoryName: null } };
    expect(shownCategory(ours)).toEqual({ id: '7', name: null });
    const named = { ...LAPOR, ours: { ...LAPOR.ours, categoryName: 'Drainase' } };
    expect(shownCategory(named)).toEqual({ id: null, name: 'Drainase' });
    expect(shownCategory(emptyComplaint('lokal:1'))).toEqual({ id: null, name: null });
    expect(caseRow(ours)).toMatchObject({ categoryId: '7', categoryName: null });
  });

  test('[IN-10] it is called as it was named here, else as its source calls it, else by its number', () => {
    expect(categoryInWords({ id: '45', name: 'Jalan' }, aliasOf)).toBe('Jalan dan jembatan');
    expect(categoryInWords({ id: '45', name: 'Jalan' }, noAlias)).toBe('Jalan');
    expect(categoryInWords({ id: '45', name: null }, noAlias)).toBe('45');
    expect(categoryInWords({ id: null, name: 'Jalan' }, aliasOf)).toBe('Jalan');
    expect(categoryInWords({ id: null, name: null }, aliasOf)).toBeNull();
  });

  test('[IN-10] a case shows both sides under the names given here, and nothing else is changed', () => {
    const both = play(observed(), 'classify', { categoryId: '45', categoryName: 'Lainnya' }).state;
    const shown = withCategoryAliases({ ...both, lapor: LAPOR.lapor }, aliasOf);
    expect(shown.ours.categoryName).toBe('Jalan dan jembatan');
    expect(shown.lapor?.personal?.categoryName).toBe('Jalan dan jembatan');
    expect(withCategoryAliases(LAPOR, noAlias)).toEqual(LAPOR);
    const erased = { ...LAPOR, lapor: LAPOR.lapor === null ? null : { ...LAPOR.lapor, personal: null } };
    expect(withCategoryAliases(erased, aliasOf)).toEqual(erased);
  });
});
