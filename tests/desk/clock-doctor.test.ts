import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/kernel/step.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const ADMIN: Actor = { personId: 'sari', role: 'admin', officeId: null };
const MORNING = Date.UTC(2026, 10, 24, 2, 0, 0);
const MINUTE = 60_000;
const DAY = 86_400_000;

async function registerOne(desk: Desk): Promise<string> {
  const input = {
    title: 'Jalan',
    text: 'Rusak',
    origin: 'surat',
    on: '2026-11-10',
    backdateReason: 'Surat lama',
  };
  const { outcome, id } = await desk.complaints.act(ADMIN, 'baru', 'register', input);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return id;
}

/** What was said against the clock in each event of a case. */
async function doubtsOf(desk: Desk, id: string): Promise<readonly unknown[]> {
  const entry = await desk.picture.entry(`complaint/${id}`);
  const steps = await desk.complaints.history(entry);
  return steps.flatMap(({ events }) => events.map(({ clockDoubt }) => clockDoubt ?? null));
}

describe('the clock doctor of a desk', () => {
  test('[CK-3] what is recorded while the clock is back is marked, not refused, and reads the same after a restart', async () => {
    const folder = await temporaryFolder();
    let clock = MORNING;
    const world = { clock: () => clock };
    const id = await withDesk(
      folder,
      async (desk) => {
        const made = await registerOne(desk);
        clock = MORNING - DAY;
        await desk.complaints.act(ADMIN, made, 'note', { text: 'Ditelepon' });
        clock = MORNING;
        await desk.complaints.act(ADMIN, made, 'note', { text: 'Ditelepon lagi' });
        expect(await doubtsOf(desk, made)).toEqual([null, { why: 'mundur', by: -1440 }, null]);
        return made;
      },
      world,
    );
    await withDesk(
      folder,
      async (desk) => {
        expect(await doubtsOf(desk, id)).toEqual([null, { why: 'mundur', by: -1440 }, null]);
        expect((await desk.picture.entry(`complaint/${id}`)).state.readOnly).toBe(false);
        expect(await desk.verify()).toMatchObject({ problems: [] });
      },
      world,
    );
  });

  test('[CK-1] a clock that stands before the last event, or the last run, is told at the next start', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, registerOne, { clock: () => MORNING });
    await withDesk(
      folder,
      async (desk) => {
        // The picture was saved: no step is read again, and nobody was there to keep the time.
        expect(desk.watch.finding()).toBeNull();
        await desk.reminders.keepSeen();
      },
      { clock: () => MORNING },
    );
    await withDesk(
      folder,
      async (desk) => {
        expect(desk.watch.finding()).toEqual({ code: 'mundur', byMs: -10 * MINUTE });
        desk.watch.confirm();
        expect(desk.watch.finding()).toBeNull();
      },
      { clock: () => MORNING - 10 * MINUTE },
    );
  });

  test('[CK-1] so is one that stands before the last write of a file', async () => {
    await withDesk(
      await temporaryFolder(),
      async (desk) => {
        expect(desk.watch.finding()).toEqual({ code: 'mundur', byMs: -DAY });
      },
      { clock: () => MORNING, fileTime: async () => MORNING + DAY },
    );
  });

  test('[CK-4] the hub’s clock settles it: reminders go by it, and a slow answer says nothing', async () => {
    await withDesk(
      await temporaryFolder(),
      async (desk) => {
        const hubAt = MORNING - 2 * DAY;
        desk.watch.heard({ sentAt: MORNING - 20_000, answeredAt: MORNING, hubAt });
        expect(desk.watch.finding()).toBeNull();
        desk.watch.heard({ sentAt: MORNING, answeredAt: MORNING, hubAt });
        expect(desk.watch.finding()).toEqual({ code: 'beda-dengan-pusat', byMs: 2 * DAY });
        expect(desk.reminders.now()).toBe('2026-11-22T09:00:00.000+07:00');
        desk.watch.heard({ sentAt: MORNING, answeredAt: MORNING, hubAt: MORNING });
        expect([desk.watch.finding(), desk.reminders.now()]).toEqual([null, '2026-11-24T09:00:00.000+07:00']);
      },
      { clock: () => MORNING },
    );
  });

  test('[CK-4] after the clock was set, what the hub said before holds no more', async () => {
    let clock = MORNING;
    await withDesk(
      await temporaryFolder(),
      async (desk) => {
        desk.watch.heard({ sentAt: MORNING, answeredAt: MORNING, hubAt: MORNING + 6 * MINUTE });
        expect(desk.watch.finding()).toMatchObject({ byMs: -6 * MINUTE });
        clock = MORNING + 6 * MINUTE;
        expect(desk.watch.finding()).toBeNull();
      },
      { clock: () => clock },
    );
  });

  test('[CK-2] reminders wait while the clock is more than two months back', async () => {
    let clock = MORNING;
    await withDesk(
      await temporaryFolder(),
      async (desk) => {
        await registerOne(desk);
        clock = Date.UTC(2017, 0, 4, 2);
        expect(await desk.reminders.look(ADMIN)).toEqual([]);
        clock = MORNING;
        expect(await desk.reminders.look(ADMIN)).toHaveLength(2);
      },
      { clock: () => clock },
    );
  });
});
