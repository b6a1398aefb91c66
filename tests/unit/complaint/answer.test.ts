import { describe, expect, test } from 'vitest';
import { caseRow } from '#domain/complaint/case-row.ts';
import type { Answer } from '#domain/complaint/complaint.ts';
import { contentHashOf } from '#domain/complaint/decide-answer.ts';
import { STAFF, sha256 } from '#tests/support/circumstances.ts';
import {
  answered,
  approved,
  type Case,
  FIRST_DAY,
  observed,
  play,
  refusalOf,
} from '#tests/support/complaint-builders.ts';

const verified = play(observed(), 'verify');
const draft = { answerId: 'a-1', text: 'Lampu diganti Rabu.' };
const drafted = play(verified, 'draft-answer', draft);
const submitted = play(drafted, 'submit-answer', { answerId: 'a-1' });
const photo = { hash: sha256('foto'), size: 3, mediaType: 'image/jpeg', fileName: 'foto.jpg' };

function answer({ state }: Case, answerId = 'a-1'): Answer | undefined {
  return state.answers.find((known) => known.answerId === answerId);
}

describe('drafting', () => {
  test('[LC-19] a draft begins the work and keeps text, attachments and its writers', () => {
    expect(drafted.state.ours.stage).toBe('proses');
    expect(answer(drafted)).toMatchObject({
      state: 'draf',
      text: draft.text,
      drafts: 1,
      draftedBy: ['admin-416'],
    });
    const more = play(
      drafted,
      'draft-answer',
      { ...draft, text: 'Lampu diganti.' },
      { by: STAFF.penghubung },
    );
    expect(answer(more)).toMatchObject({ drafts: 2, draftedBy: ['admin-416', 'penghubung-416'] });
    const again = play(more, 'draft-answer', { ...draft, text: 'Lampu sudah diganti.' });
    expect(answer(again)?.draftedBy).toEqual(['admin-416', 'penghubung-416']);
  });

  test('[LC-19] one answer at a time is open; the next begins when it was sent', () => {
    expect(refusalOf(drafted, 'draft-answer', { answerId: 'a-2', text: 'Lain' })).toBe(
      'jawaban-lain-terbuka',
    );
    const sent = answered(verified, 'a-1', FIRST_DAY);
    expect(refusalOf(sent, 'draft-answer', { answerId: 'a-2', text: 'Lain' })).toBeNull();
    expect(refusalOf(sent, 'draft-answer', { answerId: 'a-1', text: 'Lain' })).toBe('jawaban-tahap-lain');
  });

  test('[LC-19] only files of this case are attached to an answer, and stay until it says otherwise', () => {
    const attachments = [photo.hash];
    expect(refusalOf(verified, 'draft-answer', { ...draft, attachments })).toBe('lampiran-tidak-ada');
    const withPhoto = play(play(verified, 'attach', photo), 'draft-answer', { ...draft, attachments });
    expect(answer(play(withPhoto, 'draft-answer', { ...draft, text: 'Baru' }))?.attachments).toEqual(
      attachments,
    );
    expect(answer(play(withPhoto, 'draft-answer', { ...draft, attachments: [] }))?.attachments).toEqual([]);
  });

  test('[LC-19] [ST-8] a draft written on an older text is refused, and so is one that changes nothing', () => {
    const basedOn = answer(drafted)?.contentHash;
    const newer = play(drafted, 'draft-answer', { ...draft, text: 'Lampu diganti.', basedOn });
    expect(refusalOf(newer, 'draft-answer', { ...draft, text: 'Diganti besok.', basedOn })).toBe(
      'draf-berubah',
    );
    expect(refusalOf(drafted, 'draft-answer', { ...draft, basedOn: null })).toBe('draf-berubah');
    expect(refusalOf(drafted, 'draft-answer', draft)).toBe('tidak-ada-perubahan');
  });

  test('[LC-19] every command on an answer names one that exists', () => {
    for (const kind of ['submit-answer', 'approve-answer', 'mark-sent', 'correct-approval'] as const) {
      const reason = kind === 'correct-approval' ? { reason: 'Keliru' } : {};
      expect(refusalOf(drafted, kind, { answerId: 'a-9', ...reason }), kind).toBe('jawaban-tidak-ada');
    }
  });
});

