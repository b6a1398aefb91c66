import { describe, expect, test } from 'vitest';
import { COMPLAINT_COMMANDS, type ComplaintCommandKind } from '#domain/complaint/commands.ts';
import { parseFlat } from '#domain/kernel/schema.ts';
import { faultsOf } from '#renderer/screens/case/acts/act-faults.ts';
import { ACT_FORMS, type AskedAct } from '#renderer/screens/case/acts/act-forms.ts';
import { initialValues, inputOf, namesOf, type Values } from '#renderer/screens/case/acts/act-values.ts';
import { observed, play, registered } from '#tests/support/complaint-builders.ts';

const TODAY = '2026-03-20';
const YESTERDAY = '2026-03-19';
const ASKED = Object.keys(ACT_FORMS) as AskedAct[];

/** Done by the parts of the screen that answer, attach, take LAPOR's value or register; an import is none of them. */
const ELSEWHERE: readonly ComplaintCommandKind[] = [
  'observe-lapor',
  'register',
  'note',
  'attach',
  'adopt-lapor',
  'draft-answer',
  'submit-answer',
  'approve-answer',
  'return-answer',
  'record-paper-approval',
  'mark-sent',
  'correct-approval',
  'correct-sent',
];

/** What the desk writes into a command itself, from the case as its writer sees it. */
const BY_THE_DESK: Readonly<Partial<Record<AskedAct, readonly string[]>>> = {
  return: ['fromOfficeId'],
  transfer: ['fromOfficeId'],
  'unlink-duplicate': ['parentId'],
  'correct-verdict': ['stage'],
};

/** Something valid in every field, on a day before today. */
const FILLED: Values = {
  on: YESTERDAY,
  backdateReason: 'listrik padam',
  missing: 'nomor rumah',
  remindOn: '2026-04-01',
  cause: 'pelapor',
  until: '2026-04-01',
  evidence: 'a'.repeat(64),
  ruleId: 'verifikasi',
  days: '3',
  localClass: 'ringan',
  note: 'keterangan',
  toWhom: 'PLN',
  reason: 'alasan',
  reasonCode: 'lainnya',
  class: 'aspirasi',
  categoryId: '13',
  categoryName: 'Perhubungan',
  priority: 'mendesak',
  maladministration: 'berpihak',
  confidentiality: 'rahasia',
  officeId: '502',
  officeName: 'Dinas Kesehatan',
  personId: 'admin-416',
  laporId: '1234567',
  parentId: 'lapor:77',
  text: 'uraian',
  reporterName: 'Nama',
  address: 'Alamat',
  contact: '0800',
  identityNumber: '0000',
  place: 'Pasar',
  occurredOn: '2026-03-01',
  asked: 'diperbaiki',
  rating: '4',
  comment: 'baik',
  answeredOn: '2026-03-02',
  closedOn: '2026-03-03',
  purpose: 'rapat',
  revealed: 'ya',
  confirm: '77',
};

const against = (initial: Values = {}) => ({ initial, today: TODAY, number: '77' });

function fieldsOf(kind: ComplaintCommandKind): readonly string[] {
  const { facts, personal } = COMPLAINT_COMMANDS[kind];
  return [...Object.keys(facts.shape), ...Object.keys(personal.shape)];
}

describe('the acts of a case', () => {
  test('[WB-1] every command that is nobody else’s has its form, with a field for all that it can say', () => {
    const mine = (Object.keys(COMPLAINT_COMMANDS) as ComplaintCommandKind[]).filter(
      (kind) => !ELSEWHERE.includes(kind),
    );
    expect([...ASKED].sort()).toEqual([...mine].sort());
    for (const act of ASKED) {
      const asked = ACT_FORMS[act].fields.flatMap(namesOf).filter((name) => name !== 'confirm');
      const said = fieldsOf(act).filter((name) => !(BY_THE_DESK[act] ?? []).includes(name));
      expect([...asked].sort(), act).toEqual([...said].sort());
    }
  });

  test.each(ASKED)('[WB-2] %s: a filled form has the shape of its command', (act) => {
    expect(faultsOf(act, FILLED, against())).toEqual({});
    const parsed = parseFlat(act, COMPLAINT_COMMANDS[act], inputOf(act, FILLED, {}, TODAY));
    expect(parsed).toMatchObject({ ok: true });
  });

  test.each(ASKED)('[WB-2] %s: an empty form says at its fields what is needed, or has the shape', (act) => {
    const faults = faultsOf(act, {}, against());
    const parsed = parseFlat(act, COMPLAINT_COMMANDS[act], inputOf(act, {}, {}, TODAY));
    expect(parsed.ok || Object.keys(faults).length > 0).toBe(true);
  });

  test('[WB-3] the day of an act is today unless it is said; an earlier one needs its reason, a later one is not taken', () => {
    expect(inputOf('verify', {}, {}, TODAY)).toEqual({});
    expect(inputOf('verify', { on: TODAY, backdateReason: 'lama' }, {}, TODAY)).toEqual({});
    expect(faultsOf('verify', { on: YESTERDAY }, against())).toEqual({ backdateReason: 'needed' });
    expect(faultsOf('verify', { on: '2026-03-21' }, against())).toEqual({ on: 'future' });
    expect(inputOf('verify', { on: YESTERDAY, backdateReason: ' listrik ' }, {}, TODAY)).toEqual({
      on: YESTERDAY,
      backdateReason: 'listrik',
    });
  });

  test('[WB-4] classifying sends what was changed, and says so when nothing was', () => {
    const { state } = play(observed(), 'classify', { priority: 'penting' });
    const initial = initialValues('classify', state);
    expect(initial).toMatchObject({
      class: 'tidak-berkadar-pengawasan',
      categoryId: '13',
      priority: 'penting',
    });
    expect(faultsOf('classify', initial, against(initial))).toEqual({ form: 'nothing' });
    const changed = { ...initial, categoryId: '', categoryName: 'Jalan' };
    expect(inputOf('classify', changed, initial, TODAY)).toEqual({
      categoryId: null,
      categoryName: 'Jalan',
    });
  });

  test('[WB-4] who the reporter is begins empty when a file is completed, and empty changes nothing', () => {
    const { state } = registered({ place: undefined });
    const initial = initialValues('complete-registration', state);
    expect(Object.keys(initial).sort()).toEqual(['asked', 'occurredOn', 'place', 'text']);
    expect(JSON.stringify(initial)).not.toContain('Pelapor Contoh');
    expect(inputOf('complete-registration', { ...initial, place: 'Loket 2' }, initial, TODAY)).toEqual({
      place: 'Loket 2',
    });
  });

  test('[WB-5] what cannot be undone asks for the number of the case to be typed', () => {
    expect(ACT_FORMS.erase.danger).toBe(true);
    expect(faultsOf('erase', { reason: 'UU 27/2022', confirm: '7' }, against())).toEqual({
      confirm: 'notSame',
    });
    expect(inputOf('erase', { reason: 'UU 27/2022', confirm: '77' }, {}, TODAY)).toEqual({
      reason: 'UU 27/2022',
    });
    expect(ASKED.filter((act) => ACT_FORMS[act].danger === true)).toEqual(['erase']);
  });
});
