import { describe, expect, test } from 'vitest';
import { type ConfidentialFacts, DEFAULT_CONFIDENTIAL_READERS, maySee } from '#domain/confidential.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { STAFF } from '#tests/support/circumstances.ts';

const SECRET: ConfidentialFacts = {
  confidentiality: 'rahasia',
  class: 'tidak-berkadar-pengawasan',
  officeId: '416',
  officerId: null,
};
const readers = DEFAULT_CONFIDENTIAL_READERS;

function whoSees(facts: ConfidentialFacts, by = readers): readonly string[] {
  return Object.entries(STAFF).flatMap(([name, actor]) => (maySee(actor, facts, by) ? [name] : []));
}

describe('rahasia', () => {
  test('[AU-5] what is not rahasia is seen by everybody', () => {
    for (const confidentiality of ['biasa', 'anonim'] as const) {
      expect(whoSees({ ...SECRET, confidentiality })).toEqual(Object.keys(STAFF));
    }
  });

  test("[AU-5] by default: the coordinator and the office's atasan", () => {
    expect(whoSees(SECRET)).toEqual(['atasan', 'koordinator']);
    expect(whoSees({ ...SECRET, officeId: '502' })).toEqual(['koordinator', 'otherAtasan']);
    expect(whoSees({ ...SECRET, officeId: null })).toEqual(['koordinator']);
  });

  test('[AU-5] and the assigned officer', () => {
    expect(whoSees({ ...SECRET, officerId: STAFF.penghubung.personId })).toEqual([
      'penghubung',
      'atasan',
      'koordinator',
    ]);
    const off = { ...readers, assignedOfficer: false };
    expect(whoSees({ ...SECRET, officerId: STAFF.penghubung.personId }, off)).toEqual([
      'atasan',
      'koordinator',
    ]);
  });

  test('[AU-5] with supervisory content: the coordinator and named persons, not even the officer', () => {
    const grave = { ...SECRET, class: 'berkadar-pengawasan', officerId: STAFF.admin.personId } as const;
    expect(whoSees(grave)).toEqual(['koordinator']);
    const named = { ...readers, supervisory: { roles: [], personIds: [STAFF.otherAdmin.personId] } };
    expect(whoSees(grave, named)).toEqual(['otherAdmin']);
  });

  test('[AU-5] persons named by the institution see it from any office', () => {
    expect(whoSees(SECRET, { ...readers, roles: [], personIds: [STAFF.otherAdmin.personId] })).toEqual([
      'otherAdmin',
    ]);
  });

  test('[AU-5] the nameless admin of a folder not set up does not', () => {
    const nobody: Actor = { personId: 'belum-diatur', role: 'admin', officeId: null };
    expect(maySee(nobody, SECRET, readers)).toBe(false);
  });
});
