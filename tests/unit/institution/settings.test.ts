import { describe, expect, test } from 'vitest';
import { mappedStage } from '#domain/complaint/status-map.ts';
import { DEFAULT_CONFIDENTIAL_READERS } from '#domain/confidential.ts';
import { calendarOf, dayOf } from '#domain/deadline/calendar.ts';
import { parseCalendar } from '#domain/deadline/calendar-data.ts';
import { calendarDataOf } from '#domain/institution/calendar-edits.ts';
import type { InstitutionCommandKind } from '#domain/institution/commands.ts';
import { INSTITUTION_EVENTS } from '#domain/institution/events.ts';
import { evolveInstitution, type Institution } from '#domain/institution/institution.ts';
import type { Message } from '#domain/kernel/step.ts';
import { morningOf, STAFF, STATUS_MAP } from '#tests/support/circumstances.ts';
import {
  INSTITUTION_INPUT,
  institutionRefusal,
  newInstitution,
  settled,
} from '#tests/support/institution-builders.ts';
import { shippedCalendar } from '#tests/unit/deadline/shipped.ts';

/** The facts of a rule, without its words. */
const { label: _label, source: _source, ...RULE } = INSTITUTION_INPUT['save-rule'];

function isWorkingDay(state: Institution, date: string): boolean {
  return dayOf(calendarOf(parseCalendar(calendarDataOf(state, shippedCalendar))), date).working;
}

describe('shared settings', () => {
  test('[IN-2] an office has the name it was last given', () => {
    const named = settled(newInstitution(), 'name-office');
    expect(named.offices).toEqual({ '416': 'Dinas Perhubungan' });
    const renamed = settled(named, 'name-office', { officeId: '416', name: 'Dishub' });
    expect(renamed.offices).toEqual({ '416': 'Dishub' });
  });

  test('[IN-3] a status word is mapped to a stage, found again in any case and spacing', () => {
    const mapped = settled(newInstitution(), 'map-status');
    expect(mappedStage(' sedang  DIKOORDINASIKAN', mapped.statusMap)).toBe('proses');
    expect(institutionRefusal(mapped, 'map-status')).toBe('tidak-ada-perubahan');
    const changed = settled(mapped, 'map-status', { stage: 'selesai', status: 'Proses' });
    expect(mappedStage('proses', changed.statusMap)).toBe('selesai');
    expect(mappedStage('proses', STATUS_MAP)).toBe('proses');
  });

  test('[IN-4] the day on which counting starts is set and unset', () => {
    const begun = settled(newInstitution(), 'set-counting-start');
    expect(begun.countingStartsOn).toBe('2026-01-01');
    expect(settled(begun, 'set-counting-start', { on: null }).countingStartsOn).toBeNull();
  });

  test('[IN-5] without an edit the calendar is the shipped one; each edit makes another version', () => {
    const fresh = newInstitution();
    expect(calendarDataOf(fresh, shippedCalendar)).toBe(shippedCalendar);
    const once = settled(fresh, 'add-holiday');
    const twice = settled(once, 'set-working-week');
    const versions = [fresh, once, twice].map((state) => calendarDataOf(state, shippedCalendar).version);
    expect(new Set(versions).size).toBe(3);
  });

  test('[IN-5] a day off of the region is added once, and taken out again', () => {
    const fresh = newInstitution();
    expect(isWorkingDay(fresh, '2026-07-07')).toBe(true);
    const added = settled(fresh, 'add-holiday');
    expect(isWorkingDay(added, '2026-07-07')).toBe(false);
    expect(institutionRefusal(added, 'add-holiday')).toBe('tanggal-libur-sudah-ada');
    const removed = settled(added, 'remove-holiday', { date: '2026-07-07', reason: 'Batal' });
    expect(isWorkingDay(removed, '2026-07-07')).toBe(true);
  });

  test('[IN-5] a shipped day off is taken out and put back', () => {
    expect(
      institutionRefusal(newInstitution(), 'add-holiday', { date: '2026-05-15', type: 'kantor', name: 'x' }),
    ).toBe('tanggal-libur-sudah-ada');
    const open = settled(newInstitution(), 'remove-holiday');
    expect(isWorkingDay(open, '2026-05-15')).toBe(true);
    expect(institutionRefusal(open, 'remove-holiday')).toBe('tanggal-libur-tidak-ada');
    const shut = settled(open, 'add-holiday', { date: '2026-05-15', type: 'kantor', name: 'Tutup' });
    expect(isWorkingDay(shut, '2026-05-15')).toBe(false);
    expect(institutionRefusal(newInstitution(), 'remove-holiday', { date: '2026-05-13', reason: 'x' })).toBe(
      'tanggal-libur-tidak-ada',
    );
  });

  test('[IN-5] a working week with Saturday; one without any working day is refused', () => {
    const six = settled(newInstitution(), 'set-working-week');
    expect(isWorkingDay(six, '2026-03-14')).toBe(true);
    expect(isWorkingDay(newInstitution(), '2026-03-14')).toBe(false);
    const none = { days: [false, false, false, false, false, false, false] };
    expect(institutionRefusal(six, 'set-working-week', none)).toBe('tidak-ada-perubahan');
  });

  test('[IN-6] who reads rahasia is the shipped default until it is set', () => {
    expect(newInstitution().confidentialReaders).toEqual(DEFAULT_CONFIDENTIAL_READERS);
    expect(settled(newInstitution(), 'set-confidential-readers').confidentialReaders).toEqual({
      roles: ['koordinator'],
      assignedOfficer: false,
      personIds: [],
      supervisory: { roles: ['koordinator'], personIds: [] },
    });
  });

  test('[IN-7] an exported list is recorded; one that reveals names needs its purpose', () => {
    expect(settled(newInstitution(), 'record-list-export').exports).toBe(1);
    const revealing = { ...INSTITUTION_INPUT['record-list-export'], revealed: true };
    expect(institutionRefusal(newInstitution(), 'record-list-export', revealing)).toBe('alasan-diperlukan');
    const stated = { ...revealing, purpose: 'Rapat evaluasi' };
    expect(institutionRefusal(newInstitution(), 'record-list-export', stated)).toBeNull();
  });
});

