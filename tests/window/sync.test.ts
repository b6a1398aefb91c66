import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/kernel/step.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { decidableBy } from '#main/window/sync-decisions.ts';
import { morningOf, STAFF } from '#tests/support/circumstances.ts';
import { actAt, hubOfToday, joinedDesk, observeAt, STAFF_PIN } from '#tests/support/desks-at-hub.ts';
import { institutionCommand } from '#tests/support/institution-builders.ts';
import type { OpenHub } from '#tests/support/open-hub.ts';
import { refusalOf, signedIn, type WindowClient, withWindow } from '#tests/support/window-world.ts';

const { admin, atasan, koordinator } = STAFF;
const ONE = 'lapor:5049672';

let hub: OpenHub;
const open: Desk[] = [];

beforeEach(async () => {
  hub = await hubOfToday();
});
afterEach(async () => {
  for (const desk of open.splice(0)) await desk.close();
  await hub.http.close();
});

async function desk(...people: readonly Actor[]): Promise<Desk> {
  const joined = await joinedDesk(hub, ...people);
  open.push(joined);
  return joined;
}

/** Closes a joined desk and works at its window instead. */
async function atWindow(joined: Desk, who: readonly Actor[], work: Work): Promise<void> {
  await joined.close();
  open.splice(open.indexOf(joined), 1);
  await inWindow(joined.folder, who, work);
}

type Work = (first: WindowClient, second: WindowClient) => Promise<void>;

async function inWindow(folder: string, [one, two]: readonly Actor[], work: Work): Promise<void> {
  await withWindow(folder, async (app) => {
    const first = await signedIn(app, one?.personId ?? '', STAFF_PIN);
    const second = two === undefined ? first : await signedIn(app, two.personId, STAFF_PIN);
    await work(first, second);
  });
}

/** The news as one line per kind. */
async function newsOf({ sync }: WindowClient): Promise<readonly string[]> {
  const { groups } = await sync.news();
  return groups.map(({ kind, cases }) => `${kind}: ${cases.map(({ trackingId }) => trackingId).join(' ')}`);
}

describe('what meetings changed', () => {
  test('[SY-48] tells apart what is new, assigned, another office’s, and whose date moved; each person reads it for themselves', async () => {
    const [office, coordinator] = [await desk(admin, atasan), await desk(koordinator)];
    for (const number of ['5049672', '5049673', '5049674', '5049675']) await observeAt(office, admin, number);
    await office.sync.meet();
    await coordinator.sync.meet();
    await observeAt(coordinator, koordinator, '5049676');
    await actAt(coordinator, koordinator, ONE, 'dispose', { officeId: '502', officeName: 'Dinas PU' });
    await actAt(coordinator, koordinator, 'lapor:5049673', 'assign', { personId: admin.personId });
    await observeAt(coordinator, koordinator, '5049674', morningOf('2026-03-06'));
    await actAt(coordinator, koordinator, 'lapor:5049675', 'note', { text: 'Sudah ditelepon.' });
    await coordinator.sync.meet();
    await atWindow(office, [admin, atasan], async (first) => {
      await first.sync.now();
      expect(await newsOf(first)).toEqual([
        'baru: 5049676',
        'ditugaskan: 5049673',
        'beralih: 5049672',
        'bergeser: 5049674',
        'berubah: 5049675',
      ]);
      const { groups, at } = await first.sync.news();
      expect(at).not.toBeNull();
      const moved = groups.find(({ kind }) => kind === 'bergeser')?.cases[0]?.due;
      expect(moved?.before).not.toBe(moved?.after);
      expect((await first.sync.newsRead()).groups).toEqual([]);
    });
    await inWindow(office.folder, [admin, atasan], async (first, second) => {
      expect((await first.sync.news()).groups).toEqual([]);
      expect(await newsOf(second)).toContain('berubah: 5049675 5049673');
      await second.sync.newsRead();
      await actAt(coordinator, koordinator, 'lapor:5049675', 'note', { text: 'Ditelepon lagi.' });
      await coordinator.sync.meet();
      await first.sync.now();
      expect(await newsOf(first)).toEqual(['berubah: 5049675']);
    });
  });

  test('[SY-48] a case that became rahasia is told as a number alone, and to nobody who may not know of it', async () => {
    const [office, coordinator] = [await desk(admin), await desk(koordinator)];
    await observeAt(office, admin, '5049672');
    await office.sync.meet();
    await coordinator.sync.meet();
    const reason = { confidentiality: 'rahasia', reason: 'Permintaan pelapor' };
    await actAt(coordinator, koordinator, ONE, 'set-confidentiality', reason);
    await coordinator.sync.meet();
    await atWindow(office, [admin], async (calls) => {
      await calls.sync.now();
      expect(await calls.sync.news()).toMatchObject({ groups: [], withdrawn: 1 });
    });
  });
});

