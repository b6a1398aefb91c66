import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/kernel/step.ts';
import type { Told } from '#domain/reminder/reminder-memory.ts';
import { firstSettings } from '#domain/reminder/reminder-settings.ts';
import { streamOf } from '#main/desk/case-entry.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { startReminderLoop } from '#main/desk/reminders/reminder-loop.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const ADMIN: Actor = { personId: 'sari', role: 'admin', officeId: null };
const HEAD: Actor = { personId: 'budi', role: 'atasan', officeId: null };
/** Tuesday 24 November 2026, 09:00 WIB. */
const MORNING = Date.UTC(2026, 10, 24, 2, 0, 0);
const DAY = 86_400_000;

/** Registers a case received that many days ago; three working days are its first date. */
async function register(desk: Desk, title: string, receivedOn: string): Promise<string> {
  const input = {
    title,
    text: 'Jalan rusak',
    origin: 'surat',
    on: receivedOn,
    backdateReason: 'Surat lama',
  };
  const { outcome, id } = await desk.complaints.act(ADMIN, 'baru', 'register', input);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return id;
}

const kinds = (lines: readonly Told[]) =>
  lines.map((line) => (line.kind === 'ringkasan' ? 'ringkasan' : line.sign.kind));

describe('reminders on a desk', () => {
  test('[RM-1] each once, also after a restart, and on the disk before anybody hears them', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      await register(desk, 'Satu', '2026-11-19');
      const lines = await desk.reminders.look(ADMIN);
      expect(kinds(lines)).toEqual(['ringkasan', 'batas']);
      expect(lines[1]).toMatchObject({ sign: { kind: 'batas', dueOn: '2026-11-24', point: 0 }, read: false });
      expect(await desk.reminders.look(ADMIN)).toEqual([]);
      expect(desk.reminders.memoryOf(ADMIN).log).toEqual(lines);
    });
    await withDesk(folder, async (desk) => {
      expect(await desk.reminders.look(ADMIN)).toEqual([]);
      expect(kinds(await desk.reminders.look(HEAD))).toEqual(['ringkasan']);
      await register(desk, 'Dua', '2026-11-10');
      expect(kinds(await desk.reminders.look(ADMIN))).toEqual(['terlambat']);
      expect(kinds(await desk.reminders.look(HEAD))).toEqual(['terlambat', 'eskalasi']);
    });
  });

  test('[RM-1] a disk that refuses tells nobody, and the next look tells it', async () => {
    let full = false;
    const create: typeof nodeFiles.create = (path) =>
      full && path.includes('reminders.bin')
        ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
        : nodeFiles.create(path);
    await withDesk(
      await temporaryFolder(),
      async (desk) => {
        await register(desk, 'Satu', '2026-11-10');
        full = true;
        await expect(desk.reminders.look(ADMIN)).rejects.toMatchObject({ code: 'disk-penuh' });
        expect(desk.reminders.memoryOf(ADMIN).log).toEqual([]);
        full = false;
        expect(kinds(await desk.reminders.look(ADMIN))).toEqual(['ringkasan', 'terlambat']);
      },
      { files: { ...nodeFiles, create } },
    );
  });

  test('[RM-2] a person’s own settings hold for that person, and are there after a restart', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      await register(desk, 'Satu', '2026-11-10');
      await desk.reminders.saveSettings(ADMIN, { ...firstSettings('admin'), on: false });
      expect(await desk.reminders.look(ADMIN)).toEqual([]);
    });
    await withDesk(folder, async (desk) => {
      expect(desk.reminders.settingsOf(ADMIN).on).toBe(false);
      expect(desk.reminders.settingsOf(HEAD)).toEqual(firstSettings('atasan'));
      await desk.reminders.saveSettings(ADMIN, firstSettings('admin'));
      expect(kinds(await desk.reminders.look(ADMIN))).toEqual(['ringkasan', 'terlambat']);
    });
  });

  test('[RM-4] a case that was put off says nothing until its day', async () => {
    let clock = MORNING;
    await withDesk(
      await temporaryFolder(),
      async (desk) => {
        const id = await register(desk, 'Satu', '2026-11-20');
        await desk.reminders.snooze(ADMIN, id, '2026-11-26', 'menunggu data');
        expect(kinds(await desk.reminders.look(ADMIN))).toEqual(['ringkasan']);
        clock += 2 * DAY;
        expect(kinds(await desk.reminders.look(ADMIN))).toEqual(['ringkasan', 'terlambat']);
        expect(desk.reminders.memoryOf(ADMIN).snoozed).toEqual({});
      },
      { clock: () => clock },
    );
  });

  test('[RM-9] why a case was put off is sealed under its key: what is kept says nothing, and nobody else opens it', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      const id = await register(desk, 'Satu', '2026-11-20');
      await desk.reminders.snooze(ADMIN, id, '2026-11-26', 'menunggu Bu Ani');
      expect(JSON.stringify(desk.reminders.memoryOf(ADMIN))).not.toContain('Bu Ani');
    });
    await withDesk(folder, async (desk) => {
      const [snoozed] = desk.reminders.snoozedOf(ADMIN);
      expect(snoozed).toMatchObject({ until: '2026-11-26', reason: 'menunggu Bu Ani' });
      await desk.keys.destroy(streamOf(snoozed?.caseId ?? ''));
      expect(desk.reminders.snoozedOf(ADMIN)).toMatchObject([{ until: '2026-11-26', reason: null }]);
    });
  });

  test('[RM-5] nothing is kept of a case whose person was erased', async () => {
    await withDesk(await temporaryFolder(), async (desk) => {
      const id = await register(desk, 'Satu', '2026-11-10');
      await desk.reminders.look(ADMIN);
      await desk.reminders.snooze(ADMIN, id, '2026-11-26', 'menunggu Bu Ani');
      await desk.complaints.act({ ...ADMIN, role: 'koordinator' }, id, 'erase', { reason: 'diminta' });
      await desk.reminders.forgetGone();
      const { told, snoozed, log } = desk.reminders.memoryOf(ADMIN);
      expect([told, snoozed, kinds(log)]).toEqual([{}, {}, ['ringkasan']]);
    });
  });

  test('[RM-5] a memory that cannot be read is told, and begins anew', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      await register(desk, 'Satu', '2026-11-10');
      await desk.reminders.look(ADMIN);
    });
    const file = await nodeFiles.create(join(folder, 'reminders.bin'));
    await file.write(Buffer.from('bukan segel'));
    await file.close();
    const notices: string[] = [];
    await withDesk(
      folder,
      async (desk) => {
        expect(kinds(await desk.reminders.look(ADMIN))).toEqual(['ringkasan', 'terlambat']);
      },
      { onNotice: ({ kind }) => notices.push(kind) },
    );
    expect(notices).toEqual(['pengingat-rusak']);
  });
});

