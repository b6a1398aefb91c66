import { describe, expect, test } from 'vitest';
import { caseFacts } from '#domain/complaint/case-facts.ts';
import { caseRow } from '#domain/complaint/case-row.ts';
import { reportOf } from '#domain/complaint/report-of.ts';
import { openClocksOf } from '#domain/deadline/clocks.ts';
import { STATUS_MAP } from '#tests/support/circumstances.ts';
import { type Case, observed, play, refusalOf } from '#tests/support/complaint-builders.ts';
import { book } from '#tests/unit/deadline/shipped.ts';

const WORDS = { officerName: null, officeName: null, categoryAlias: () => null, hidden: false };
const MISSING = { missing: 'Foto lokasi', cause: 'pelapor' } as const;

/** The verification clock of a case received on Monday 2026-03-09, which without a hold is due on Thursday the 12th. */
function verification({ state }: Case, today: string) {
  const facts = caseFacts(caseRow(state), { statusMap: STATUS_MAP, countingStartsOn: null, book });
  if (facts === null) throw new Error('received on no day');
  return openClocksOf(facts, book, today).find(({ ruleId }) => ruleId === 'verifikasi');
}

describe('holds that end by themselves, and extensions', () => {
  const fresh = observed({ status: null });

  test('[DL-30] until a day: the date is known while the hold lasts, and the clock runs on after it', () => {
    const held = play(fresh, 'hold', { ...MISSING, until: '2026-03-11' });
    expect(verification(held, '2026-03-10')).toMatchObject({
      paused: false,
      dueOn: '2026-03-16',
      late: false,
    });
    expect(verification(held, '2026-03-17')).toMatchObject({ dueOn: '2026-03-16', late: true });
    const openEnded = play(fresh, 'hold', MISSING);
    expect(verification(openEnded, '2026-03-17')).toMatchObject({ paused: true, dueOn: null });
  });

  test('[DL-30] ended before its day, only the days that passed are left out', () => {
    const held = play(fresh, 'hold', { ...MISSING, until: '2026-03-31' });
    const resumed = play(held, 'resume', {}, { day: '2026-03-11' });
    expect(verification(resumed, '2026-03-11')?.dueOn).toBe('2026-03-13');
  });

  test('[DL-30] a limit of the cause sets the last day, and a later one is refused', () => {
    const limited = { holdLimits: { pelapor: 5 } };
    const held = play(fresh, 'hold', MISSING, limited);
    expect(held.state.holds).toEqual([
      { heldOn: '2026-03-10', resumedOn: null, cause: 'pelapor', until: '2026-03-14' },
    ]);
    expect(refusalOf(fresh, 'hold', { ...MISSING, until: '2026-03-15' }, limited)).toBe('tunda-terlalu-lama');
    expect(refusalOf(fresh, 'hold', { missing: 'x', until: '2026-03-15' }, limited)).toBeNull();
    expect(refusalOf(fresh, 'hold', { ...MISSING, until: '2026-03-09' })).toBe('urutan-tanggal');
    expect(refusalOf(fresh, 'hold', { ...MISSING, evidence: '0'.repeat(64) })).toBe('lampiran-tidak-ada');
  });

  test('[SM-20] the summary counts the calendar days that a hold left out, up to today while it lasts', () => {
    const holdsOf = ({ state }: Case, today: string) =>
      reportOf(state, { statusMap: STATUS_MAP, countingStartsOn: null, book, today }, WORDS)?.holds;
    const open = play(fresh, 'hold', MISSING);
    expect(holdsOf(open, '2026-03-12')).toEqual([{ cause: 'pelapor', days: 3, running: true }]);
    const until = play(fresh, 'hold', { ...MISSING, until: '2026-03-11' });
    expect(holdsOf(until, '2026-03-11')).toEqual([{ cause: 'pelapor', days: 2, running: true }]);
    expect(holdsOf(until, '2026-03-31')).toEqual([{ cause: 'pelapor', days: 2, running: false }]);
    const resumed = play(play(fresh, 'hold', { missing: 'Foto' }), 'resume', {}, { day: '2026-03-11' });
    expect(holdsOf(resumed, '2026-03-31')).toEqual([{ cause: null, days: 1, running: false }]);
    const sameDay = play(play(fresh, 'hold', MISSING), 'resume', {});
    expect(holdsOf(sameDay, '2026-03-31')).toEqual([{ cause: 'pelapor', days: 0, running: false }]);
  });

  test('[DL-30] held in LAPOR after a hold of our own that had an end: the clock stands, on a day nobody recorded', () => {
    const held = play(fresh, 'hold', { ...MISSING, until: '2026-03-11' });
    const { state } = play(held, 'resume', {}, { day: '2026-03-11' });
    const inLapor = { state: { ...state, ours: { ...state.ours, stage: 'ditunda' as const } }, history: [] };
    expect(verification(inLapor, '2026-03-17')).toMatchObject({ paused: true, dueOn: null, late: null });
  });

  test('[DL-29] an extension: once, as far as the rule allows, on a clock that runs', () => {
    const rules = new Map(
      [...book.rules].map(([id, versions]) => [id, versions.map((rule) => ({ ...rule, extension: 7 }))]),
    );
    const allowing = { book: { ...book, rules } };
    const input = { ruleId: 'verifikasi', days: 7, reason: 'Menunggu hasil uji laboratorium' };
    expect(refusalOf(fresh, 'extend-deadline', input)).toBe('perpanjangan-tidak-diatur');
    expect(refusalOf(fresh, 'extend-deadline', { ...input, days: 8 }, allowing)).toBe(
      'perpanjangan-terlalu-lama',
    );
    expect(refusalOf(fresh, 'extend-deadline', { ...input, ruleId: 'aspirasi' }, allowing)).toBe(
      'hitungan-tidak-berjalan',
    );
    const extended = play(fresh, 'extend-deadline', input, allowing);
    expect(extended.state.extensions).toEqual([{ ruleId: 'verifikasi', days: 7 }]);
    expect(refusalOf(extended, 'extend-deadline', { ...input, days: 1 }, allowing)).toBe(
      'sudah-diperpanjang',
    );
  });
});
