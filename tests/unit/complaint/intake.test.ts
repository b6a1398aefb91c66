import { describe, expect, test } from 'vitest';
import { receivedAt } from '#domain/complaint/complaint.ts';
import { missingItems } from '#domain/complaint/eligibility.ts';
import { morningOf, STAFF } from '#tests/support/circumstances.ts';
import {
  ask,
  FIRST_DAY,
  LAPOR_ID,
  lastEvent,
  newCase,
  observation,
  observed,
  play,
  RECEIVED_ON,
  REGISTRATION,
  refusalOf,
  registered,
} from '#tests/support/complaint-builders.ts';

describe('what LAPOR says', () => {
  test('[LC-2] an export row becomes one event with its facts and, apart, its words', () => {
    const event = lastEvent(observed());
    expect(event).toMatchObject({
      kind: 'v1.LaporObserved',
      laporId: LAPOR_ID,
      asOf: morningOf(FIRST_DAY),
      fields: { status: 'Belum Terverifikasi', officeId: '416' },
      personal: { title: 'Lampu jalan padam', reporterName: 'Pelapor Contoh' },
    });
    expect(observed().state).toMatchObject({ laporId: LAPOR_ID, origin: 'lapor' });
  });

  test('[LC-2] nothing is recorded when LAPOR says the same again, also later', () => {
    const again = ask(
      observed(),
      'observe-lapor',
      { ...observation(), asOf: morningOf('2026-03-12') },
      { day: '2026-03-12' },
    );
    expect(again).toEqual({ ok: true, events: [] });
  });

  test('[LC-2] a changed field or word is recorded and shown', () => {
    const later = {
      ...observation({ status: 'Proses' }, { title: 'Lampu padam' }),
      asOf: morningOf('2026-03-12'),
    };
    const { state } = play(observed(), 'observe-lapor', later, { day: '2026-03-12' });
    expect(state.lapor).toMatchObject({ fields: { status: 'Proses' }, personal: { title: 'Lampu padam' } });
  });

  test('[LC-3] an older observation is kept in the history, once, and not shown', () => {
    const before = observed({ status: 'Proses' });
    const older = { ...observation({ status: 'Terverifikasi' }), asOf: morningOf(RECEIVED_ON) };
    const after = play(before, 'observe-lapor', older);
    expect(after.history).toHaveLength(2);
    expect(after.state.lapor).toEqual(before.state.lapor);
    expect(ask(after, 'observe-lapor', older)).toEqual({ ok: true, events: [] });
  });

  test('[LC-6] a case keeps one LAPOR number', () => {
    expect(refusalOf(newCase('lapor:1'), 'observe-lapor', observation())).toBe('nomor-lapor-lain');
    expect(refusalOf(observed(), 'observe-lapor', { ...observation(), laporId: '7' })).toBe(
      'nomor-lapor-lain',
    );
    expect(refusalOf(observed(), 'link-lapor', { laporId: '7' })).toBe('nomor-lapor-lain');
    expect(refusalOf(observed(), 'link-lapor', { laporId: LAPOR_ID })).toBe('tidak-ada-perubahan');
  });

  test('[LC-6] a case registered by hand gets its number later, and from then on observations', () => {
    const linked = play(registered(), 'link-lapor', { laporId: LAPOR_ID });
    expect(linked.state).toMatchObject({ laporId: LAPOR_ID, origin: 'datang-langsung' });
    const seen = play(linked, 'observe-lapor', observation());
    expect(seen.state.lapor?.fields.status).toBe('Belum Terverifikasi');
    expect(refusalOf(linked, 'observe-lapor', { ...observation(), laporId: '7' })).toBe('nomor-lapor-lain');
  });

  test('[LC-10] what claims to come from the future is refused: nothing later could replace it', () => {
    const tomorrow = morningOf('2026-03-11');
    expect(refusalOf(newCase(), 'observe-lapor', { ...observation(), asOf: tomorrow })).toBe(
      'tanggal-masa-depan',
    );
    expect(refusalOf(newCase(), 'observe-lapor', observation({ receivedAt: tomorrow }))).toBe(
      'tanggal-masa-depan',
    );
  });
});

