import { describe, expect, test } from 'vitest';
import { morningOf } from '#tests/support/circumstances.ts';
import {
  answered,
  type Case,
  FIRST_DAY,
  lastEvent,
  observed,
  play,
  RECEIVED_ON,
  refusalOf,
} from '#tests/support/complaint-builders.ts';

const atWork = play(observed(), 'handle');
const sent = answered(atWork, 'a-1', '2026-03-12');

describe('after an answer', () => {
  test('[LC-25] reply, closing and rating need an answer, here or in LAPOR', () => {
    for (const [kind, input] of [
      ['record-reply', {}],
      ['close', {}],
      ['record-satisfaction', { rating: 5 }],
    ] as const) {
      expect(refusalOf(atWork, kind, input), kind).toBe('belum-dijawab');
      expect(refusalOf(sent, kind, input), kind).toBeNull();
      expect(
        refusalOf(play(observed(), 'mark-answered', { answeredOn: null }), kind, input),
        kind,
      ).toBeNull();
    }
  });

  test('[LC-25] a reply takes the case back to work; its words are kept in the event', () => {
    const replied = play(sent, 'record-reply', { text: 'Masih padam' }, { day: '2026-03-16' });
    expect(lastEvent(replied)).toMatchObject({ personal: { text: 'Masih padam' } });
    expect(replied.state).toMatchObject({ ours: { stage: 'proses' }, repliedOn: '2026-03-16' });
  });

  test('[LC-25] a reply after closing is kept, and moves nothing', () => {
    const closed = play(sent, 'close', {}, { day: '2026-03-30' });
    const replied = play(closed, 'record-reply', {}, { day: '2026-03-31' });
    expect(replied.state).toMatchObject({
      ours: { stage: 'selesai' },
      repliedOn: '2026-03-31',
      closedOn: '2026-03-30',
    });
  });

  test('[LC-25] closed, also while at work on a reply that asks for nothing', () => {
    const { state } = play(
      play(sent, 'record-reply', { text: 'Terima kasih' }),
      'close',
      {},
      { day: '2026-03-30' },
    );
    expect(state).toMatchObject({ ours: { stage: 'selesai' }, closedOn: '2026-03-30' });
  });

  test('[LC-26] reopened: at work again, counted, and what ended it is gone', () => {
    const again = play(
      play(sent, 'close', {}, { day: '2026-03-30' }),
      'reopen',
      { reason: 'Kambuh' },
      { day: '2026-04-06' },
    );
    expect(again.state).toMatchObject({
      ours: { stage: 'proses' },
      closedOn: null,
      reopened: 1,
      firstAnswerOn: '2026-03-12',
    });
    const archived = play(observed(), 'archive', { reasonCode: 'berulang' });
    const unarchived = play(archived, 'reopen', { reason: 'Ternyata lain' }, { day: '2026-03-12' });
    expect(unarchived.state).toMatchObject({
      ours: { stage: 'terverifikasi' },
      verifiedOn: '2026-03-12',
      archiveReason: null,
      closedOn: null,
    });
    const elsewhere = play(observed(), 'not-ours', { toWhom: 'Provinsi' });
    expect(play(elsewhere, 'reopen', { reason: 'Ternyata kami' }).state.toWhom).toBeNull();
  });

  test('[LC-26] a case that LAPOR closed without us was verified there; its days until now were no wait of ours', () => {
    const ended = observed({
      status: 'Ditutup oleh Sistem',
      disposedAt: morningOf(RECEIVED_ON),
      closedAt: morningOf(FIRST_DAY),
    });
    const again = play(ended, 'reopen', { reason: 'Kambuh' }, { day: '2026-03-30' });
    expect(again.state).toMatchObject({
      ours: { stage: 'terverifikasi' },
      verifiedOn: RECEIVED_ON,
      waits: [{ heldOn: FIRST_DAY, resumedOn: '2026-03-30' }],
    });
  });

  test('[LC-26] an answer LAPOR had before a reopening is still the first answer', () => {
    let life = play(observed(), 'mark-answered', { answeredOn: FIRST_DAY, closedOn: FIRST_DAY });
    life = play(life, 'reopen', { reason: 'Kambuh' }, { day: '2026-03-16' });
    expect(answered(life, 'a-1', '2026-03-17').state).toMatchObject({
      firstAnswerOn: FIRST_DAY,
      lastAnswerOn: '2026-03-17',
    });
  });
});

describe('days the office waited', () => {
  const waits = ({ state }: Case) => state.waits;

  test('[LC-27] from the answer to the reply, and from the closing to the reopening', () => {
    const replied = play(sent, 'record-reply', {}, { day: '2026-03-16' });
    expect(waits(replied)).toEqual([{ heldOn: '2026-03-12', resumedOn: '2026-03-16' }]);
    const closed = play(replied, 'close', {}, { day: '2026-03-17' });
    const again = play(closed, 'reopen', { reason: 'Kambuh' }, { day: '2026-03-30' });
    expect(waits(again)).toEqual([
      { heldOn: '2026-03-12', resumedOn: '2026-03-16' },
      { heldOn: '2026-03-17', resumedOn: '2026-03-30' },
    ]);
  });

  test('[LC-27] answered and then closed is one wait', () => {
    expect(waits(play(sent, 'close', {}, { day: '2026-03-30' }))).toEqual([
      { heldOn: '2026-03-12', resumedOn: null },
    ]);
  });

  test('[LC-27] a Tunda from the days it says, both for its own and back-dated ends', () => {
    const held = play(atWork, 'hold', { missing: 'Foto' }, { day: '2026-03-12' });
    const resumed = play(
      held,
      'resume',
      { on: '2026-03-13', backdateReason: 'Foto masuk Jumat' },
      { day: '2026-03-17' },
    );
    expect(resumed.state.holds).toEqual([{ heldOn: '2026-03-12', resumedOn: '2026-03-13' }]);
  });
});

