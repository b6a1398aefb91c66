import { describe, expect, test } from 'vitest';
import { officeAlias, personOf, readersFor } from '#domain/institution/institution.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import {
  INSTITUTION_INPUT,
  institutionRefusal,
  newInstitution,
  PIN,
  settled,
} from '#tests/support/institution-builders.ts';

const admin = INSTITUTION_INPUT['add-person'];
const head = { personId: 'p-2', role: 'atasan', officeId: '416', name: 'Atasan OPD 1', pin: PIN };
const withBoth = settled(
  settled(newInstitution(), 'add-person', admin),
  'add-person',
  head,
  STAFF.koordinator,
);

describe('people', () => {
  test('[IN-1] a person works here in one role, of one office', () => {
    const since = { officeId: '416', from: '2026-03-10T09:00:00.000+07:00', until: null };
    expect(withBoth.people).toEqual([
      {
        ...{ personId: 'p-1', role: 'admin', officeId: '416', name: 'Admin OPD 1', pin: null, ended: false },
        rights: [{ role: 'admin', ...since, delegation: null }],
      },
      {
        ...{ personId: 'p-2', role: 'atasan', officeId: '416', name: 'Atasan OPD 1', pin: PIN, ended: false },
        rights: [{ role: 'atasan', ...since, delegation: null }],
      },
    ]);
    expect(personOf(withBoth, 'p-2')?.role).toBe('atasan');
    expect(personOf(withBoth, 'p-3')).toBeNull();
  });

  test('[IN-1] no two who work here have one name, whatever the case; who has gone gives it free', () => {
    const namesake = { ...admin, personId: 'p-3', name: 'ADMIN opd 1' };
    expect(institutionRefusal(withBoth, 'add-person', namesake)).toBe('nama-dipakai');
    const gone = settled(withBoth, 'end-person', { personId: 'p-1', reason: 'Mutasi' });
    expect(institutionRefusal(gone, 'add-person', namesake)).toBeNull();
  });

  test('[IN-1] an id is one person for ever: nobody is replaced under it by another role', () => {
    const other = { ...head, personId: 'p-1', name: 'Atasan baru' };
    expect(institutionRefusal(withBoth, 'add-person', other, STAFF.koordinator)).toBe('sudah-terdaftar');
    const gone = settled(withBoth, 'end-person', { personId: 'p-1' });
    expect(institutionRefusal(gone, 'add-person', other, STAFF.koordinator)).toBe('sudah-terdaftar');
  });

  test('[IN-1] who has gone stays in the history and is ended once', () => {
    const gone = settled(withBoth, 'end-person', { personId: 'p-1' });
    expect(personOf(gone, 'p-1')).toMatchObject({ ended: true, name: 'Admin OPD 1' });
    expect(institutionRefusal(gone, 'end-person', { personId: 'p-1' })).toBe('orang-tidak-dikenal');
    expect(institutionRefusal(withBoth, 'end-person', { personId: 'p-9' })).toBe('orang-tidak-dikenal');
  });
});

