import { describe, expect, test } from 'vitest';
import { COMPLAINT_COMMANDS } from '#domain/complaint/commands.ts';
import { missingItems } from '#domain/complaint/eligibility.ts';
import { parseFlat } from '#domain/kernel/schema.ts';
import {
  missingOf,
  registerFaults,
  registerInput,
  tellingWords,
} from '#renderer/screens/case/register/register-values.ts';
import { registered } from '#tests/support/complaint-builders.ts';

const TODAY = '2026-03-20';
const FULL = {
  title: 'Antrean loket',
  text: 'Loket tutup.',
  reporterName: 'Nama',
  identityNumber: '0000',
  address: 'Jalan 1',
  contact: '0800',
  place: 'Loket',
  asked: 'Dibuka',
  occurredOn: '2026-03-09',
  origin: 'telepon',
  officeId: '416',
};

describe('registering by hand', () => {
  test('[WB-10] what the file still lacks is told by the rule of the desk, as it is typed', () => {
    expect(missingOf(FULL)).toEqual([]);
    expect(missingOf({})).toHaveLength(6);
    for (const name of ['reporterName', 'address', 'text', 'place', 'asked', 'occurredOn'] as const) {
      const { [name]: _, ...rest } = FULL;
      const there = registered({ ...rest, [name]: undefined, ...(name === 'text' ? { text: 'x' } : {}) });
      if (name !== 'text') expect(missingOf(rest), name).toEqual(missingItems(there.state));
      expect(missingOf({ ...FULL, [name]: '  ' }), name).toHaveLength(1);
    }
  });

  test('[WB-10] only a title and words are needed, and a reason for an earlier day', () => {
    expect(registerFaults({}, TODAY)).toEqual({ title: 'needed', text: 'needed' });
    expect(registerFaults({ ...FULL, on: '2026-03-18' }, TODAY)).toEqual({ backdateReason: 'needed' });
    expect(registerFaults({ ...FULL, on: '2026-03-21' }, TODAY)).toEqual({ on: 'future' });
    expect(
      registerFaults({ ...FULL, occurredOn: TODAY, on: '2026-03-18', backdateReason: 'x' }, TODAY),
    ).toEqual({
      occurredOn: 'future',
    });
    expect(registerFaults(FULL, TODAY)).toEqual({});
  });

  test('[WB-10] what is sent has the shape of the command; empty fields are left out', () => {
    const shape = COMPLAINT_COMMANDS.register;
    expect(parseFlat('register', shape, registerInput(FULL, TODAY))).toMatchObject({ ok: true });
    const bare = { title: ' Judul ', text: 'Isi', place: '  ' };
    expect(registerInput(bare, TODAY)).toEqual({ origin: 'surat', title: 'Judul', text: 'Isi' });
    const dated = { ...bare, on: '2026-03-18', backdateReason: 'listrik' };
    expect(registerInput(dated, TODAY)).toMatchObject({ on: '2026-03-18', backdateReason: 'listrik' });
    expect(registerInput({ ...dated, on: TODAY }, TODAY)).not.toHaveProperty('backdateReason');
  });

  test('[WB-11] similar reports are looked for by the longest words of the title', () => {
    expect(tellingWords('Jalan di RT 05 rusak parah, jalan berlubang!', 3)).toEqual([
      'berlubang',
      'jalan',
      'rusak',
    ]);
    expect(tellingWords('di RT 05', 3)).toEqual([]);
  });
});
