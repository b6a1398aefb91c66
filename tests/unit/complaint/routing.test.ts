import { describe, expect, test } from 'vitest';
import { shownOfficeId, shownOfficeName } from '#domain/complaint/complaint.ts';
import { morningOf, STAFF } from '#tests/support/circumstances.ts';
import {
  type Case,
  FIRST_DAY,
  lastEvent,
  observation,
  observed,
  play,
  refusalOf,
  registered,
} from '#tests/support/complaint-builders.ts';

const wrong = { reason: 'Bukan urusan kami' };

function disposed(officeId = '502'): Case {
  return play(observed(), 'dispose', { officeId, officeName: 'Dinas PUPR' });
}

describe('which office has it', () => {
  test('[LC-14] disposed: verified if it was not, with the day the office got it', () => {
    expect(disposed().state).toMatchObject({
      ours: { stage: 'terverifikasi', officeId: '502', officeName: 'Dinas PUPR' },
      verifiedOn: FIRST_DAY,
      disposedOn: FIRST_DAY,
    });
  });

  test('[LC-14] a case set back to new is verified by its disposition', () => {
    const held = play(play(registered(), 'hold', { missing: 'Alamat' }), 'resume');
    expect(held.state.ours.stage).toBe('baru');
    expect(play(held, 'dispose', { officeId: '502' }).state.ours.stage).toBe('terverifikasi');
  });

  test('[LC-14] disposed at work it stays at work', () => {
    expect(play(play(observed(), 'handle'), 'dispose', { officeId: '502' }).state.ours.stage).toBe('proses');
  });

  test('[LC-14] the office LAPOR names may be disposed to, which gives its day; the same one twice may not', () => {
    expect(disposed('416').state.disposedOn).toBe(FIRST_DAY);
    expect(refusalOf(disposed('416'), 'dispose', { officeId: '416' })).toBe('kantor-sama');
  });

  test('[LC-14] transferred: another office, its own officer, received anew', () => {
    const assigned = play(disposed(), 'assign', { personId: 'petugas' }, { by: STAFF.otherAdmin });
    const moved = play(
      assigned,
      'transfer',
      { officeId: '777', reason: 'Jalan desa' },
      { day: '2026-03-16' },
    );
    expect(lastEvent(moved)).toMatchObject({ fromOfficeId: '502', officeId: '777' });
    expect(moved.state).toMatchObject({
      ours: { officeId: '777', stage: 'terverifikasi' },
      disposedOn: '2026-03-16',
      officerId: null,
      transfers: 1,
    });
  });

  test("[LC-14] a transfer needs an office to come from and another to go to, LAPOR's office counting", () => {
    const verified = play(observed(), 'verify');
    expect(refusalOf(verified, 'transfer', { officeId: '416', ...wrong })).toBe('kantor-sama');
    const nowhere = play(observed({ officeId: null }), 'verify');
    expect(refusalOf(nowhere, 'transfer', { officeId: '502', ...wrong })).toBe('kantor-belum-ada');
    expect(refusalOf(nowhere, 'return', wrong)).toBe('kantor-belum-ada');
  });

  test('[LC-14] returned: no office has it, though LAPOR goes on naming the one that gave it back', () => {
    const returned = play(play(observed(), 'verify'), 'return', wrong);
    expect(lastEvent(returned)).toMatchObject({ kind: 'v1.ReturnedByOffice', fromOfficeId: '416' });
    expect(shownOfficeId(returned.state)).toBeNull();
    expect(shownOfficeName(returned.state)).toBeNull();
    expect(returned.state).toMatchObject({ ours: { stage: 'terverifikasi' }, disposedOn: null });
    expect(refusalOf(returned, 'return', wrong)).toBe('kantor-belum-ada');
    expect(shownOfficeId(play(returned, 'dispose', { officeId: '502' }).state)).toBe('502');
  });

  test('[LC-14] a returned case is where LAPOR puts it next, or back where it was when that is taken over', () => {
    const returned = play(play(observed(), 'verify'), 'return', wrong);
    const moved = { ...observation({ officeId: '777' }), asOf: morningOf('2026-03-12') };
    expect(shownOfficeId(play(returned, 'observe-lapor', moved, { day: '2026-03-12' }).state)).toBe('777');
    expect(shownOfficeId(play(returned, 'adopt-lapor', { field: 'office' }).state)).toBe('416');
  });
});