describe('who may make whom', () => {
  const second = { ...head, personId: 'p-3', name: 'Atasan OPD 2' };

  test('[AU-7] once an admin is set up, only who approves makes or ends who approves', () => {
    for (const role of ['atasan', 'koordinator']) {
      const other = { ...second, role };
      expect(institutionRefusal(withBoth, 'add-person', other, STAFF.admin)).toBe('tidak-berwenang');
      expect(institutionRefusal(withBoth, 'add-person', other, STAFF.atasan)).toBeNull();
      expect(institutionRefusal(withBoth, 'add-person', other, STAFF.koordinator)).toBeNull();
    }
    expect(institutionRefusal(withBoth, 'end-person', { personId: 'p-2' }, STAFF.admin)).toBe(
      'tidak-berwenang',
    );
    expect(institutionRefusal(withBoth, 'end-person', { personId: 'p-2' }, STAFF.koordinator)).toBeNull();
  });

  test('[AU-7] an office that began with its admin gets its first head from that admin, and only that one', () => {
    const alone = settled(newInstitution(), 'add-person', { ...head, personId: 'p-1', role: 'admin' });
    const first = { ...head, name: 'Atasan OPD 1' };
    const admin = { personId: 'p-1', role: 'admin', officeId: '416' } as const;
    const refused = (change: object) =>
      institutionRefusal(alone, 'add-person', { ...first, ...change }, admin);
    expect(refused({ name: 'Kepala' })).toBeNull();
    expect(refused({ name: 'Kepala', officeId: '77' })).toBe('tidak-berwenang');
    expect(refused({ name: 'Kepala', role: 'koordinator', officeId: null })).toBe('tidak-berwenang');
    const withHead = settled(alone, 'add-person', { ...first, name: 'Kepala' }, admin);
    expect(institutionRefusal(withHead, 'add-person', second, admin)).toBe('tidak-berwenang');
    const ended = settled(withHead, 'end-person', { personId: 'p-2' }, STAFF.koordinator);
    expect(institutionRefusal(ended, 'add-person', second, admin)).toBe('tidak-berwenang');
  });

  test('[AU-7] until then whoever sets the folder up makes everybody', () => {
    const first = settled(newInstitution(), 'add-person', head, STAFF.admin);
    expect(
      institutionRefusal(first, 'add-person', { ...second, role: 'koordinator' }, STAFF.admin),
    ).toBeNull();
  });

  const made = (role: string, officeId: string | null, actor: Actor, state = withBoth) =>
    institutionRefusal(state, 'add-person', { ...second, role, officeId }, actor);

  test('[AU-9] a head of office makes and ends heads of that office alone', () => {
    expect(made('atasan', '416', STAFF.atasan)).toBeNull();
    expect(made('atasan', '502', STAFF.atasan)).toBe('tidak-berwenang');
    expect(made('atasan', null, STAFF.atasan)).toBe('tidak-berwenang');
    expect(made('atasan', '502', STAFF.koordinator)).toBeNull();
    const end = { personId: 'p-2' };
    expect(institutionRefusal(withBoth, 'end-person', end, STAFF.otherAtasan)).toBe('tidak-berwenang');
    expect(institutionRefusal(withBoth, 'end-person', end, STAFF.atasan)).toBeNull();
  });

  test('[AU-9] a coordinator is made and ended by one, but for the first', () => {
    expect(made('koordinator', null, STAFF.atasan)).toBeNull();
    const coordinator = { ...second, role: 'koordinator', officeId: null };
    const withAll = settled(withBoth, 'add-person', coordinator, STAFF.atasan);
    const another = { ...coordinator, personId: 'p-4', name: 'Koordinator 2' };
    expect(institutionRefusal(withAll, 'add-person', another, STAFF.atasan)).toBe('tidak-berwenang');
    expect(institutionRefusal(withAll, 'end-person', { personId: 'p-3' }, STAFF.atasan)).toBe(
      'tidak-berwenang',
    );
    const gone = settled(withAll, 'end-person', { personId: 'p-3' }, STAFF.koordinator);
    expect(institutionRefusal(gone, 'add-person', another, STAFF.atasan)).toBe('tidak-berwenang');
    expect(institutionRefusal(gone, 'add-person', another, STAFF.koordinator)).toBeNull();
  });

  test('[AU-9] an admin makes nobody who reads rahasia by their role', () => {
    const roles = { roles: ['koordinator', 'penghubung'], assignedOfficer: true, personIds: [] };
    const readers = { ...roles, supervisoryRoles: ['koordinator'], supervisoryPersonIds: [], reason: 'SK' };
    const reading = settled(withBoth, 'set-confidential-readers', readers, STAFF.koordinator);
    expect(made('penghubung', '416', STAFF.admin)).toBeNull();
    expect(made('penghubung', '416', STAFF.admin, reading)).toBe('tidak-berwenang');
    expect(made('penghubung', '416', STAFF.koordinator, reading)).toBeNull();
  });

  test('[AU-7] the last person who may make others is not ended', () => {
    const alone = settled(newInstitution(), 'add-person', admin);
    expect(institutionRefusal(alone, 'end-person', { personId: 'p-1' })).toBe('orang-terakhir');
    expect(institutionRefusal(withBoth, 'end-person', { personId: 'p-1' })).toBeNull();
  });

  test('[AU-8] rahasia exists for no one without a PIN, unknown or gone', () => {
    const actor = (personId: string) => ({ personId, role: 'koordinator', officeId: null }) as const;
    expect(readersFor(withBoth, actor('p-2'))).toBe(withBoth.confidentialReaders);
    for (const personId of ['p-1', 'p-9', 'belum-diatur']) {
      expect(readersFor(withBoth, actor(personId))).toMatchObject({ roles: [], assignedOfficer: false });
    }
    const gone = settled(withBoth, 'end-person', { personId: 'p-2' }, STAFF.koordinator);
    expect(readersFor(gone, actor('p-2'))).toMatchObject({ roles: [], personIds: [] });
  });

  test('[IN-9] an office has the name it was given, whatever its id is called', () => {
    expect(officeAlias(settled(newInstitution(), 'name-office'), '416')).toBe('Dinas Perhubungan');
    for (const id of ['constructor', '__proto__', 'toString'])
      expect(officeAlias(newInstitution(), id)).toBeNull();
  });
});