describe('approval', () => {
  test('[LC-20] is bound to the hash of text and attachments of this answer', () => {
    const done = play(submitted, 'approve-answer', { answerId: 'a-1' });
    expect(answer(done)).toMatchObject({
      state: 'disetujui',
      approval: {
        contentHash: contentHashOf(sha256, 'a-1', draft.text, []),
        on: FIRST_DAY,
        personId: 'atasan-416',
        paper: null,
      },
    });
  });

  test('[LC-20] the hash tells answers, texts and attachments apart', () => {
    const hashes = [
      contentHashOf(sha256, 'a-1', 'x', []),
      contentHashOf(sha256, 'a-2', 'x', []),
      contentHashOf(sha256, 'a-1', 'y', []),
      contentHashOf(sha256, 'a-1', 'x', [photo.hash]),
      contentHashOf(sha256, 'a-1', 'x', [photo.hash, sha256('lain')]),
      contentHashOf(sha256, 'a-1', 'x', [sha256('lain'), photo.hash]),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  const attached = play(verified, 'attach', photo);
  const changes: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['another text', { answerId: 'a-1', text: 'Lampu diganti Kamis.' }],
    ['another file', { answerId: 'a-1', text: 'Isi a-1', attachments: [photo.hash] }],
  ];
  test.each(changes)('[LC-20] %s after submitting or approving voids both', (_, change) => {
    const ready = approved(attached, 'a-1', FIRST_DAY);
    const changed = play(ready, 'draft-answer', change);
    expect(answer(changed)).toMatchObject({ state: 'draf', approval: null });
    expect(refusalOf(changed, 'mark-sent', { answerId: 'a-1' })).toBe('jawaban-tahap-lain');
    const waiting = play(
      play(attached, 'draft-answer', { answerId: 'a-1', text: 'Isi a-1' }),
      'submit-answer',
      { answerId: 'a-1' },
    );
    expect(refusalOf(play(waiting, 'draft-answer', change), 'approve-answer', { answerId: 'a-1' })).toBe(
      'jawaban-tahap-lain',
    );
  });

  test('[LC-20] [ST-8] who submits, approves or sends another text than the one that stands is refused', () => {
    const other = { answerId: 'a-1', contentHash: sha256('lain') };
    expect(refusalOf(drafted, 'submit-answer', other)).toBe('draf-berubah');
    expect(refusalOf(submitted, 'approve-answer', other)).toBe('draf-berubah');
    expect(refusalOf(play(submitted, 'approve-answer', { answerId: 'a-1' }), 'mark-sent', other)).toBe(
      'draf-berubah',
    );
  });

  test('[LC-20] each command fits one state of the answer', () => {
    const states: Readonly<Record<string, Case>> = {
      draf: drafted,
      diajukan: submitted,
      dikembalikan: play(submitted, 'return-answer', { answerId: 'a-1', remark: 'Sebut tanggal' }),
      disetujui: play(submitted, 'approve-answer', { answerId: 'a-1' }),
      terkirim: answered(verified, 'a-1', FIRST_DAY),
    };
    const fitting: Readonly<Record<string, readonly string[]>> = {
      'submit-answer': ['draf', 'dikembalikan'],
      'approve-answer': ['diajukan'],
      'return-answer': ['diajukan', 'disetujui'],
      'mark-sent': ['disetujui'],
      'correct-approval': ['disetujui'],
      'correct-sent': ['terkirim'],
    };
    for (const kind of [
      'submit-answer',
      'approve-answer',
      'return-answer',
      'mark-sent',
      'correct-approval',
      'correct-sent',
    ] as const) {
      const words = {
        'return-answer': { remark: 'x' },
        'correct-approval': { reason: 'x' },
        'correct-sent': { reason: 'x' },
      };
      const input = { answerId: 'a-1', ...(kind in words ? words[kind as keyof typeof words] : {}) };
      for (const [state, so] of Object.entries(states)) {
        const expected = fitting[kind]?.includes(state) ? null : 'jawaban-tahap-lain';
        expect(refusalOf(so, kind, input), `${kind} ${state}`).toBe(expected);
      }
    }
  });

  test('[LC-21] who wrote any version does not approve', () => {
    const byTheHead = { ...STAFF.atasan, role: 'penghubung' } as const;
    const touched = play(play(verified, 'draft-answer', draft, { by: byTheHead }), 'draft-answer', {
      ...draft,
      text: 'Lampu menyala.',
    });
    const ready = play(touched, 'submit-answer', { answerId: 'a-1' });
    expect(refusalOf(ready, 'approve-answer', { answerId: 'a-1' })).toBe('setujui-sendiri');
  });

  test('[LC-21] [AU-3] an admin cannot approve, nor return', () => {
    for (const by of [STAFF.admin, STAFF.penghubung, STAFF.koordinator]) {
      expect(refusalOf(submitted, 'approve-answer', { answerId: 'a-1' }, { by })).toBe('tidak-berwenang');
      expect(refusalOf(submitted, 'return-answer', { answerId: 'a-1', remark: 'x' }, { by })).toBe(
        'tidak-berwenang',
      );
    }
  });

  test('[LC-21] returned with a remark, which stays until it is submitted again', () => {
    const returned = play(submitted, 'return-answer', { answerId: 'a-1', remark: 'Sebut tanggal' });
    expect(answer(returned)).toMatchObject({
      state: 'dikembalikan',
      remark: 'Sebut tanggal',
      approval: null,
    });
    const better = play(returned, 'draft-answer', { ...draft, text: 'Diganti 12 Maret.' });
    expect(answer(better)?.remark).toBe('Sebut tanggal');
    expect(answer(play(better, 'submit-answer', { answerId: 'a-1' }))?.remark).toBeNull();
  });

  test('[LC-22] a paper approval names who and when, and its scan is a file of the case', () => {
    const paper = {
      answerId: 'a-1',
      scan: photo.hash,
      approverName: 'Kepala Dinas',
      on: '2026-03-09',
      backdateReason: 'Lembar disposisi',
    };
    expect(refusalOf(drafted, 'record-paper-approval', paper)).toBe('lampiran-tidak-ada');
    const onPaper = play(play(drafted, 'attach', photo), 'record-paper-approval', paper);
    expect(answer(onPaper)).toMatchObject({
      state: 'disetujui',
      approval: { on: '2026-03-09', paper: { scan: photo.hash, approverName: 'Kepala Dinas' } },
    });
    expect(answer(play(onPaper, 'draft-answer', { ...draft, text: 'Lain' }))?.approval).toBeNull();
    const { backdateReason: _, ...unexplained } = paper;
    expect(refusalOf(play(drafted, 'attach', photo), 'record-paper-approval', unexplained)).toBe(
      'alasan-tanggal-mundur',
    );
  });
});

describe('sending', () => {
  test('[LC-23] records when and by whom, and the case waits for the reporter', () => {
    const sent = play(
      approved(verified, 'a-1', FIRST_DAY),
      'mark-sent',
      { answerId: 'a-1', sentBy: 'Admin OPD' },
      { day: '2026-03-12' },
    );
    expect(answer(sent)).toMatchObject({ state: 'terkirim', sentOn: '2026-03-12', sentBy: 'Admin OPD' });
    expect(sent.state).toMatchObject({
      ours: { stage: 'ditanggapi' },
      firstAnswerOn: '2026-03-12',
      lastAnswerOn: '2026-03-12',
      repliedOn: null,
    });
  });

  test('[LC-23] not before it was approved', () => {
    const ready = approved(verified, 'a-1', '2026-03-12');
    const early = { answerId: 'a-1', on: '2026-03-11', backdateReason: 'Baru dicatat' };
    expect(refusalOf(ready, 'mark-sent', early, { day: '2026-03-16' })).toBe('urutan-tanggal');
    expect(refusalOf(ready, 'mark-sent', { ...early, on: '2026-03-12' }, { day: '2026-03-16' })).toBeNull();
  });

  test('[LC-23] not before the office got the case', () => {
    const moved = play(
      approved(verified, 'a-1', FIRST_DAY),
      'transfer',
      { officeId: '502', reason: 'Salah dinas' },
      { day: '2026-03-12' },
    );
    const early = { answerId: 'a-1', on: '2026-03-11', backdateReason: 'Baru dicatat' };
    expect(refusalOf(moved, 'mark-sent', early, { day: '2026-03-16', by: STAFF.otherAdmin })).toBe(
      'urutan-tanggal',
    );
  });

  test('[LC-24] further answers each have their own draft, approval and sent record', () => {
    const replied = play(answered(verified, 'a-1', FIRST_DAY), 'record-reply', {}, { day: '2026-03-12' });
    const second = play(replied, 'draft-answer', { answerId: 'a-2', text: 'Sudah diperiksa ulang.' });
    expect(refusalOf(second, 'mark-sent', { answerId: 'a-2' })).toBe('jawaban-tahap-lain');
    const both = answered(replied, 'a-2', '2026-03-16');
    expect(both.state.answers.map(({ answerId, state, sentOn }) => [answerId, state, sentOn])).toEqual([
      ['a-1', 'terkirim', FIRST_DAY],
      ['a-2', 'terkirim', '2026-03-16'],
    ]);
    expect(both.state).toMatchObject({
      firstAnswerOn: FIRST_DAY,
      lastAnswerOn: '2026-03-16',
      ours: { stage: 'ditanggapi' },
    });
    expect(new Set(both.state.answers.map(({ approval }) => approval?.contentHash)).size).toBe(2);
  });

  test('[LC-24] a supplement may follow while the reporter is waited for', () => {
    const more = answered(answered(verified, 'a-1', FIRST_DAY), 'a-2', '2026-03-12');
    expect(more.state.ours.stage).toBe('ditanggapi');
    expect(more.state.waits).toEqual([{ heldOn: FIRST_DAY, resumedOn: null }]);
  });

  test('[LC-35] an answer left open by an ending or a Tunda is asked for by no list, and comes back with the case', () => {
    const archived = play(submitted, 'archive', { reasonCode: 'berulang' });
    expect(caseRow(submitted.state).answer).toBe('diajukan');
    expect(caseRow(archived.state).answer).toBeNull();
    expect(caseRow(play(submitted, 'hold', { missing: 'Foto' }).state).answer).toBeNull();
    expect(caseRow(play(archived, 'reopen', { reason: 'Data baru' }).state).answer).toBe('diajukan');
  });
});
