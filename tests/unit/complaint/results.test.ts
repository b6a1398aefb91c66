import { describe, expect, test } from 'vitest';
import type { StageResult } from '#domain/deadline/clocks.ts';
import { morningOf } from '#tests/support/circumstances.ts';
import {
  answered,
  ask,
  type Case,
  FIRST_DAY,
  lastEvent,
  observation,
  observed,
  play,
  registered,
} from '#tests/support/complaint-builders.ts';
import { book, shippedCalendar } from '#tests/unit/deadline/shipped.ts';

function results(one: Case): Readonly<Record<string, StageResult>> {
  const event = lastEvent(one);
  if (!('results' in event)) throw new Error(`${event.kind} carries no results`);
  return Object.fromEntries(event.results.map((result) => [result.ruleId, result]));
}

describe('what a finished stage came to', () => {
  test('[LC-34] stands in the event that ended it, with the versions of rule and calendar', () => {
    expect(results(play(observed(), 'verify', {}, { day: '2026-03-12' })).verifikasi).toEqual({
      ruleId: 'verifikasi',
      ruleVersion: book.rules.get('verifikasi')?.at(0)?.validFrom,
      calendarVersion: shippedCalendar.version,
      dueOn: '2026-03-12',
      endedOn: '2026-03-12',
      late: false,
    });
  });

  test('[LC-34] late by a day', () => {
    expect(results(play(observed(), 'verify', {}, { day: '2026-03-13' })).verifikasi).toMatchObject({
      late: true,
    });
  });

  test('[LC-34] before the day on which counting starts, never late', () => {
    const decision = ask(observed(), 'verify', {}, { day: '2026-03-30', countingStartsOn: '2026-03-10' });
    expect(decision).toMatchObject({
      ok: true,
      events: [
        { results: expect.arrayContaining([expect.objectContaining({ ruleId: 'verifikasi', late: false })]) },
      ],
    });
    const counted = ask(observed(), 'verify', {}, { day: '2026-03-30', countingStartsOn: '2026-03-09' });
    expect(counted).toMatchObject({
      ok: true,
      events: [
        { results: expect.arrayContaining([expect.objectContaining({ ruleId: 'verifikasi', late: true })]) },
      ],
    });
  });

  test('[LC-34] each ending event ends its clocks', () => {
    const verified = play(observed(), 'verify');
    const sent = answered(verified, 'a-1', '2026-03-12');
    const ended = {
      disposed: play(observed(), 'dispose', { officeId: '416' }),
      handled: play(observed(), 'handle'),
      notOurs: play(observed(), 'not-ours', { toWhom: 'Provinsi' }),
      archived: play(observed(), 'archive', { reasonCode: 'berulang' }),
      sent,
      replied: play(sent, 'record-reply', {}, { day: '2026-03-16' }),
      closed: play(sent, 'close', {}, { day: '2026-03-30' }),
      marked: play(verified, 'mark-answered', { answeredOn: '2026-03-12' }, { day: '2026-03-30' }),
      erased: play(verified, 'erase', { reason: 'Permintaan' }),
    };
    expect(
      Object.fromEntries(
        Object.entries(ended).map(([name, one]) => [name, Object.keys(results(one)).sort()]),
      ),
    ).toEqual({
      disposed: ['uu25-lengkap', 'verifikasi'],
      handled: ['uu25-lengkap', 'verifikasi'],
      notOurs: ['tidak-berkadar-pengawasan', 'uu25-lengkap', 'verifikasi'],
      archived: ['tidak-berkadar-pengawasan', 'uu25-lengkap', 'verifikasi'],
      sent: ['tidak-berkadar-pengawasan', 'tindak-lanjut-awal', 'uu25-putus'],
      replied: ['tanggapan-pelapor'],
      closed: ['tanggapan-pelapor'],
      marked: ['tidak-berkadar-pengawasan', 'tindak-lanjut-awal', 'uu25-putus'],
      erased: ['tidak-berkadar-pengawasan', 'tindak-lanjut-awal', 'uu25-putus'],
    });
  });

  test('[LC-34] a file that becomes complete ends the clock of its completeness', () => {
    const bare = play(registered({ address: undefined }), 'classify', { class: 'pengaduan' });
    const complete = play(
      bare,
      'complete-registration',
      { address: 'Jalan Contoh 3' },
      { day: '2026-03-25' },
    );
    expect(results(complete)['uu25-lengkap']).toMatchObject({ endedOn: '2026-03-25', late: true });
  });

  test("[LC-34] LAPOR's ending taken over counts by LAPOR's day, and not at all without one", () => {
    const ours = play(observed(), 'verify');
    const later = (fields: object) =>
      play(
        ours,
        'observe-lapor',
        { ...observation({ status: 'Ditutup oleh Admin', ...fields }), asOf: morningOf('2026-04-20') },
        { day: '2026-04-20' },
      );
    const dated = play(later({ closedAt: morningOf('2026-03-16') }), 'adopt-lapor', { field: 'stage' });
    expect(results(dated)['tidak-berkadar-pengawasan']).toMatchObject({ endedOn: '2026-03-16', late: false });
    expect(results(play(later({}), 'adopt-lapor', { field: 'stage' }))).toEqual({});
  });

  test('[LC-34] days of Tunda and of waiting are left out', () => {
    const held = play(play(observed(), 'hold', { missing: 'Foto' }), 'resume', {}, { day: '2026-03-30' });
    expect(results(play(held, 'verify', {}, { day: '2026-03-31' })).verifikasi).toMatchObject({
      late: false,
    });
    const replied = play(
      answered(play(observed(), 'verify'), 'a-1', FIRST_DAY),
      'record-reply',
      {},
      { day: '2026-04-20' },
    );
    const again = answered(replied, 'a-2', '2026-04-21');
    expect(results(again)['tidak-berkadar-pengawasan']).toMatchObject({ endedOn: '2026-04-21', late: false });
  });
});
