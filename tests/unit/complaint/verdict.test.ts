import { describe, expect, test } from 'vitest';
import { ARCHIVE_REASONS } from '#domain/complaint/vocabulary.ts';
import {
  answered,
  approved,
  type Case,
  FIRST_DAY,
  lastEvent,
  observed,
  play,
  refusalOf,
  registered,
} from '#tests/support/complaint-builders.ts';

const sorry = { reason: 'Salah tekan' };

describe('verdicts', () => {
  test('[LC-11] verified, from new', () => {
    const { state } = play(observed(), 'verify');
    expect(state).toMatchObject({
      ours: { stage: 'terverifikasi' },
      verifiedOn: FIRST_DAY,
      completeOn: FIRST_DAY,
    });
  });

  test('[LC-11] handled here: at work, and verified if it was not', () => {
    expect(play(observed(), 'handle').state).toMatchObject({
      ours: { stage: 'proses' },
      verifiedOn: FIRST_DAY,
    });
    const later = play(play(observed(), 'verify'), 'handle', {}, { day: '2026-03-12' });
    expect(later.state).toMatchObject({ ours: { stage: 'proses' }, verifiedOn: FIRST_DAY });
  });

  test('[LC-13] not ours: to whom it belongs', () => {
    const { state } = play(observed(), 'not-ours', { toWhom: 'Balai Jalan Nasional' });
    expect(state).toMatchObject({
      ours: { stage: 'bukan-wewenang' },
      toWhom: 'Balai Jalan Nasional',
      closedOn: FIRST_DAY,
    });
  });

  test('[LC-13] archived with a reason of the list; "lainnya" needs words', () => {
    for (const reasonCode of ARCHIVE_REASONS) {
      const { state } = play(observed(), 'archive', { reasonCode, reason: 'Sebab lain' });
      expect(state).toMatchObject({
        ours: { stage: 'arsip' },
        archiveReason: reasonCode,
        closedOn: FIRST_DAY,
      });
    }
    expect(refusalOf(observed(), 'archive', { reasonCode: 'lainnya' })).toBe('alasan-diperlukan');
    expect(refusalOf(observed(), 'archive', { reasonCode: 'berulang' })).toBeNull();
  });
});

describe('Tunda', () => {
  test('[LC-12] hold says what is missing and when to look again; resume goes on where it stood', () => {
    const held = play(play(observed(), 'handle'), 'hold', { missing: 'Foto lokasi', remindOn: '2026-03-16' });
    expect(held.state).toMatchObject({
      ours: { stage: 'ditunda' },
      missing: 'Foto lokasi',
      remindOn: '2026-03-16',
      holds: [{ heldOn: FIRST_DAY, resumedOn: null }],
    });
    const resumed = play(held, 'resume', {}, { day: '2026-03-16' });
    expect(resumed.state).toMatchObject({
      ours: { stage: 'proses' },
      missing: null,
      remindOn: null,
      holds: [{ heldOn: FIRST_DAY, resumedOn: '2026-03-16' }],
    });
  });

  test('[LC-12] a case held before any verdict goes on where LAPOR has it open, else as new', () => {
    const resumedFrom = (status: string | null) =>
      play(play(observed({ status }), 'hold', { missing: 'Foto' }), 'resume').state.ours.stage;
    expect(resumedFrom('Terverifikasi')).toBe('terverifikasi');
    expect(resumedFrom('Tunda')).toBe('baru');
    expect(resumedFrom('Ditutup oleh Sistem')).toBe('baru');
    expect(resumedFrom(null)).toBe('baru');
  });

  test('[LC-12] the day to look again is not before the hold', () => {
    expect(refusalOf(observed(), 'hold', { missing: 'Foto', remindOn: '2026-03-09' })).toBe('urutan-tanggal');
  });

  test('[LC-12] an ending ends the Tunda, and nothing is asked for any more', () => {
    const held = play(observed(), 'hold', { missing: 'Foto', remindOn: '2026-03-16' });
    for (const ended of [
      play(held, 'archive', { reasonCode: 'data-tidak-dilengkapi' }, { day: '2026-03-18' }),
      play(held, 'not-ours', { toWhom: 'Provinsi' }, { day: '2026-03-18' }),
    ]) {
      expect(ended.state).toMatchObject({ missing: null, remindOn: null });
      expect(ended.state.holds).toEqual([{ heldOn: FIRST_DAY, resumedOn: '2026-03-18' }]);
    }
  });
});