describe('registered by hand', () => {
  test('[LC-7] a letter, a call or a visit becomes a case of the own office', () => {
    const { state } = registered();
    expect(state).toMatchObject({
      origin: 'datang-langsung',
      laporId: null,
      ours: { officeId: '416', stage: null },
      registration: {
        receivedOn: FIRST_DAY,
        receivedAt: morningOf(FIRST_DAY),
        reporterName: 'Pelapor Contoh',
      },
    });
  });

  test('[LC-7] of an earlier day it was received at the start of that day', () => {
    const { state } = registered({ on: RECEIVED_ON, backdateReason: 'Surat masuk Senin' });
    expect(state.registration).toMatchObject({
      receivedOn: RECEIVED_ON,
      receivedAt: `${RECEIVED_ON}T00:00:00.000+07:00`,
    });
  });

  test('[LC-7] a known case is not registered again', () => {
    expect(refusalOf(registered(), 'register', REGISTRATION)).toBe('sudah-terdaftar');
    expect(refusalOf(observed(), 'register', REGISTRATION)).toBe('sudah-terdaftar');
  });

  test('[LC-7] nobody registers into the queue of another office; the coordinator into any or none', () => {
    expect(refusalOf(newCase('lokal:x'), 'register', { ...REGISTRATION, officeId: '502' })).toBe(
      'bukan-kantor-anda',
    );
    const by = STAFF.koordinator;
    const elsewhere = play(newCase('lokal:x'), 'register', { ...REGISTRATION, officeId: '502' }, { by });
    expect(elsewhere.state.ours.officeId).toBe('502');
    expect(play(newCase('lokal:x'), 'register', REGISTRATION, { by }).state.ours.officeId).toBeNull();
  });

  test('[LC-7] what happened did not happen after it was received', () => {
    const input = { ...REGISTRATION, occurredOn: '2026-03-11' };
    expect(refusalOf(newCase('lokal:x'), 'register', input)).toBe('tanggal-masa-depan');
    expect(refusalOf(registered(), 'complete-registration', { occurredOn: '2026-03-11' })).toBe(
      'tanggal-masa-depan',
    );
  });

  test('[LC-8] six items make a file complete; what is missing is named', () => {
    expect(missingItems(registered().state)).toEqual([]);
    const bare = registered({
      reporterName: undefined,
      address: undefined,
      place: undefined,
      occurredOn: undefined,
      asked: undefined,
    });
    expect(missingItems(bare.state)).toEqual(['identitas', 'alamat', 'tempat', 'waktu', 'permintaan']);
  });

  test('[LC-8] who is anonymous, by us or in LAPOR, owes no identity', () => {
    const nameless = registered({ reporterName: undefined });
    expect(missingItems(nameless.state)).toEqual(['identitas']);
    const hidden = play(nameless, 'set-confidentiality', { confidentiality: 'anonim', reason: 'Diminta' });
    expect(missingItems(hidden.state)).toEqual([]);
    const linked = play(nameless, 'link-lapor', { laporId: LAPOR_ID });
    const seen = play(linked, 'observe-lapor', observation({ confidentiality: 'anonim' }));
    expect(missingItems(seen.state)).toEqual([]);
  });

  test('[LC-8] a LAPOR case was checked by its form', () => {
    expect(missingItems(observed().state)).toEqual([]);
  });

  test('[LC-8] completing adds what was missing and leaves the rest', () => {
    const bare = registered({ address: undefined, asked: undefined });
    const half = play(bare, 'complete-registration', { address: 'Jalan Contoh 2' });
    expect(half.state).toMatchObject({
      completeOn: null,
      registration: { address: 'Jalan Contoh 2', reporterName: 'Pelapor Contoh', asked: null },
    });
    const whole = play(half, 'complete-registration', { asked: 'Diperbaiki' }, { day: '2026-03-12' });
    expect(whole.state.completeOn).toBe('2026-03-12');
  });

  test('[LC-8] the file is complete from the first act that found it so, and stays so', () => {
    const verified = play(registered(), 'verify');
    expect(verified.state.completeOn).toBe(FIRST_DAY);
    const more = play(
      verified,
      'complete-registration',
      { contact: '0800-0000-0002' },
      { day: '2026-03-16' },
    );
    expect(more.state.completeOn).toBe(FIRST_DAY);
    expect(play(registered({ address: undefined }), 'verify').state.completeOn).toBeNull();
  });

  test('[LC-8] completing with nothing new is refused', () => {
    expect(refusalOf(registered(), 'complete-registration')).toBe('tidak-ada-perubahan');
    expect(refusalOf(registered(), 'complete-registration', { place: 'Loket pelayanan' })).toBe(
      'tidak-ada-perubahan',
    );
    expect(refusalOf(observed(), 'complete-registration', { place: 'Pasar' })).toBe('tidak-ada-perubahan');
  });

  test("[LC-9] received at the counter's moment or LAPOR's, whichever came first", () => {
    const linked = play(registered(), 'link-lapor', { laporId: LAPOR_ID });
    expect(receivedAt(linked.state)).toBe(morningOf(FIRST_DAY));
    const earlier = play(linked, 'observe-lapor', observation());
    expect(receivedAt(earlier.state)).toBe(morningOf(RECEIVED_ON));
    const later = play(linked, 'observe-lapor', observation({ receivedAt: morningOf('2026-03-12') }), {
      day: '2026-03-12',
    });
    expect(receivedAt(later.state)).toBe(morningOf(FIRST_DAY));
  });
});
