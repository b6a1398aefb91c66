import { describe, expect, test } from 'vitest';
import type { CaseFacts } from '#domain/deadline/case-facts.ts';
import { stageResults } from '#domain/deadline/clocks.ts';
import { book, NEW_CASE } from './shipped.ts';

const facts = (changes: Partial<CaseFacts>): CaseFacts => ({ ...NEW_CASE, ...changes });
const results = (before: CaseFacts, after: CaseFacts) =>
  stageResults(before, after, book).map(({ ruleId, dueOn, endedOn, late }) => [ruleId, dueOn, endedOn, late]);

describe('what a finished stage came to', () => {
  const verified = facts({ stage: 'terverifikasi', verifiedOn: '2026-06-26' });
  const atWork = facts({ ...verified, class: 'aspirasi', stage: 'proses' });
  const answered = facts({
    ...atWork,
    stage: 'ditanggapi',
    firstAnswerOn: '2026-07-06',
    settledOn: '2026-07-06',
    lastAnswerOn: '2026-07-06',
  });

  test('[DL-26] the event that ends a clock carries rule version, calendar version, due date and outcome', () => {
    expect(stageResults(NEW_CASE, verified, book)).toEqual([
      {
        ruleId: 'verifikasi',
        ruleVersion: '2000-01-01',
        calendarVersion: 'skb-2025-2027.1',
        dueOn: '2026-06-25',
        endedOn: '2026-06-26',
        late: true,
      },
    ]);
  });

  test('[DL-26] one result for each clock the event ended, none for clocks that had ended or run on', () => {
    expect(results(atWork, answered)).toEqual([
      ['tindak-lanjut-awal', '2026-07-03', '2026-07-06', true],
      ['aspirasi', '2026-07-03', '2026-07-06', true],
    ]);
    expect(results(answered, facts({ ...answered, stage: 'selesai', closedOn: '2026-07-08' }))).toEqual([
      ['tanggapan-pelapor', '2026-07-20', '2026-07-08', false],
    ]);
    expect(results(verified, atWork)).toEqual([]);
  });

  test('[DL-26] a case closed while on hold was not late, and its clock had no date', () => {
    const held = facts({ ...atWork, stage: 'ditunda', pauses: [{ from: '2026-06-30', to: null }] });
    const closed = facts({ ...held, stage: 'arsip', closedOn: '2026-12-01' });
    expect(results(held, closed)).toEqual([
      ['tindak-lanjut-awal', null, '2026-12-01', false],
      ['aspirasi', null, '2026-12-01', false],
    ]);
  });

  test('[DL-26] an end on an unknown day leaves no result', () => {
    expect(results(atWork, facts({ ...atWork, stage: 'selesai' }))).toEqual([]);
  });
});
