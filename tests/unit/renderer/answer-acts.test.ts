import { describe, expect, test } from 'vitest';
import { openAnswer } from '#domain/complaint/complaint.ts';
import { mayNot } from '#domain/complaint/decide.ts';
import type { Actor } from '#domain/kernel/step.ts';
import {
  type AnswerAct,
  obstacleTo,
  type Situation,
  standingAgainst,
} from '#renderer/screens/case/answer/answer-acts.ts';
import { STAFF, STATUS_MAP } from '#tests/support/circumstances.ts';
import {
  answered,
  approved,
  ask,
  type Case,
  FIRST_DAY,
  observed,
  play,
} from '#tests/support/complaint-builders.ts';

const ACTS = [
  'draft-answer',
  'submit-answer',
  'approve-answer',
  'return-answer',
  'record-paper-approval',
  'mark-sent',
  'correct-approval',
  'correct-sent',
] as const satisfies readonly AnswerAct[];
const SCAN = 'a'.repeat(64);

const fresh = play(observed(), 'verify');
const withScan = play(fresh, 'attach', {
  hash: SCAN,
  size: 1,
  mediaType: 'image/png',
  fileName: 'surat.png',
});
const drafted = play(withScan, 'draft-answer', { answerId: 'j1', text: 'Isi' });
const submitted = play(drafted, 'submit-answer', { answerId: 'j1' });
const CASES: Readonly<Record<string, Case>> = {
  'new in LAPOR': observed(),
  fresh: withScan,
  drafted,
  submitted,
  returned: play(submitted, 'return-answer', { answerId: 'j1', remark: 'Perbaiki' }),
  approved: approved(withScan, 'j1', FIRST_DAY),
  sent: answered(withScan, 'j1', FIRST_DAY),
  closed: play(answered(withScan, 'j1', FIRST_DAY), 'close', {}, { day: '2026-03-31' }),
  archived: play(withScan, 'archive', { reasonCode: 'berulang' }),
};

/** What the screen knows: the answer it shows, and the desk's own refusals. */
function situation({ state }: Case, by: Actor, more: Partial<Situation> = {}): Situation {
  const answer = openAnswer(state) ?? state.answers.at(-1) ?? null;
  return {
    allowed: ACTS.map((command) => ({
      command,
      refusal: mayNot(state, command, { actor: by, statusMap: STATUS_MAP }),
    })),
    answer,
    text: answer?.text ?? '',
    undecided: false,
    personId: by.personId,
    ...more,
  };
}

const INPUT: Readonly<Record<AnswerAct, object>> = {
  'draft-answer': { text: 'Isi lain' },
  'submit-answer': {},
  'approve-answer': {},
  'return-answer': { remark: 'Perbaiki' },
  'record-paper-approval': { scan: SCAN, approverName: 'Kepala Contoh' },
  'mark-sent': {},
  'correct-approval': { reason: 'Keliru' },
  'correct-sent': { reason: 'Keliru' },
};

describe('what can be done with an answer', () => {
  test.each(Object.entries(CASES))(
    '[AN-10] %s: the screen offers what the desk accepts, for everybody',
    (_, held) => {
      const answerId = openAnswer(held.state)?.answerId ?? 'j1';
      for (const by of Object.values(STAFF)) {
        for (const act of ACTS) {
          // A first or further draft makes an answer of its own.
          const id = act === 'draft-answer' && openAnswer(held.state) === null ? 'j2' : answerId;
          const accepted = ask(held, act, { answerId: id, ...INPUT[act] }, { by, day: '2026-03-31' }).ok;
          const offered = obstacleTo(act, situation(held, by)) === null;
          expect(`${by.personId} ${act}: ${offered}`).toBe(`${by.personId} ${act}: ${accepted}`);
        }
      }
    },
  );

  test('[AN-10] a text that is only in the editor can be submitted: it is recorded on the way', () => {
    const now = situation(fresh, STAFF.admin);
    expect(obstacleTo('submit-answer', now)).toEqual({ kind: 'empty' });
    expect(obstacleTo('submit-answer', { ...now, text: 'Isi' })).toBeNull();
    expect(obstacleTo('record-paper-approval', { ...now, text: 'Isi' })).toBeNull();
    expect(obstacleTo('submit-answer', { ...now, text: 'Isi', undecided: true })).toEqual({
      kind: 'undecided',
    });
  });

  test('[AN-10] what the desk says of the recorded answer does not stand against the text in the editor', () => {
    const unwritten = { code: 'jawaban-tidak-ada', params: { answerId: 'tidak-ada' } };
    const allowed = [{ command: 'submit-answer' as const, refusal: unwritten }];
    expect(standingAgainst(allowed, 'submit-answer')).toBeNull();
    expect(
      obstacleTo('submit-answer', { ...situation(fresh, STAFF.admin), allowed, text: 'Isi' }),
    ).toBeNull();
  });

  test('[AN-10] why not is said in what the reader can act on: who may, which stage, which state, whose text', () => {
    expect(obstacleTo('approve-answer', situation(submitted, STAFF.admin))).toEqual({
      kind: 'role',
      roles: ['atasan'],
    });
    expect(obstacleTo('approve-answer', situation(drafted, STAFF.atasan))).toEqual({
      kind: 'state',
      state: 'draf',
    });
    expect(obstacleTo('draft-answer', situation(observed(), STAFF.admin))).toEqual({
      kind: 'stage',
      stage: 'baru',
    });
    expect(obstacleTo('draft-answer', situation(drafted, STAFF.otherAdmin))).toMatchObject({
      kind: 'refused',
      code: 'bukan-kantor-anda',
    });
    const own = situation(submitted, STAFF.atasan, {
      answer: { state: 'diajukan', draftedBy: ['atasan-416'] },
    });
    expect(obstacleTo('approve-answer', own)).toEqual({ kind: 'own-text' });
  });
});
