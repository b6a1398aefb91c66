import { describe, expect, test } from 'vitest';
import { lastMoveOn } from '#domain/complaint/occurred-on.ts';
import { morningOf, STAFF } from '#tests/support/circumstances.ts';
import {
  answered,
  FIRST_DAY,
  happened,
  lastEvent,
  newCase,
  observed,
  play,
  RECEIVED_ON,
  refusalOf,
} from '#tests/support/complaint-builders.ts';

const late = { backdateReason: 'Baru dicatat' };

describe('the day an act happened', () => {
  test('[LC-10] today unless another is chosen', () => {
    expect(lastEvent(play(observed(), 'verify'))).toMatchObject({ on: FIRST_DAY });
    expect(lastEvent(play(observed(), 'verify', { on: RECEIVED_ON, ...late }))).toMatchObject({
      on: RECEIVED_ON,
    });
  });

  test('[LC-10] never in the future', () => {
    expect(refusalOf(observed(), 'verify', { on: '2026-03-11', ...late })).toBe('tanggal-masa-depan');
  });

  test('[LC-10] not before the complaint was received', () => {
    expect(refusalOf(observed(), 'verify', { on: '2026-03-08', ...late })).toBe('tanggal-sebelum-diterima');
  });

  test('[LC-10] an earlier day needs a reason', () => {
    expect(refusalOf(observed(), 'verify', { on: RECEIVED_ON })).toBe('alasan-tanggal-mundur');
  });

  test('[LC-10] a chosen day does not come before the last move of the case', () => {
    const day = '2026-03-20';
    const verified = play(observed(), 'verify', {}, { day: '2026-03-12' });
    const back = { on: '2026-03-11', ...late };
    for (const [kind, input] of [
      ['hold', { missing: 'Foto' }],
      ['handle', {}],
      ['not-ours', { toWhom: 'Provinsi' }],
      ['archive', { reasonCode: 'berulang' }],
      ['dispose', { officeId: '502' }],
      ['return', { reason: 'Bukan kami' }],
      ['transfer', { officeId: '502', reason: 'Salah dinas' }],
    ] as const) {
      expect(refusalOf(verified, kind, { ...input, ...back }, { day }), kind).toBe('urutan-tanggal');
      expect(refusalOf(verified, kind, { ...input, on: '2026-03-12', ...late }, { day }), kind).toBeNull();
    }
  });

  test('[LC-10] resume not before hold, reply not before the answer, close not before the reply, reopen not before closing', () => {
    const held = play(observed(), 'hold', { missing: 'Foto' }, { day: '2026-03-12' });
    expect(refusalOf(held, 'resume', { on: '2026-03-11', ...late }, { day: '2026-03-20' })).toBe(
      'urutan-tanggal',
    );
    const sent = answered(play(observed(), 'verify'), 'a-1', '2026-03-12');
    expect(refusalOf(sent, 'record-reply', { on: '2026-03-11', ...late }, { day: '2026-03-20' })).toBe(
      'urutan-tanggal',
    );
    const replied = play(sent, 'record-reply', {}, { day: '2026-03-16' });
    expect(refusalOf(replied, 'close', { on: '2026-03-13', ...late }, { day: '2026-03-20' })).toBe(
      'urutan-tanggal',
    );
    const closed = play(replied, 'close', {}, { day: '2026-03-17' });
    const reopen = { reason: 'Kambuh', on: '2026-03-16', ...late };
    expect(refusalOf(closed, 'reopen', reopen, { day: '2026-03-20' })).toBe('urutan-tanggal');
  });

  test('[LC-10] a rating may be older than the last move', () => {
    const closed = play(
      answered(play(observed(), 'verify'), 'a-1', '2026-03-12'),
      'close',
      {},
      { day: '2026-03-17' },
    );
    const rating = { rating: 4, on: '2026-03-13', ...late };
    expect(refusalOf(closed, 'record-satisfaction', rating, { day: '2026-03-20' })).toBeNull();
  });

  test('[LC-10] today is always allowed, also after a PC whose clock ran a year ahead', () => {
    const ahead = play(observed(), 'verify', {}, { day: '2027-03-10' });
    expect(lastMoveOn(ahead.state)).toBe('2027-03-10');
    expect(refusalOf(ahead, 'hold', { missing: 'Foto' }, { day: '2026-03-12' })).toBeNull();
    const born = happened(
      newCase(),
      {
        kind: 'v1.LaporObserved',
        laporId: '5049672',
        asOf: morningOf('2027-03-10'),
        fields: { receivedAt: morningOf('2027-03-10'), receivedHasTime: true, status: null },
      },
      STAFF.admin,
      '2027-03-10',
    );
    expect(refusalOf(born, 'verify', {}, { day: '2026-03-12' })).toBeNull();
  });

  test('[ST-7] the day is that of WIB: just after midnight is already the next one', () => {
    const at = '2026-03-11T00:00:30.000+07:00';
    const decision = refusalOf(observed(), 'verify', { on: '2026-03-11' }, { at });
    expect(decision).toBeNull();
  });
});
