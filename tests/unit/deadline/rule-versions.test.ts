import { describe, expect, test } from 'vitest';
import type { CaseFacts } from '#domain/deadline/case-facts.ts';
import { openClocksOf } from '#domain/deadline/clocks.ts';
import { bookOf } from '#domain/institution/book-of.ts';
import type { Institution } from '#domain/institution/institution.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import {
  INSTITUTION_INPUT,
  institutionRefusal,
  newInstitution,
  settled,
} from '#tests/support/institution-builders.ts';
import { NEW_CASE, shipped } from '#tests/unit/deadline/shipped.ts';

const VERIFY_IN_TWO = INSTITUTION_INPUT['save-rule'];
/** Received on Monday 2026-07-06, after the version of 1 July. */
const LATER: CaseFacts = { ...NEW_CASE, receivedOn: '2026-07-06' };

function clock(state: Institution, facts: CaseFacts, ruleId: string) {
  return openClocksOf(facts, bookOf(state, shipped), facts.receivedOn).find((each) => each.ruleId === ruleId);
}

describe('rules of the institution', () => {
  const two = settled(newInstitution(), 'save-rule');

  test('[DL-27] a version counts what starts from its day on, and nothing before', () => {
    expect(clock(two, NEW_CASE, 'verifikasi')).toMatchObject({
      ruleVersion: '2000-01-01',
      dueOn: '2026-06-25',
    });
    expect(clock(two, LATER, 'verifikasi')).toMatchObject({ ruleVersion: '2026-07-01', dueOn: '2026-07-08' });
  });

  test('[DL-27] a version for one office stands in place of the general one there alone', () => {
    const one = settled(two, 'save-rule', { ...VERIFY_IN_TWO, limit: 6, officeId: '502' });
    expect(clock(one, { ...LATER, officeId: '502' }, 'verifikasi')).toMatchObject({
      ruleVersion: '2026-07-01@502',
      dueOn: '2026-07-14',
    });
    expect(clock(one, { ...LATER, officeId: '416' }, 'verifikasi')?.dueOn).toBe('2026-07-08');
  });

  test('[DL-27] what was counted by is never changed: the same version again, and bad ones, are refused', () => {
    expect(institutionRefusal(two, 'save-rule')).toBe('aturan-sudah-ada');
    expect(
      institutionRefusal(newInstitution(), 'save-rule', { ...VERIFY_IN_TWO, validFrom: '2000-01-01' }),
    ).toBe('aturan-sudah-ada');
    const wrong = { ...VERIFY_IN_TWO, provisionalFor: ['aspirasi'] };
    expect(institutionRefusal(newInstitution(), 'save-rule', wrong)).toBe('aturan-keliru');
    for (const bad of [{ limit: -5 }, { limit: 0 }, { source: ' ' }, { start: [] }]) {
      expect(() => institutionRefusal(newInstitution(), 'save-rule', { ...VERIFY_IN_TWO, ...bad })).toThrow();
    }
  });

  test('[DL-27] own versions are taken out again, shipped ones switched off from a day on', () => {
    const without = settled(two, 'remove-rule');
    expect(clock(without, LATER, 'verifikasi')?.dueOn).toBe('2026-07-09');
    expect(institutionRefusal(without, 'remove-rule')).toBe('aturan-tidak-ada');
    const off = settled(newInstitution(), 'save-rule', { ...VERIFY_IN_TWO, off: true });
    expect(clock(off, LATER, 'verifikasi')).toBeUndefined();
    expect(clock(off, NEW_CASE, 'verifikasi')?.dueOn).toBe('2026-06-25');
  });

  test('[DL-28] a local class has its own rule; one in hours is due the same day', () => {
    const rule = {
      ...VERIFY_IN_TWO,
      id: 'ringan',
      localClass: 'ringan',
      hours: 3,
      label: 'Pengaduan ringan',
    };
    const state = settled(settled(newInstitution(), 'name-local-class'), 'save-rule', rule);
    expect(clock(state, LATER, 'ringan')).toBeUndefined();
    expect(clock(state, { ...LATER, localClass: 'ringan' }, 'ringan')).toMatchObject({
      dueOn: '2026-07-06',
      hours: 3,
      daysLeft: 0,
    });
  });

  test('[DL-29] an extension lengthens its own clock, never beyond the rule', () => {
    const state = settled(newInstitution(), 'save-rule', { ...VERIFY_IN_TWO, extension: 4 });
    const extended = (days: number) =>
      clock(state, { ...LATER, extensions: [{ ruleId: 'verifikasi', days }] }, 'verifikasi');
    expect(extended(3)).toMatchObject({ dueOn: '2026-07-13', extendedBy: 3, mayExtendBy: 4 });
    expect(extended(9)?.extendedBy).toBe(4);
    const inHours = settled(newInstitution(), 'save-rule', { ...VERIFY_IN_TWO, hours: 3, extension: 4 });
    expect(clock(inHours, LATER, 'verifikasi')).toMatchObject({ dueOn: '2026-07-06', mayExtendBy: null });
  });

  test('[DL-31] an office that works on Saturdays counts them; the others do not', () => {
    const saturdays = settled(
      newInstitution(),
      'set-working-week',
      {
        days: [true, true, true, true, true, true, false],
        officeId: '502',
      },
      STAFF.koordinator,
    );
    const friday = { ...NEW_CASE, receivedOn: '2026-06-26' };
    expect(clock(saturdays, { ...friday, officeId: '502' }, 'verifikasi')?.dueOn).toBe('2026-06-30');
    expect(clock(saturdays, { ...friday, officeId: '416' }, 'verifikasi')?.dueOn).toBe('2026-07-01');
    const closed = settled(
      saturdays,
      'add-holiday',
      {
        date: '2026-06-29',
        type: 'kantor',
        name: 'Kantor pindah',
        officeId: '502',
      },
      STAFF.otherAdmin,
    );
    expect(clock(closed, { ...friday, officeId: '502' }, 'verifikasi')?.dueOn).toBe('2026-07-01');
    expect(
      institutionRefusal(
        closed,
        'add-holiday',
        {
          date: '2026-06-29',
          type: 'kantor',
          name: 'Lagi',
          officeId: '502',
        },
        STAFF.otherAdmin,
      ),
    ).toBe('tanggal-libur-sudah-ada');
  });

  test('[DL-31] the days of an office are changed there or from above, not by another office', () => {
    const day = { date: '2026-06-29', type: 'kantor', name: 'Kantor pindah', officeId: '502' };
    expect(institutionRefusal(newInstitution(), 'add-holiday', day, STAFF.admin)).toBe('bukan-kantor-anda');
    expect(institutionRefusal(newInstitution(), 'add-holiday', day, STAFF.otherAdmin)).toBeNull();
    expect(institutionRefusal(newInstitution(), 'add-holiday', day, STAFF.koordinator)).toBeNull();
  });

  test('[DL-32] a pack stands in place of the list in its years; one that is not whole is refused', () => {
    const pack = INSTITUTION_INPUT['adopt-calendar'];
    const state = settled(newInstitution(), 'adopt-calendar');
    expect(bookOf(state, shipped).calendar.years.has(2028)).toBe(true);
    expect(institutionRefusal(state, 'adopt-calendar')).toBe('kalender-sudah-ada');
    const day = { date: '2028-01-01', name: 'Tahun Baru', type: 'libur_nasional' };
    for (const bad of [{ decrees: [] }, { days: [day, day] }, { days: [{ ...day, date: '2029-01-01' }] }]) {
      expect(institutionRefusal(newInstitution(), 'adopt-calendar', { ...pack, ...bad })).toBe(
        'kalender-keliru',
      );
    }
  });
});
