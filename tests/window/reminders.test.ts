import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { asAdmin, callsOf, refusalOf, withWindow } from '#tests/support/window-world.ts';

const LATE = {
  title: 'Jalan rusak di Gang Melati',
  text: 'Rusak sejak lama.',
  origin: 'surat',
  on: '2026-11-10',
  backdateReason: 'Surat lama',
};

describe('reminders at the window', () => {
  test('[RM-8] are told to whoever sits there, by the system without a word of the case, and counted until they are read', async () => {
    const said: string[] = [];
    const badges: number[] = [];
    const host = {
      notify: (title: string, body: string) => void said.push(`${title}: ${body}`),
      badge: (count: number) => void badges.push(count),
    };
    await withWindow(
      await temporaryFolder(),
      async (app) => {
        const calls = await asAdmin(app);
        const { id } = await calls.complaint.act({ id: 'baru', command: 'register', input: LATE });
        await expect.poll(() => said.length, { timeout: 10_000 }).toBe(1);
        const view = await calls.reminders.view();
        expect(view.unread).toBe(2);
        expect(view.lines.map(({ kind }) => kind)).toEqual(['laporan', 'ringkasan']);
        expect(view.lines[0]).toMatchObject({ caseId: id, title: LATE.title, sign: { kind: 'terlambat' } });
        expect(said).toEqual(['Ringkasan pagi: 1 terlambat, 1 perlu perhatian atasan']);
        const other = { ...LATE, title: 'Lampu padam' };
        const next = await calls.complaint.act({ id: 'baru', command: 'register', input: other });
        await expect.poll(() => said.length, { timeout: 10_000 }).toBe(2);
        expect(said[1]).toBe(
          `Pengingat: ${next.id.slice(-6)}: terlambat; batas waktunya Jumat 13 November 2026`,
        );
        expect((await calls.reminders.markRead()).unread).toBe(0);
        expect(badges).toEqual([2, 3, 0]);
      },
      { host },
    );
  });

  test('[RM-4] a case is put off for at most 30 days, with a reason, and only one that is there', async () => {
    await withWindow(await temporaryFolder(), async (app) => {
      const calls = await asAdmin(app);
      const { id } = await calls.complaint.act({ id: 'baru', command: 'register', input: LATE });
      const reason = 'menunggu dinas';
      for (const until of ['2026-11-24', '2026-12-25'])
        expect(await refusalOf(calls.reminders.snooze({ id, until, reason }))).toBe(
          'tunda-pengingat-tidak-sah',
        );
      expect(await refusalOf(calls.reminders.snooze({ id: 'lapor:9', until: '2026-11-25', reason }))).toBe(
        'tidak-ditemukan',
      );
      expect(await refusalOf(calls.reminders.snooze({ id, until: '2026-11-25', reason: ' ' }))).toBe(
        'masukan-tidak-sah',
      );
      const { snoozed } = await calls.reminders.snooze({ id, until: '2026-11-25', reason });
      expect(snoozed).toMatchObject([{ id, until: '2026-11-25', reason, title: LATE.title }]);
      expect((await calls.reminders.endSnooze({ id })).snoozed).toEqual([]);
    });
  });

  test('[RM-2] nobody who has not signed in reads or changes them', async () => {
    await withWindow(await temporaryFolder(), async (app) => {
      await asAdmin(app);
      expect(await refusalOf(callsOf(app).reminders.view())).toBe('belum-masuk');
      expect(await refusalOf(callsOf(app).reminders.markRead())).toBe('belum-masuk');
    });
  });
});
