import { describe, expect, test } from 'vitest';
import { COMPLAINT_CLASSES } from '#domain/complaint/lapor-fields.ts';
import { ENDED_STAGES } from '#domain/complaint/stage.ts';
import { queueDue } from '#domain/deadline/clocks.ts';
import { ANSWERED, AT_WORK, clock, clocks, facts, openIds } from './case-clocks.ts';

describe('clocks that stand still, ended, wait or are late', () => {
  test('[DL-18] on hold the clocks that pause show no date; what was late before stays late', () => {
    const held = { ...AT_WORK, stage: 'ditunda', pauses: [{ from: '2026-06-25', to: null }] } as const;
    const paused = { open: true, paused: true, dueOn: null, daysLeft: null };
    expect(clock('tidak-berkadar-pengawasan', held)).toMatchObject({ ...paused, late: false });
    expect(clock('tindak-lanjut-awal', held, '2026-12-01')).toMatchObject({ ...paused, late: false });
    const heldLate = { ...held, pauses: [{ from: '2026-07-01', to: null }] };
    expect(clock('tindak-lanjut-awal', heldLate, '2026-07-02')).toMatchObject({ ...paused, late: true });
    expect(queueDue(clocks(held))).toBeNull();
    expect(clock('aspirasi', { ...held, stage: 'proses', class: 'aspirasi' })).toMatchObject(paused);
    expect(
      clock('verifikasi', { stage: 'ditunda', pauses: [{ from: '2026-06-23', to: null }] }),
    ).toMatchObject(paused);
  });

  test('[DL-18] held since a day nobody recorded: no date, and late cannot be known', () => {
    expect(clock('aspirasi', { stage: 'ditunda', class: 'aspirasi' }, '2026-12-01')).toMatchObject({
      open: true,
      paused: true,
      dueOn: null,
      late: null,
    });
  });

  test('[DL-18] resumed, the days of the hold are not counted', () => {
    const resumed = { ...AT_WORK, pauses: [{ from: '2026-06-25', to: '2026-06-26' }] };
    expect(clock('tidak-berkadar-pengawasan', resumed)).toMatchObject({
      paused: false,
      dueOn: '2026-07-16',
    });
  });

  test('[DL-19] closed, archived or not ours: no clock is open and the queue has no date', () => {
    for (const stage of ENDED_STAGES) {
      for (const name of [...COMPLAINT_CLASSES, null]) {
        const ended = { ...ANSWERED, stage, class: name, completeOn: '2026-06-23', closedOn: '2026-07-15' };
        for (const one of [ended, facts({ stage, class: name })]) {
          expect(openIds(one)).toEqual([]);
          expect(queueDue(clocks(one))).toBeNull();
        }
      }
    }
  });

  test('[DL-19] an ended clock keeps its date; ended on an unknown day, late is unknown', () => {
    const closed = { ...ANSWERED, stage: 'selesai', closedOn: '2026-07-15' } as const;
    expect(clock('tidak-berkadar-pengawasan', closed)?.dueOn).toBe('2026-07-14');
    const imported = { stage: 'selesai', class: 'aspirasi' } as const;
    expect(clock('aspirasi', imported)).toMatchObject({
      open: false,
      endedOn: null,
      dueOn: '2026-06-29',
      late: null,
      daysLeft: null,
    });
  });

  test('[DL-20] answered: the wait for the reporter is the open clock, and never late', () => {
    expect(openIds(ANSWERED)).toEqual(['tanggapan-pelapor', 'uu25-lengkap']);
    expect(clock('tanggapan-pelapor', ANSWERED, '2026-07-14')).toMatchObject({
      startedOn: '2026-06-30',
      dueOn: '2026-07-14',
      daysLeft: 0,
      late: false,
    });
    expect(clock('tanggapan-pelapor', ANSWERED, '2026-07-20')).toMatchObject({ daysLeft: -4, late: false });
    expect(queueDue(clocks(ANSWERED))).toMatchObject({ ruleId: 'tanggapan-pelapor', late: false });
    expect(
      clock('tanggapan-pelapor', { ...ANSWERED, stage: 'selesai', closedOn: '2026-07-28' }),
    ).toMatchObject({ open: false, late: false });
  });

  test('[DL-24] a case received before counting starts has clocks, none of them late', () => {
    const old = { class: 'pengaduan', countingStartsOn: '2026-06-23' } as const;
    const exempt = clocks(old, '2026-12-01');
    expect(exempt.map(({ late }) => late)).toEqual([false, false, false]);
    expect(clock('verifikasi', old, '2026-12-01')?.dueOn).toBe('2026-06-25');
    expect(queueDue(exempt)?.late).toBe(false);
    const counted = clocks({ ...old, countingStartsOn: '2026-06-22' }, '2026-12-01');
    expect(counted.map(({ late }) => late)).toEqual([true, true, true]);
  });

  test('[DL-25] an open clock that touches a year without a calendar is an alarm, an ended one is not', () => {
    const december = { receivedOn: '2027-12-30' };
    const alarm = [{ code: 'tahun-tanpa-kalender', year: 2028 }];
    expect(clock('verifikasi', december, '2027-12-30')?.warnings).toEqual(alarm);
    const verified = { ...december, stage: 'terverifikasi', verifiedOn: '2028-01-03' } as const;
    expect(clock('verifikasi', verified, '2028-01-03')?.warnings).toEqual([]);
    expect(clock('verifikasi', { receivedOn: '2027-12-20' }, '2027-12-27')?.warnings).toEqual([]);
    expect(clock('verifikasi', { receivedOn: '2027-12-20' }, '2028-01-03')?.warnings).toEqual(alarm);
    expect(clock('verifikasi', { receivedOn: '2027-12-20' }, '2028-01-01')?.warnings).toEqual(alarm);
    const held = {
      stage: 'ditunda',
      receivedOn: '2027-12-20',
      pauses: [{ from: '2027-12-21', to: null }],
    } as const;
    expect(clock('verifikasi', held, '2028-02-01')?.warnings).toEqual(alarm);
    const lawful = { receivedOn: '2024-12-30', class: 'pengaduan' } as const;
    expect(clock('uu25-lengkap', lawful, '2025-01-02')?.warnings).toEqual([]);
  });
});
