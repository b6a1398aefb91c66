import { describe, expect, test } from 'vitest';
import {
  NO_ANSWERS,
  problemsOf,
  requestOf,
  type SetUpAnswers,
} from '#renderer/screens/entry/set-up-answers.ts';

const COMPLETE: SetUpAnswers = {
  ...NO_ANSWERS,
  name: ' Siti Rahmawati ',
  officeName: 'Dinas Pendidikan',
  officeId: ' 416 ',
};

describe('the set-up form', () => {
  test('[SC-1] tells every field that keeps it from being sent, in the order of the fields', () => {
    expect(Object.entries(problemsOf(NO_ANSWERS))).toEqual([
      ['name', 'needed'],
      ['officeName', 'needed'],
      ['officeId', 'needed'],
    ]);
    expect(problemsOf(COMPLETE)).toEqual({});
  });

  test('[SC-1] an office id has no room for a name; the coordinator has no office', () => {
    expect(problemsOf({ ...COMPLETE, officeId: 'Dinas Pendidikan' })).toEqual({ officeId: 'officeIdWrong' });
    expect(problemsOf({ ...COMPLETE, officeId: 'x'.repeat(41) })).toEqual({ officeId: 'officeIdWrong' });
    const coordinator = { ...COMPLETE, role: 'koordinator', officeId: '', officeName: '' } as const;
    expect(problemsOf({ ...coordinator, pin: '1234', pinAgain: '1234' })).toEqual({});
    expect(requestOf({ ...coordinator, pin: '1234' })).toMatchObject({ office: null, pin: '1234' });
  });

  test('[SC-1] who approves or disposes needs a PIN; one that is given is long enough and typed twice', () => {
    for (const role of ['atasan', 'koordinator'] as const) {
      expect(problemsOf({ ...COMPLETE, role })).toEqual({ pin: 'pinNeeded' });
    }
    expect(problemsOf({ ...COMPLETE, pin: '123', pinAgain: '123' })).toEqual({ pin: 'pinShort' });
    expect(problemsOf({ ...COMPLETE, pin: '1234', pinAgain: '1235' })).toEqual({ pinAgain: 'pinDiffers' });
  });

  test('[SC-1] sends names without blanks around them, and no PIN where none was typed', () => {
    expect(requestOf(COMPLETE)).toEqual({
      office: { id: '416', name: 'Dinas Pendidikan' },
      name: 'Siti Rahmawati',
      role: 'admin',
      pin: null,
    });
  });
});