describe('a wrong verdict', () => {
  /** Every verdict, each from a case on which it may be given. */
  const VERDICTS: readonly (readonly [string, Case, (before: Case) => Case])[] = [
    ['verify', observed(), (before) => play(before, 'verify')],
    ['handle', play(observed(), 'verify'), (before) => play(before, 'handle')],
    [
      'hold',
      play(observed(), 'verify'),
      (before) => play(before, 'hold', { missing: 'Foto', remindOn: '2026-03-16' }),
    ],
    [
      'not-ours',
      play(observed(), 'hold', { missing: 'Foto' }),
      (before) => play(before, 'not-ours', { toWhom: 'Provinsi' }),
    ],
    [
      'archive',
      play(observed(), 'hold', { missing: 'Foto' }),
      (before) => play(before, 'archive', { reasonCode: 'berulang' }),
    ],
    [
      'mark-answered',
      observed(),
      (before) => play(before, 'mark-answered', { answeredOn: FIRST_DAY, closedOn: FIRST_DAY }),
    ],
    [
      'adopt-lapor',
      play(observed({ status: 'Tunda' }), 'verify'),
      (before) => play(before, 'adopt-lapor', { field: 'stage' }),
    ],
  ];

  test.each(VERDICTS)('[LC-29] %s is taken back as if it had not been given', (_, before, verdict) => {
    const corrected = play(verdict(before), 'correct-verdict', sorry, { day: '2026-03-20' });
    expect(lastEvent(corrected)).toMatchObject({
      kind: 'v1.VerdictCorrected',
      back: before.state.ours.stage,
    });
    expect(corrected.state).toEqual({ ...before.state, lastVerdict: null });
  });

  test('[LC-29] a Tunda that an archiving ended runs on, and can be resumed to where it began', () => {
    const held = play(play(observed(), 'handle'), 'hold', { missing: 'Foto' });
    const archived = play(held, 'archive', { reasonCode: 'berulang' }, { day: '2026-03-12' });
    const back = play(archived, 'correct-verdict', sorry);
    expect(back.state.holds).toEqual([{ heldOn: FIRST_DAY, resumedOn: null }]);
    expect(play(back, 'resume', {}, { day: '2026-03-16' }).state.ours.stage).toBe('proses');
  });

  test('[LC-29] needs a verdict that is the last word on the case', () => {
    expect(refusalOf(observed(), 'correct-verdict', sorry)).toBe('tidak-ada-putusan');
    const resumed = play(play(observed(), 'hold', { missing: 'Foto' }), 'resume');
    expect(refusalOf(resumed, 'correct-verdict', sorry)).toBe('tidak-ada-putusan');
    const reopened = play(play(observed(), 'archive', { reasonCode: 'berulang' }), 'reopen', {
      reason: 'Ada data baru',
    });
    expect(refusalOf(reopened, 'correct-verdict', sorry)).toBe('tidak-ada-putusan');
    const marked = play(registered(), 'mark-answered', { answeredOn: FIRST_DAY });
    expect(refusalOf(play(marked, 'close'), 'correct-verdict', sorry)).toBe('tidak-ada-putusan');
    expect(refusalOf(play(marked, 'record-reply'), 'correct-verdict', sorry)).toBe('tidak-ada-putusan');
  });

  test('[LC-29] not once an answer was sent on it, but while one is being written', () => {
    const verified = play(observed(), 'verify');
    expect(refusalOf(answered(verified, 'a-1', FIRST_DAY), 'correct-verdict', sorry)).toBe(
      'sudah-ada-jawaban',
    );
    const back = play(approved(verified, 'a-1', FIRST_DAY), 'correct-verdict', sorry);
    expect(back.state.ours.stage).toBeNull();
    expect(back.state.answers).toHaveLength(1);
  });
});
