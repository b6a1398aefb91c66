import { describe, expect, test } from 'vitest';
import {
  answered,
  approved,
  lastEvent,
  observed,
  play,
  refusalOf,
} from '#tests/support/complaint-builders.ts';

const verified = play(observed(), 'verify');
const sent = answered(verified, 'a-1', '2026-03-12');
const notSent = { answerId: 'a-1', reason: 'Belum ditempel di LAPOR' };

describe('a wrong approval', () => {
  test('[LC-30] is taken back with a reason: submitted again', () => {
    const back = play(approved(verified, 'a-1', '2026-03-12'), 'correct-approval', {
      answerId: 'a-1',
      reason: 'Salah buka',
    });
    expect(back.state.answers).toMatchObject([{ state: 'diajukan', approval: null }]);
    expect(refusalOf(back, 'mark-sent', { answerId: 'a-1' })).toBe('jawaban-tahap-lain');
    expect(refusalOf(back, 'approve-answer', { answerId: 'a-1' })).toBeNull();
  });
});

describe('a wrong record of sending', () => {
  test('[LC-31] not sent at all: approved still, the case where it stood, the wait undone', () => {
    const back = play(sent, 'correct-sent', notSent, { day: '2026-03-16' });
    expect(back.state.answers).toMatchObject([{ state: 'disetujui', sentOn: null, sentBy: null }]);
    expect(back.state).toMatchObject({
      ours: { stage: 'proses' },
      firstAnswerOn: null,
      lastAnswerOn: null,
      waits: [],
    });
    expect(refusalOf(back, 'mark-sent', { answerId: 'a-1' })).toBeNull();
  });

  test('[LC-31] a case that was closed on it alone is at work again', () => {
    const closed = play(sent, 'close', {}, { day: '2026-03-30' });
    const back = play(closed, 'correct-sent', notSent);
    expect(back.state).toMatchObject({ ours: { stage: 'proses' }, closedOn: null, waits: [] });
  });

  test('[LC-31] a supplement that was not sent leaves the first answer standing', () => {
    const twice = answered(sent, 'a-2', '2026-03-16');
    const back = play(twice, 'correct-sent', { ...notSent, answerId: 'a-2' });
    expect(back.state).toMatchObject({
      ours: { stage: 'ditanggapi' },
      lastAnswerOn: '2026-03-12',
      waits: [{ heldOn: '2026-03-12', resumedOn: null }],
    });
  });

  test('[LC-31] the first not sent, a supplement sent: the case waits from the supplement', () => {
    const twice = answered(sent, 'a-2', '2026-03-16');
    const back = play(twice, 'correct-sent', notSent);
    expect(back.state).toMatchObject({
      ours: { stage: 'ditanggapi' },
      firstAnswerOn: '2026-03-16',
      waits: [{ heldOn: '2026-03-16', resumedOn: null }],
    });
    const none = play(back, 'correct-sent', { ...notSent, answerId: 'a-2' });
    expect(none.state).toMatchObject({ ours: { stage: 'proses' }, firstAnswerOn: null, waits: [] });
  });

  test('[LC-31] an answer to a reply that was not sent: the reply stands again', () => {
    const replied = play(sent, 'record-reply', {}, { day: '2026-03-16' });
    const back = play(answered(replied, 'a-2', '2026-03-17'), 'correct-sent', {
      ...notSent,
      answerId: 'a-2',
    });
    expect(back.state).toMatchObject({
      ours: { stage: 'proses' },
      repliedOn: '2026-03-16',
      lastAnswerOn: '2026-03-12',
      waits: [{ heldOn: '2026-03-12', resumedOn: '2026-03-16' }],
    });
  });

  test('[LC-31] replied to and then found not sent: the days of that wait count again', () => {
    const replied = play(sent, 'record-reply', {}, { day: '2026-03-16' });
    expect(play(replied, 'correct-sent', notSent).state).toMatchObject({
      ours: { stage: 'proses' },
      waits: [],
    });
  });

  test('[LC-31] sent on another day: its wait begins there, and what it ended is stated again', () => {
    const corrected = play(
      sent,
      'correct-sent',
      { answerId: 'a-1', sentOn: '2026-03-31', reason: 'Salah tanggal' },
      { day: '2026-04-01' },
    );
    expect(corrected.state).toMatchObject({
      firstAnswerOn: '2026-03-31',
      lastAnswerOn: '2026-03-31',
      waits: [{ heldOn: '2026-03-31', resumedOn: null }],
    });
    expect(lastEvent(corrected)).toMatchObject({
      kind: 'v1.SentCorrected',
      results: expect.arrayContaining([
        expect.objectContaining({ ruleId: 'tindak-lanjut-awal', endedOn: '2026-03-31', late: true }),
      ]),
    });
    expect(lastEvent(sent)).toMatchObject({
      results: expect.arrayContaining([
        expect.objectContaining({ ruleId: 'tindak-lanjut-awal', late: false }),
      ]),
    });
  });

  test('[LC-31] the other day is not the same, not before the approval, not after what followed', () => {
    const on = (sentOn: string) => ({ answerId: 'a-1', sentOn, reason: 'Salah tanggal' });
    const replied = play(sent, 'record-reply', {}, { day: '2026-03-16' });
    const day = '2026-03-20';
    expect(refusalOf(replied, 'correct-sent', on('2026-03-12'), { day })).toBe('tidak-ada-perubahan');
    expect(refusalOf(replied, 'correct-sent', on('2026-03-11'), { day })).toBe('urutan-tanggal');
    expect(refusalOf(replied, 'correct-sent', on('2026-03-17'), { day })).toBe('urutan-tanggal');
    expect(refusalOf(replied, 'correct-sent', on('2026-03-21'), { day })).toBe('tanggal-masa-depan');
    expect(refusalOf(replied, 'correct-sent', on('2026-03-13'), { day })).toBeNull();
    const closed = play(sent, 'close', {}, { day: '2026-03-16' });
    expect(refusalOf(closed, 'correct-sent', on('2026-03-17'), { day })).toBe('urutan-tanggal');
  });

  test('[LC-31] an answer LAPOR already had goes on counting', () => {
    const marked = play(observed(), 'mark-answered', { answeredOn: '2026-03-10' });
    const back = play(answered(marked, 'a-1', '2026-03-12'), 'correct-sent', notSent);
    expect(back.state).toMatchObject({
      ours: { stage: 'ditanggapi' },
      firstAnswerOn: '2026-03-10',
      lastAnswerOn: '2026-03-10',
    });
  });
});
