import { describe, expect, test } from 'vitest';
import { type Institution, personOf } from '#domain/institution/institution.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { rightStatus, runningRights } from '#domain/sync/directory.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { institutionRefusal, newInstitution, PIN, settled } from '#tests/support/institution-builders.ts';

const { koordinator, atasan, otherAtasan, admin, penghubung } = STAFF;

/** Everybody of these, made by the coordinator. */
function withPeople(...people: readonly Actor[]): Institution {
  return people.reduce(
    (so, person) =>
      settled(so, 'add-person', { ...person, name: `Petugas ${person.personId}`, pin: PIN }, koordinator),
    newInstitution(),
  );
}

const office = withPeople(koordinator, admin, atasan, penghubung, otherAtasan);
const loan = {
  ...{ delegationId: 'd-1', personId: atasan.personId, toPersonId: admin.personId },
  ...{ from: '2026-03-11', to: '2026-03-20' },
};
const asHead: Actor = { ...admin, role: 'atasan' };
const at = (day: string, time = '09:00'): Instant => `${day}T${time}:00.000+07:00`;

describe('roles with dates', () => {
  test('[IN-17] another role ends the one before; both keep their dates', () => {
    const after = settled(office, 'change-role', { ...penghubung, role: 'admin' }, atasan);
    expect(personOf(after, penghubung.personId)).toMatchObject({
      role: 'admin',
      rights: [
        { role: 'penghubung', until: at('2026-03-10') },
        { role: 'admin', from: at('2026-03-10'), until: null },
      ],
    });
    expect(rightStatus(after, penghubung, at('2026-03-11'))).toBe('berakhir');
    expect(rightStatus(after, { ...penghubung, role: 'admin' }, at('2026-03-09'))).toBe('berlaku');
  });

  test('[IN-17] only who may make the old and the new role changes one to the other', () => {
    const role = (person: Actor, to: Actor['role'], by: Actor): string | null =>
      institutionRefusal(office, 'change-role', { ...person, role: to }, by);
    expect(role(penghubung, 'atasan', admin)).toBe('tidak-berwenang');
    expect(role(atasan, 'penghubung', admin)).toBe('tidak-berwenang');
    expect(role(admin, 'koordinator', atasan)).toBe('tidak-berwenang');
    expect(role(otherAtasan, 'admin', atasan)).toBe('tidak-berwenang');
    expect(role(penghubung, 'atasan', koordinator)).toBeNull();
    expect(role(penghubung, 'penghubung', koordinator)).toBe('tidak-ada-perubahan');
    expect(role({ ...penghubung, personId: 'p-9' }, 'admin', koordinator)).toBe('orang-tidak-dikenal');
  });

  test('[IN-17] who comes to approve has a PIN, and somebody who may make others is left', () => {
    const newcomer = { ...penghubung, personId: 'p-5' };
    const open = settled(office, 'add-person', { ...newcomer, name: 'Petugas baru', pin: null }, atasan);
    expect(institutionRefusal(open, 'change-role', { ...newcomer, role: 'atasan' }, koordinator)).toBe(
      'pin-wajib',
    );
    const alone = withPeople(koordinator);
    const step = { ...koordinator, role: 'penghubung' };
    expect(institutionRefusal(alone, 'change-role', step, koordinator)).toBe('orang-terakhir');
  });
});

describe('delegation', () => {
  test('[IN-18] a role is lent for days, to the end of the last one, and not before the first', () => {
    const lent = settled(office, 'delegate', loan, atasan);
    const on = (now: Instant): string => rightStatus(lent, asHead, now);
    expect(on(at('2026-03-10', '23:59'))).toBe('tidak-ada');
    expect(on(at('2026-03-11', '00:00'))).toBe('berlaku');
    expect(on(at('2026-03-20', '23:59'))).toBe('berlaku');
    expect(on(at('2026-03-21', '00:00'))).toBe('berakhir');
    const both = runningRights(lent, admin.personId, at('2026-03-15'));
    expect(both.map(({ role }) => role)).toEqual(['admin', 'atasan']);
    expect(rightStatus(lent, atasan, at('2026-03-15'))).toBe('berlaku');
    expect(personOf(lent, admin.personId)?.role).toBe('admin');
  });

  test('[IN-18] it ends early when it is taken back, or when who lent it loses the role', () => {
    const lent = settled(office, 'delegate', { ...loan, from: '2026-03-10' }, atasan);
    for (const ended of [
      settled(lent, 'end-delegation', { delegationId: 'd-1' }, atasan),
      settled(lent, 'end-delegation', { delegationId: 'd-1' }, koordinator),
      settled(lent, 'end-person', { personId: atasan.personId }, koordinator),
      settled(lent, 'change-role', { ...atasan, officeId: '502' }, koordinator),
      settled(lent, 'end-person', { personId: admin.personId }, koordinator),
    ]) {
      expect(rightStatus(ended, asHead, at('2026-03-12'))).toBe('berakhir');
    }
    const moved = settled(lent, 'change-role', { ...admin, role: 'penghubung' }, koordinator);
    expect(rightStatus(moved, asHead, at('2026-03-12'))).toBe('berlaku');
  });

  test('[IN-18] a head of office lends their own role alone, the coordinator anybody’s; whoever acts in a lent one lends nothing', () => {
    const refusal = (change: object, by: Actor, state = office): string | null =>
      institutionRefusal(state, 'delegate', { ...loan, ...change }, by);
    expect(refusal({}, otherAtasan)).toBe('tidak-berwenang');
    expect(refusal({ personId: koordinator.personId }, atasan)).toBe('tidak-berwenang');
    expect(refusal({}, koordinator)).toBeNull();
    expect(refusal({ to: '2026-03-10' }, atasan)).toBe('urutan-tanggal');
    expect(refusal({ toPersonId: atasan.personId }, atasan)).toBe('tidak-ada-perubahan');
    expect(refusal({ toPersonId: 'p-9' }, atasan)).toBe('orang-tidak-dikenal');
    const lent = settled(office, 'delegate', loan, atasan);
    expect(refusal({ toPersonId: penghubung.personId }, asHead, lent)).toBe('tidak-berwenang');
    const own = { personId: admin.personId, toPersonId: penghubung.personId };
    const asKoordinator = { ...admin, role: 'koordinator', officeId: null } as const;
    expect(refusal(own, asHead, lent)).toBe('tidak-berwenang');
    expect(refusal({ personId: koordinator.personId }, asKoordinator)).toBe('tidak-berwenang');
    expect(refusal({}, atasan, lent)).toBe('sudah-terdaftar');
    const taken = { delegationId: 'd-1' };
    expect(institutionRefusal(lent, 'end-delegation', taken, otherAtasan)).toBe('tidak-berwenang');
    expect(institutionRefusal(office, 'end-delegation', taken, atasan)).toBe('delegasi-tidak-ada');
  });

  test('[IN-18] who is lent an approving role has a PIN', () => {
    const open = settled(
      office,
      'add-person',
      { ...penghubung, personId: 'p-5', name: 'Petugas baru', pin: null },
      atasan,
    );
    expect(institutionRefusal(open, 'delegate', { ...loan, toPersonId: 'p-5' }, atasan)).toBe(
      'pengganti-tanpa-pin',
    );
  });
});

describe('the institution', () => {
  test('[IN-19] is called as it was last named', () => {
    expect(newInstitution().name).toBeNull();
    const named = settled(newInstitution(), 'name-institution');
    expect(named.name).toBe('Pemerintah Kabupaten Cisadane');
    expect(institutionRefusal(named, 'name-institution')).toBe('tidak-ada-perubahan');
  });
});