describe('answered in LAPOR before this program', () => {
  test('[LC-28] with its days', () => {
    const { state } = play(
      observed(),
      'mark-answered',
      { answeredOn: FIRST_DAY, closedOn: '2026-03-24' },
      { day: '2026-03-30' },
    );
    expect(state).toMatchObject({
      ours: { stage: 'selesai' },
      firstAnswerOn: FIRST_DAY,
      closedOn: '2026-03-24',
      waits: [{ heldOn: FIRST_DAY, resumedOn: null }],
    });
  });

  test('[LC-28] not closed: it waits for the reporter', () => {
    const { state } = play(observed(), 'mark-answered', { answeredOn: FIRST_DAY });
    expect(state).toMatchObject({ ours: { stage: 'ditanggapi' }, closedOn: null });
  });

  test('[LC-28] what LAPOR has ended is ended here too, on its day if it tells one', () => {
    const dated = observed({ status: 'Selesai', closedAt: morningOf('2026-03-24') });
    expect(play(dated, 'mark-answered', { answeredOn: null }, { day: '2026-06-01' }).state).toMatchObject({
      ours: { stage: 'selesai' },
      closedOn: '2026-03-24',
    });
    const undated = observed({ status: 'Ditutup oleh Admin' });
    expect(play(undated, 'mark-answered', { answeredOn: null }, { day: '2026-06-01' }).state).toMatchObject({
      ours: { stage: 'selesai' },
      closedOn: null,
    });
  });

  test('[LC-28] unknown days stay unknown, and are never counted against the office', () => {
    const marked = play(observed(), 'mark-answered', { answeredOn: null }, { day: '2026-06-01' });
    expect(marked.state).toMatchObject({ firstAnswerOn: null, lastAnswerOn: null, closedOn: null });
    expect(marked.state.waits).toEqual([{ heldOn: RECEIVED_ON, resumedOn: null }]);
    expect(lastEvent(marked)).toMatchObject({ answeredOn: null, closedOn: null, results: [] });
    const closed = play(
      observed(),
      'mark-answered',
      { answeredOn: null, closedOn: '2026-03-24' },
      { day: '2026-06-01' },
    );
    expect(closed.state).toMatchObject({
      ours: { stage: 'selesai' },
      firstAnswerOn: null,
      closedOn: '2026-03-24',
    });
  });

  test('[LC-28] days in order, not in the future, not before it was received', () => {
    const day = '2026-03-30';
    const refused = (answeredOn: string | null, closedOn: string | null) =>
      refusalOf(observed(), 'mark-answered', { answeredOn, closedOn }, { day });
    expect(refused('2026-03-24', '2026-03-23')).toBe('urutan-tanggal');
    expect(refused('2026-03-31', null)).toBe('tanggal-masa-depan');
    expect(refused(null, '2026-03-31')).toBe('tanggal-masa-depan');
    expect(refused('2026-03-08', null)).toBe('tanggal-sebelum-diterima');
  });

  test('[LC-28] said again with better days, they count; the first answer of all stays the first', () => {
    const rough = play(observed(), 'mark-answered', { answeredOn: '2026-03-20' }, { day: '2026-03-30' });
    const better = play(rough, 'mark-answered', { answeredOn: '2026-03-18' });
    expect(better.state).toMatchObject({ firstAnswerOn: '2026-03-18', lastAnswerOn: '2026-03-18' });
    expect(better.state.waits).toEqual([{ heldOn: '2026-03-18', resumedOn: null }]);
    const between = play(sent, 'mark-answered', { answeredOn: '2026-03-16' }, { day: '2026-03-30' });
    expect(between.state.waits).toEqual([{ heldOn: '2026-03-12', resumedOn: null }]);
    const before = play(sent, 'mark-answered', { answeredOn: '2026-03-11' }, { day: '2026-03-30' });
    expect(before.state.waits).toEqual([{ heldOn: '2026-03-11', resumedOn: null }]);
    const own = answered(better, 'a-1', '2026-03-30');
    expect(own.state).toMatchObject({ firstAnswerOn: '2026-03-18', lastAnswerOn: '2026-03-30' });
  });

  test('[LC-28] a Tunda ends where LAPOR answered', () => {
    const held = play(observed(), 'hold', { missing: 'Foto' });
    const marked = play(held, 'mark-answered', { answeredOn: '2026-03-16' }, { day: '2026-03-30' });
    expect(marked.state.holds).toEqual([{ heldOn: FIRST_DAY, resumedOn: '2026-03-16' }]);
  });
});
