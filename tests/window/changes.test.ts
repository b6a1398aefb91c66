import { describe, expect, test } from 'vitest';
import type { Change } from '#contract/window/app.ts';
import { createDeskChanges } from '#main/desk/desk-changes.ts';
import { changesOf, type Hearer } from '#main/window/changes.ts';
import { watchDay } from '#main/window/watch-day.ts';
import { officeFolder } from '#tests/support/office-folder.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import {
  asAdmin,
  callsOf,
  failureOf,
  signedIn,
  type WindowClient,
  withWindow,
} from '#tests/support/window-world.ts';

const LETTER = { origin: 'surat', title: 'Jalan rusak', text: 'Berlubang sejak Senin.' };
const EVERYBODY: Hearer = {
  mayHear: () => true,
  onTurn: () => () => undefined,
  known: (ids) => ids,
  refusal: () => new Error('refused'),
};
const about = (...ids: readonly string[]): Change => ({ ids, settings: false, everything: false });

describe('changes', () => {
  test('[WI-9] are told once they can be read, with their cases', async () => {
    await withWindow(await temporaryFolder(), async (app) => {
      const calls = await asAdmin(app);
      const changes = (await calls.app.changes())[Symbol.asyncIterator]();
      const first = changes.next();
      const { id } = await calls.complaint.act({ id: 'baru', command: 'register', input: LETTER });
      expect(await first).toEqual({ done: false, value: about(id) });
      expect((await calls.complaint.open({ id })).item.title).toBe('Jalan rusak');
      await calls.complaint.act({ id, command: 'note', input: { text: 'satu' } });
      await calls.institution.act({ command: 'set-counting-start', input: { on: '2026-01-01' } });
      expect(await changes.next()).toEqual({
        done: false,
        value: { ids: [], settings: true, everything: true },
      });
      await changes.return?.(undefined);
    });
  });

  test('[WI-9] come together while the window is busy', async () => {
    const desk = createDeskChanges();
    const changes = changesOf(desk, EVERYBODY, undefined);
    for (const ids of [['a'], ['b', 'a'], ['c']]) desk.tell(about(...ids));
    expect(await changes.next()).toEqual({ done: false, value: about('a', 'b', 'c') });
    for (let count = 0; count < 2_000; count += 1) desk.tell(about(`${count}`));
    const { value } = await changes.next();
    expect(value).toEqual({ ids: [], settings: false, everything: true });
  });

  test('[WI-9] end at once at every page of a window that is locked, or whose person was ended', async () => {
    const folder = await temporaryFolder();
    await officeFolder(folder);
    await withWindow(folder, async (app) => {
      const session = app.newSession();
      const [page, otherPage] = [callsOf(app, session), callsOf(app, session)];
      const kiki = await signedIn(app, 'kiki');
      const listening = async () => (await otherPage.app.changes())[Symbol.asyncIterator]().next();
      await page.session.signIn({ personId: 'budi', pin: '123456' });
      const first = failureOf(listening());
      await page.session.lock();
      expect(await first).toMatchObject({ code: 'TIDAK_MASUK' });
      expect(await failureOf(listening())).toMatchObject({ code: 'TIDAK_MASUK' });
      await page.session.signIn({ personId: 'budi', pin: '123456' });
      const second = failureOf(listening());
      await kiki.institution.act({ command: 'end-person', input: { personId: 'budi' } });
      expect(await second).toMatchObject({ code: 'TIDAK_MASUK' });
    });
  });

  test('[WI-52] name no case that who listens may not know of, also one that has just become rahasia', async () => {
    const folder = await temporaryFolder();
    await officeFolder(folder);
    await withWindow(folder, async (app) => {
      const [kiki, budi] = [await signedIn(app, 'kiki'), await signedIn(app, 'budi')];
      const { id } = await kiki.complaint.act({ id: 'baru', command: 'register', input: LETTER });
      const heard = async (calls: WindowClient) => {
        const changes = (await calls.app.changes())[Symbol.asyncIterator]();
        return { next: changes.next(), changes };
      };
      const first = [await heard(kiki), await heard(budi)] as const;
      const input = { confidentiality: 'rahasia', reason: 'permintaan pelapor' };
      await kiki.complaint.act({ id, command: 'set-confidentiality', input });
      const everything = { ids: [], settings: false, everything: true };
      expect(await first[0].next).toEqual({ done: false, value: about(id) });
      expect(await first[1].next).toEqual({ done: false, value: everything });
      const second = first[1].changes.next();
      await kiki.complaint.act({ id, command: 'note', input: { text: 'satu' } });
      expect(await second).toEqual({ done: false, value: everything });
      for (const { changes } of first) await changes.return?.(undefined);
    });
  });

  test('[WI-9] end with the one who listens', async () => {
    const desk = createDeskChanges();
    const stop = new AbortController();
    const changes = changesOf(desk, EVERYBODY, stop.signal);
    const next = changes.next();
    stop.abort();
    expect(await next).toMatchObject({ done: true });
    const other = changesOf(desk, EVERYBODY, stop.signal);
    expect(await other.next()).toMatchObject({ done: true });
    const third = changesOf(desk, EVERYBODY, undefined);
    const waiting = third.next();
    await third.return();
    desk.tell(about('a'));
    expect(await waiting).toMatchObject({ done: true });
  });
});

describe('another day', () => {
  test('[WI-28] is told once, whenever it is noticed', () => {
    let today = '2026-11-24';
    let tick = (): void => undefined;
    const told: string[] = [];
    const stop = watchDay(
      () => today,
      () => told.push(today),
      (work) => {
        tick = work;
        return () => told.push('stopped');
      },
    );
    tick();
    today = '2026-11-25';
    tick();
    tick();
    today = '2026-12-01';
    tick();
    stop();
    expect(told).toEqual(['2026-11-25', '2026-12-01', 'stopped']);
  });
});
