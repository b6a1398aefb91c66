import { describe, expect, test } from 'vitest';
import { AUTHORITY, inOwnOffice, mayCommand } from '#domain/authority.ts';
import { COMPLAINT_COMMANDS, type ComplaintCommandKind } from '#domain/complaint/commands.ts';
import { INSTITUTION_COMMANDS, type InstitutionCommandKind } from '#domain/institution/commands.ts';
import { decideInstitution } from '#domain/institution/decide.ts';
import { emptyInstitution } from '#domain/institution/institution.ts';
import { ROLES } from '#domain/kernel/step.ts';
import { STAFF, STATUS_MAP, sha256 } from '#tests/support/circumstances.ts';
import { type Case, observed, play, refusalOf } from '#tests/support/complaint-builders.ts';
import { INSTITUTION_INPUT, institutionCommand } from '#tests/support/institution-builders.ts';
import { shipped } from '#tests/unit/deadline/shipped.ts';

const COMPLAINT_KINDS = Object.keys(COMPLAINT_COMMANDS) as ComplaintCommandKind[];
const INSTITUTION_KINDS = Object.keys(INSTITUTION_COMMANDS) as InstitutionCommandKind[];

/** Input with which each command has its shape; what it then leads to does not matter here. */
const INPUT: Partial<Record<ComplaintCommandKind, Readonly<Record<string, unknown>>>> = {
  'extend-deadline': { ruleId: 'verifikasi', days: 2, reason: 'x' },
  'observe-lapor': {
    laporId: '5049672',
    asOf: '2026-03-10T09:00:00.000+07:00',
    fields: { receivedAt: '2026-03-09T09:00:00.000+07:00', receivedHasTime: true, status: null },
    title: 'x',
    originalText: 'x',
  },
  register: { origin: 'surat', title: 'x', text: 'x' },
  'link-lapor': { laporId: '7' },
  hold: { missing: 'x' },
  'not-ours': { toWhom: 'x' },
  archive: { reasonCode: 'berulang' },
  'set-confidentiality': { confidentiality: 'rahasia', reason: 'x' },
  dispose: { officeId: '502' },
  return: { reason: 'x' },
  transfer: { officeId: '502', reason: 'x' },
  assign: { personId: 'x' },
  note: { noteId: 'x', text: 'x' },
  attach: { hash: sha256('x'), size: 1, mediaType: 'image/jpeg', fileName: 'x' },
  'link-duplicate': { parentId: 'x' },
  'draft-answer': { answerId: 'x', text: 'x' },
  'submit-answer': { answerId: 'x' },
  'approve-answer': { answerId: 'x' },
  'return-answer': { answerId: 'x', remark: 'x' },
  'record-paper-approval': { answerId: 'x', scan: sha256('x'), approverName: 'x' },
  'mark-sent': { answerId: 'x' },
  reopen: { reason: 'x' },
  'record-satisfaction': { rating: 5 },
  'correct-verdict': { reason: 'x' },
  'correct-approval': { answerId: 'x', reason: 'x' },
  'correct-sent': { answerId: 'x', reason: 'x' },
  'adopt-lapor': { field: 'class' },
  'mark-answered': { answeredOn: null },
  'reveal-identity': { reason: 'x' },
  'record-export': { revealed: false, purpose: 'x' },
  erase: { reason: 'x' },
};

describe('the authority table', () => {
  test('[AU-1] has a row for every command and a command for every row; no row is empty or names a role twice', () => {
    expect(Object.keys(AUTHORITY).sort()).toEqual([...COMPLAINT_KINDS, ...INSTITUTION_KINDS].sort());
    for (const [kind, roles] of Object.entries(AUTHORITY)) {
      expect(roles.length, kind).toBeGreaterThan(0);
      expect(new Set(roles).size, kind).toBe(roles.length);
      for (const role of roles) expect(ROLES).toContain(role);
    }
  });

  describe.each(ROLES)('[AU-3] %s', (role) => {
    const actor = { personId: `${role}-416`, role, officeId: role === 'koordinator' ? null : '416' };

    test.each(COMPLAINT_KINDS)('[AU-3] and %s: what decide says is what the table says', (kind) => {
      const refusal = refusalOf(observed(), kind, INPUT[kind] ?? {}, { by: actor });
      expect(refusal === 'tidak-berwenang').toBe(!mayCommand(role, kind));
    });

    test.each(INSTITUTION_KINDS)('[AU-3] and %s: what decide says is what the table says', (kind) => {
      const decision = decideInstitution(
        emptyInstitution(STATUS_MAP),
        institutionCommand(kind, INSTITUTION_INPUT[kind]),
        { actor, ...shipped },
      );
      const refused = !decision.ok && decision.refusal.code === 'tidak-berwenang';
      expect(refused).toBe(!mayCommand(role, kind));
    });
  });

  test('[AU-3] drafting and approving are never one role; only atasan approves', () => {
    expect(AUTHORITY['approve-answer']).toEqual(['atasan']);
    expect(AUTHORITY['draft-answer']).not.toContain('atasan');
  });
});

describe('the office', () => {
  const elsewhere: Case = play(observed(), 'dispose', { officeId: '502' });

  test('[AU-4] nobody but the coordinator acts on a case of another office', () => {
    expect(refusalOf(elsewhere, 'handle', {}, { by: STAFF.admin })).toBe('bukan-kantor-anda');
    expect(refusalOf(elsewhere, 'note', { noteId: 'c', text: 'x' }, { by: STAFF.atasan })).toBe(
      'bukan-kantor-anda',
    );
    expect(refusalOf(elsewhere, 'handle', {}, { by: STAFF.otherAdmin })).toBeNull();
    expect(refusalOf(elsewhere, 'handle', {}, { by: STAFF.koordinator })).toBeNull();
  });

  test("[AU-4] LAPOR's office counts until the office is decided here", () => {
    expect(refusalOf(observed(), 'verify', {}, { by: STAFF.otherAdmin })).toBe('bukan-kantor-anda');
    expect(refusalOf(observed({ officeId: '502' }), 'verify', {}, { by: STAFF.otherAdmin })).toBeNull();
    expect(refusalOf(observed({ officeId: null }), 'verify', {}, { by: STAFF.otherAdmin })).toBeNull();
  });

  test('[AU-4] an atasan of another office does not approve', () => {
    const drafted = play(observed(), 'verify');
    const ready = play(play(drafted, 'draft-answer', { answerId: 'a', text: 'x' }), 'submit-answer', {
      answerId: 'a',
    });
    expect(refusalOf(ready, 'approve-answer', { answerId: 'a' }, { by: STAFF.otherAtasan })).toBe(
      'bukan-kantor-anda',
    );
  });

  test('[AU-4] an export names many offices: what LAPOR says may be recorded for all of them', () => {
    expect(refusalOf(elsewhere, 'observe-lapor', INPUT['observe-lapor'], { by: STAFF.admin })).toBeNull();
  });

  test('[AU-4] who has no office (coordinator, a folder not set up) has no such limit', () => {
    expect(inOwnOffice({ personId: 'belum-diatur', role: 'admin', officeId: null }, '502')).toBe(true);
    expect(inOwnOffice(STAFF.admin, '416')).toBe(true);
    expect(inOwnOffice(STAFF.admin, null)).toBe(true);
    expect(inOwnOffice(STAFF.admin, '502')).toBe(false);
  });
});
