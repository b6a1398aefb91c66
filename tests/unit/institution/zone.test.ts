import { describe, expect, test } from 'vitest';
import { NOT_CRITICAL_INSTITUTION } from '#domain/institution/events.ts';
import { evolveInstitution } from '#domain/institution/institution.ts';
import { rightStatus } from '#domain/sync/directory.ts';
import { morningOf, STAFF } from '#tests/support/circumstances.ts';
import {
  INSTITUTION_INPUT,
  institutionRefusal,
  newInstitution,
  PIN,
  settled,
} from '#tests/support/institution-builders.ts';

const zone = { zone: 'WIT' };

describe('the institution’s zone', () => {
  test('[ZW-1] is WIB until the coordinator sets another; the same again is refused', () => {
    const fresh = newInstitution();
    expect(fresh.zone).toBe('WIB');
    expect(institutionRefusal(fresh, 'set-time-zone', { zone: 'WIB' })).toBe('tidak-ada-perubahan');
    for (const by of [STAFF.admin, STAFF.penghubung, STAFF.atasan]) {
      expect(institutionRefusal(fresh, 'set-time-zone', zone, by)).toBe('tidak-berwenang');
    }
    const moved = settled(fresh, 'set-time-zone', zone);
    expect(moved).toEqual({ ...fresh, zone: 'WIT' });
    expect(institutionRefusal(moved, 'set-time-zone', zone)).toBe('tidak-ada-perubahan');
    expect(settled(moved, 'set-time-zone', { zone: 'WIB' })).toEqual(fresh);
  });

  test('[ZW-1] [ZW-3] a delegation holds on the days of the zone it was made in', () => {
    const named = { ...INSTITUTION_INPUT['add-person'], pin: PIN };
    const lender = settled(newInstitution(), 'add-person', {
      ...named,
      personId: 'koordinator',
      role: 'koordinator',
      officeId: null,
      name: 'Koordinator',
    });
    const pinned = settled(lender, 'add-person', named, STAFF.koordinator);
    const lent = {
      delegationId: 'd-1',
      personId: 'koordinator',
      toPersonId: 'p-1',
      from: '2026-03-11',
      to: '2026-03-12',
    };
    const borrower = { personId: 'p-1', role: 'koordinator', officeId: null } as const;
    const inWit = settled(settled(pinned, 'set-time-zone', zone), 'delegate', lent, STAFF.koordinator);
    const back = settled(inWit, 'set-time-zone', { zone: 'WIB' });
    for (const state of [inWit, back]) {
      const at = (moment: string) => rightStatus(state, borrower, moment);
      expect(at('2026-03-10T21:59:59.999+07:00')).toBe('tidak-ada');
      expect(at('2026-03-10T22:00:00.000+07:00')).toBe('berlaku');
      expect(at('2026-03-12T21:59:59.999+07:00')).toBe('berlaku');
      expect(at('2026-03-12T22:00:00.000+07:00')).toBe('berakhir');
    }
    const inWib = settled(pinned, 'delegate', lent, STAFF.koordinator);
    expect(rightStatus(inWib, borrower, '2026-03-10T22:00:00.000+07:00')).toBe('tidak-ada');
  });

  test('[ZW-5] is no event that a program may skip without knowing it', () => {
    expect(NOT_CRITICAL_INSTITUTION.has('v1.TimeZoneSet')).toBe(false);
    // As an older program meets it: a kind that is in none of its tables.
    const event = { kind: 'v9.TimeZoneSet', zone: 'WIT' };
    const at = morningOf('2026-03-10');
    const met = evolveInstitution(newInstitution(), { event, eventId: 'x/0', actor: STAFF.koordinator, at });
    expect(met).toEqual({ ...newInstitution(), readOnly: true });
    expect(institutionRefusal(met, 'set-time-zone', zone)).toBe('perlu-program-baru');
  });
});