describe('the loop that looks', () => {
  test('[RM-7] tells who is there by the wall clock, whatever the timer slept through, and what has just changed', async () => {
    let clock = MORNING - DAY * 4;
    let tick: () => void = () => undefined;
    const heard: string[] = [];
    const faults: unknown[] = [];
    await withDesk(
      await temporaryFolder(),
      async (desk) => {
        await register(desk, 'Satu', '2026-11-19');
        const loop = startReminderLoop({
          reminders: desk.reminders,
          changes: desk.changes,
          present: () => [ADMIN],
          deliver: ({ personId }, lines) => heard.push(`${personId} ${kinds(lines).join(' ')}`),
          onFault: (error) => faults.push(error),
          ticker: (work) => {
            tick = work;
            return () => undefined;
          },
        });
        tick();
        await expect.poll(() => heard).toEqual(['sari ringkasan batas']);
        // Asleep over the weekend; one tick later it is Tuesday.
        clock = MORNING;
        tick();
        tick();
        await expect.poll(() => heard).toEqual(['sari ringkasan batas', 'sari ringkasan batas']);
        await register(desk, 'Dua', '2026-11-10');
        await expect.poll(() => heard.at(-1), { timeout: 10_000 }).toBe('sari terlambat');
        await loop.stop();
        tick();
      },
      { clock: () => clock },
    );
    expect([heard.length, faults]).toEqual([3, []]);
  });
});