describe("the institution's history", () => {
  const recorded = (event: Message) => ({
    event,
    eventId: 'x/0',
    actor: STAFF.admin,
    at: morningOf('2026-03-10'),
  });

  test('[IN-8] an unknown or misshapen event makes it read-only unless it may be skipped', () => {
    const before = settled(newInstitution(), 'name-office');
    for (const kind of ['v2.PersonAdded', 'toString', 'v1.HolidayAdded']) {
      expect(evolveInstitution(before, recorded({ kind })), kind).toEqual({ ...before, readOnly: true });
    }
    expect(evolveInstitution(before, recorded({ kind: 'v1.Applauded', skippable: true }))).toBe(before);
  });

  test('[IN-8] every command on a read-only institution is refused', () => {
    const readOnly = { ...newInstitution(), readOnly: true };
    for (const kind of Object.keys(INSTITUTION_INPUT) as InstitutionCommandKind[]) {
      expect(institutionRefusal(readOnly, kind), kind).toBe('perlu-program-baru');
    }
  });

  test('[IN-8] without its personal part every event still counts, and the state survives JSON', () => {
    const samples: readonly (Message & Readonly<Record<string, unknown>>)[] = [
      { kind: 'v1.PersonAdded', personId: 'p-1', role: 'admin', officeId: null },
      { kind: 'v1.PinSet', personId: 'p-1' },
      { kind: 'v1.RoleChanged', personId: 'p-1', role: 'penghubung', officeId: '416' },
      {
        kind: 'v1.Delegated',
        ...{ delegationId: 'd-1', personId: 'p-1', toPersonId: 'p-9', from: '2026-03-11', to: '2026-03-20' },
      },
      { kind: 'v1.DelegationEnded', delegationId: 'd-1' },
      { kind: 'v1.PersonEnded', personId: 'p-1' },
      { kind: 'v1.InstitutionNamed' },
      { kind: 'v1.OfficeNamed', officeId: '416' },
      { kind: 'v1.CategoryNamed', categoryId: '45' },
      { kind: 'v1.StatusMapped', stage: 'proses' },
      { kind: 'v1.CountingStartSet', on: '2026-01-01' },
      { kind: 'v1.HolidayAdded', date: '2026-07-07', type: 'daerah' },
      { kind: 'v1.HolidaysAdded' },
      { kind: 'v1.CalendarAdopted', version: 'skb-2028.1', years: [2028], signer: null },
      { kind: 'v1.RuleSaved', ...RULE },
      { kind: 'v1.RuleRemoved', ruleId: 'aspirasi', validFrom: '2026-07-01' },
      { kind: 'v1.LocalClassNamed', localClass: 'ringan' },
      { kind: 'v1.HoldLimitSet', cause: 'pelapor', days: 30 },
      { kind: 'v1.HolidayRemoved', date: '2026-05-15' },
      { kind: 'v1.WorkingWeekSet', days: [true, true, true, true, true, true, false] },
      { kind: 'v1.TimeZoneSet', zone: 'WIT' },
      {
        kind: 'v1.ConfidentialReadersSet',
        roles: [],
        assignedOfficer: true,
        personIds: [],
        supervisoryRoles: [],
        supervisoryPersonIds: [],
      },
      { kind: 'v1.TemplateSaved', templateId: 't-1', classes: [], stages: [] },
      { kind: 'v1.TemplateRemoved', templateId: 't-1' },
      {
        kind: 'v1.ListExported',
        from: '2026-01-01',
        to: '2026-01-31',
        officeId: null,
        format: 'csv',
        rows: 0,
        revealed: false,
        sha256: '0'.repeat(64),
      },
    ];
    expect(samples.map(({ kind }) => kind).sort()).toEqual(Object.keys(INSTITUTION_EVENTS).sort());
    const state = samples.reduce<Institution>(
      (so, event) => evolveInstitution(so, recorded(event)),
      newInstitution(),
    );
    expect(state).toMatchObject({
      readOnly: false,
      people: [{ personId: 'p-1', name: null, ended: true }],
      offices: { '416': '416' },
      categories: {},
      templates: [],
      localClasses: { ringan: 'ringan' },
      holdLimits: { pelapor: 30 },
      statusMap: STATUS_MAP,
    });
    expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
    expect(isWorkingDay(state, '2026-07-07')).toBe(false);
  });
});