test('[SY-48] news that cannot be read begin anew', async () => {
  const office = await desk(admin);
  await writeFile(join(office.folder, 'kabar.bin'), 'bukan kabar');
  await atWindow(office, [admin], async (calls) => {
    expect(await calls.sync.news()).toMatchObject({ groups: [], withdrawn: 0, settings: false });
  });
});

describe('what waits', () => {
  test('[SY-49] what was written on a case that is gone is shown to its writer and the writer’s superior alone', async () => {
    const [office, coordinator] = [await desk(admin, STAFF.penghubung), await desk(koordinator)];
    await observeAt(office, admin, '5049672');
    await office.sync.meet();
    await coordinator.sync.meet();
    await actAt(office, admin, ONE, 'note', { text: 'Belum terkirim.' });
    const reason = { confidentiality: 'rahasia', reason: 'Permintaan pelapor' };
    await actAt(coordinator, koordinator, ONE, 'set-confidentiality', reason);
    await coordinator.sync.meet();
    await office.sync.meet();
    expect(await decidableBy(office, atasan)).toHaveLength(1);
    expect(await decidableBy(office, STAFF.otherAtasan)).toEqual([]);
    await atWindow(office, [admin, STAFF.penghubung], async (writer, other) => {
      expect(await writer.sync.state()).toMatchObject({ decisions: 1, waiting: 0 });
      const [waiting] = await writer.sync.decisions();
      expect(waiting).toMatchObject({ words: 'Belum terkirim.', here: false, title: null });
      expect(await other.sync.state()).toMatchObject({ decisions: 0 });
      expect(await other.sync.decisions()).toEqual([]);
      const stepId = waiting?.stepId ?? '';
      const drop = { stepId, how: 'dibuang', reason: 'Sudah disampaikan lisan' } as const;
      expect(await refusalOf(other.sync.settle(drop))).toBe('keputusan-tidak-ada');
      expect(await writer.sync.settle(drop)).toEqual({ left: 0 });
    });
  });

  test('[SY-54] what was written after a right ended waits for the coordinator, who takes it or sends it back with a reason', async () => {
    const [office, coordinator] = [await desk(admin, atasan), await desk(koordinator)];
    await observeAt(office, admin, '5049672');
    await office.sync.meet();
    await actAt(office, admin, ONE, 'note', { text: 'Ditulis di lapangan.' });
    await actAt(office, admin, ONE, 'verify');
    await hub.tell(institutionCommand('end-person', { personId: admin.personId }));
    expect(await office.sync.meet()).toMatchObject({ waiting: 2 });
    await atWindow(coordinator, [koordinator], async (calls) => {
      await calls.sync.now();
      const { steps: held, unseen } = await calls.sync.held();
      expect(unseen).toBe(0);
      expect(held.map(({ words, command }) => words ?? command)).toEqual(['Ditulis di lapangan.', 'verify']);
      const [one] = held;
      expect(one).toMatchObject({ id: ONE, here: true, why: { code: 'hak-berakhir' } });
      expect(one?.device).toContain('PC admin-416');
      const stepId = one?.stepId ?? '';
      expect(await refusalOf(calls.sync.settleHeld({ stepId, how: 'ditolak', reason: null }))).toBe(
        'alasan-diperlukan',
      );
      await calls.sync.settleHeld({ stepId, how: 'diterima', reason: null });
      expect((await calls.sync.held()).steps.map(({ command }) => command)).toEqual(['verify']);
      expect(await refusalOf(calls.sync.settleHeld({ stepId, how: 'diterima', reason: null }))).toBe(
        'keputusan-tidak-ada',
      );
    });
    await atWindow(office, [atasan], async (calls) => {
      await calls.sync.now();
      expect(await calls.sync.held()).toEqual({ steps: [], unseen: 0 });
      expect(await calls.sync.outbox()).toMatchObject([
        { command: 'verify', atHub: true, stuck: { code: 'hak-berakhir' } },
      ]);
    });
  });
});