describe('PINs', () => {
  test('[AU-6] atasan and koordinator have one from the first day, and always', () => {
    for (const role of ['atasan', 'koordinator']) {
      expect(institutionRefusal(newInstitution(), 'add-person', { ...head, role, pin: null })).toBe(
        'pin-wajib',
      );
    }
    expect(institutionRefusal(withBoth, 'set-pin', { personId: 'p-2', pin: null }, STAFF.koordinator)).toBe(
      'pin-wajib',
    );
    expect(institutionRefusal(newInstitution(), 'add-person', { ...admin, role: 'penghubung' })).toBeNull();
  });

  test('[AU-6] everybody sets their own', () => {
    const self = { personId: 'p-2', role: 'atasan', officeId: '416' } as const;
    const other = { salt: 'Y2NjY2NjY2NjY2NjY2NjYw==', proof: 'ZGRkZGRkZGRkZGRkZGRkZGRkZGRkZGRkZGRkZGRkZGQ=' };
    expect(personOf(settled(withBoth, 'set-pin', { personId: 'p-2', pin: other }, self), 'p-2')?.pin).toEqual(
      other,
    );
  });

  test("[AU-6] who drafts cannot set the PIN of who approves; an admin's may be set by another admin", () => {
    const pin = { personId: 'p-2', pin: PIN };
    expect(institutionRefusal(withBoth, 'set-pin', pin, STAFF.admin)).toBe('tidak-berwenang');
    expect(institutionRefusal(withBoth, 'set-pin', pin, STAFF.penghubung)).toBe('tidak-berwenang');
    expect(institutionRefusal(withBoth, 'set-pin', pin, STAFF.koordinator)).toBeNull();
    expect(institutionRefusal(withBoth, 'set-pin', { personId: 'p-1', pin: PIN }, STAFF.admin)).toBeNull();
    expect(institutionRefusal(withBoth, 'set-pin', { personId: 'p-1', pin: PIN }, STAFF.penghubung)).toBe(
      'tidak-berwenang',
    );
  });

  test('[AU-6] not of somebody unknown or gone', () => {
    const gone = settled(withBoth, 'end-person', { personId: 'p-1' });
    expect(institutionRefusal(gone, 'set-pin', { personId: 'p-1', pin: PIN })).toBe('orang-tidak-dikenal');
    expect(institutionRefusal(gone, 'set-pin', { personId: 'p-9', pin: PIN })).toBe('orang-tidak-dikenal');
  });

  const readers = {
    roles: [],
    assignedOfficer: false,
    supervisoryRoles: [],
    supervisoryPersonIds: [],
    reason: 'Keputusan bupati',
  };

  test('[AU-6] whoever is named to read rahasia is known, has one, and keeps it', () => {
    const named = { ...readers, personIds: ['p-1'] };
    expect(institutionRefusal(newInstitution(), 'set-confidential-readers', named)).toBe(
      'orang-tidak-dikenal',
    );
    expect(institutionRefusal(withBoth, 'set-confidential-readers', named)).toBe('pin-wajib');
    const withPin = settled(withBoth, 'set-pin', { personId: 'p-1', pin: PIN });
    const reading = settled(withPin, 'set-confidential-readers', named);
    expect(reading.confidentialReaders.personIds).toEqual(['p-1']);
    expect(institutionRefusal(reading, 'set-pin', { personId: 'p-1', pin: null }, STAFF.koordinator)).toBe(
      'pin-wajib',
    );
    const grave = settled(withPin, 'set-confidential-readers', {
      ...readers,
      personIds: [],
      supervisoryPersonIds: ['p-1'],
    });
    expect(institutionRefusal(grave, 'set-pin', { personId: 'p-1', pin: null }, STAFF.koordinator)).toBe(
      'pin-wajib',
    );
  });

  test('[AU-6] a head of office sets another’s PIN in that office alone, and of nobody who is named to read rahasia', () => {
    const pin = { personId: 'p-1', pin: PIN };
    const first = institutionRefusal(withBoth, 'set-pin', pin, STAFF.otherAtasan);
    expect(first).toBeNull();
    const withPin = settled(withBoth, 'set-pin', pin);
    expect(institutionRefusal(withPin, 'set-pin', pin, STAFF.atasan)).toBeNull();
    expect(institutionRefusal(withPin, 'set-pin', pin, STAFF.otherAtasan)).toBe('tidak-berwenang');
    for (const named of [
      { ...readers, personIds: ['p-1'] },
      { ...readers, personIds: [], supervisoryPersonIds: ['p-1'] },
      { ...readers, personIds: [], roles: ['admin'] },
    ]) {
      const reading = settled(withPin, 'set-confidential-readers', named);
      expect(institutionRefusal(reading, 'set-pin', pin, STAFF.atasan)).toBe('tidak-berwenang');
      expect(institutionRefusal(reading, 'set-pin', pin, STAFF.koordinator)).toBeNull();
    }
  });

  test('[AU-6] so does everybody in a role that is named', () => {
    const admins = { ...readers, roles: ['admin'], personIds: [] };
    expect(institutionRefusal(withBoth, 'set-confidential-readers', admins)).toBe('pin-wajib');
    const reading = settled(newInstitution(), 'set-confidential-readers', admins);
    expect(institutionRefusal(reading, 'add-person', admin)).toBe('pin-wajib');
    expect(institutionRefusal(reading, 'add-person', { ...admin, pin: PIN })).toBeNull();
  });
});
