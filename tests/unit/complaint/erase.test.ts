import { describe, expect, test } from 'vitest';
import { AUTHORITY } from '#domain/authority.ts';
import { COMPLAINT_COMMANDS, type ComplaintCommandKind } from '#domain/complaint/commands.ts';
import { mayNot } from '#domain/complaint/decide.ts';
import { STAFF, STATUS_MAP, sha256 } from '#tests/support/circumstances.ts';
import {
  answered,
  type Case,
  happened,
  lastEvent,
  newCase,
  observation,
  observed,
  play,
  REGISTRATION,
  registered,
} from '#tests/support/complaint-builders.ts';

const reason = { reason: 'Permintaan tertulis pelapor' };
const SECRET = 'RAHASIA-PRIBADI';

/** A case with something personal in every place a command can put it. */
function full(): Case {
  const words = ['title', 'text', 'reporterName', 'identityNumber', 'address', 'contact', 'place', 'asked'];
  let life = play(
    newCase('lokal:01JP0000000000000000000001'),
    'register',
    { ...REGISTRATION, ...Object.fromEntries(words.map((field) => [field, SECRET])) },
    { by: STAFF.koordinator },
  );
  life = play(life, 'link-lapor', { laporId: '5049672' });
  life = play(
    life,
    'observe-lapor',
    observation({}, { title: SECRET, originalText: SECRET, reporterName: SECRET, extra: { Kolom: SECRET } }),
  );
  life = play(life, 'classify', { categoryId: '9', categoryName: SECRET });
  life = play(life, 'dispose', { officeId: '416', officeName: SECRET, note: SECRET });
  life = play(life, 'note', { noteId: 'c-1', text: SECRET });
  life = play(life, 'attach', { hash: sha256('foto'), size: 3, mediaType: 'image/jpeg', fileName: SECRET });
  life = answered(life, 'a-1', '2026-03-12', SECRET);
  life = play(life, 'record-reply', { text: SECRET });
  life = play(life, 'draft-answer', { answerId: 'a-2', text: `${SECRET} 2` });
  life = play(life, 'record-paper-approval', { answerId: 'a-2', scan: sha256('foto'), approverName: SECRET });
  life = play(life, 'return-answer', { answerId: 'a-2', remark: SECRET });
  life = play(life, 'hold', { missing: SECRET });
  return play(life, 'not-ours', { toWhom: SECRET });
}

describe('erasing a person', () => {
  test('[ST-6] nothing personal is left in the state, not even the hash of a text', () => {
    const before = full();
    expect(JSON.stringify(before.state)).toContain(SECRET);
    const after = JSON.stringify(play(before, 'erase', reason).state);
    expect(after).not.toContain(SECRET);
    for (const { contentHash } of before.state.answers) expect(after).not.toContain(contentHash);
  });

  test('[LC-33] the facts stay: dates, stages, who acted', () => {
    const before = full().state;
    const { state } = play(full(), 'erase', reason);
    expect(state).toMatchObject({
      erased: true,
      ours: { stage: 'bukan-wewenang', officeId: '416', categoryId: '9' },
      firstAnswerOn: '2026-03-12',
      closedOn: before.closedOn,
      answers: [
        { state: 'terkirim', sentOn: '2026-03-12', draftedBy: ['admin-416'] },
        { state: 'dikembalikan' },
      ],
    });
  });

  test('[LC-33] a case that was still open ends with it, in the archive, and its Tunda too', () => {
    const held = play(observed(), 'hold', { missing: 'Foto' });
    const erased = play(held, 'erase', reason, { day: '2026-03-16' });
    expect(lastEvent(erased)).toMatchObject({
      kind: 'v1.PersonErased',
      stage: 'arsip',
      reason: reason.reason,
    });
    expect(erased.state).toMatchObject({ ours: { stage: 'arsip' }, closedOn: '2026-03-16' });
    expect(erased.state.holds).toEqual([{ heldOn: '2026-03-10', resumedOn: '2026-03-16' }]);
    const closed = play(observed({ status: 'Ditutup oleh Sistem' }), 'erase', reason);
    expect(lastEvent(closed)).toMatchObject({ stage: null });
    expect(closed.state.closedOn).toBeNull();
  });

  test('[ST-6] every later command is refused', () => {
    const erased = play(observed(), 'erase', reason);
    for (const kind of Object.keys(COMPLAINT_COMMANDS) as ComplaintCommandKind[]) {
      const actor = { ...STAFF.koordinator, role: AUTHORITY[kind][0] };
      expect(mayNot(erased.state, kind, { actor, statusMap: STATUS_MAP })?.code, kind).toBe('sudah-dihapus');
    }
  });

  test('[ST-6] what still arrives from another desk brings nothing back', () => {
    const erased = play(registered(), 'erase', reason);
    const late = happened(
      erased,
      { kind: 'v1.NoteAdded', noteId: 'c-9', personal: { text: SECRET } },
      STAFF.penghubung,
      '2026-03-16',
    );
    const seen = happened(
      late,
      { ...lastEvent(observed({}, { originalText: SECRET })) },
      STAFF.admin,
      '2026-03-16',
    );
    expect(seen.state.notes).toMatchObject([{ noteId: 'c-9', text: null }]);
    expect(seen.state.lapor).toMatchObject({ fields: { officeId: '416' }, personal: null });
    expect(JSON.stringify(seen.state)).not.toContain(SECRET);
  });
});
