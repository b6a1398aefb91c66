import { createProcedureClient, getRouter, isProcedure } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { windowContract } from '#contract/window.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import {
  asAdmin,
  callsOf,
  failureOf,
  openWindow,
  refusalOf,
  withWindow,
} from '#tests/support/window-world.ts';

/** The path of every call of the contract. */
const CALLS = Object.entries(windowContract).flatMap(([router, calls]) =>
  Object.keys(calls).map((name) => [router, name] as const),
);
const ALWAYS = [
  'app.state',
  'app.preferences',
  'session.current',
  'session.profiles',
  'session.signIn',
  'session.lock',
];
/** Refused for another reason than that nobody signed in. */
const NOT_FOR_INSIDERS = [...ALWAYS, 'app.setUp'];

describe('every call', () => {
  test('[WI-1] has somebody who answers', async () => {
    await withWindow(await temporaryFolder(), async (app) => {
      const silent = CALLS.filter((path) => !isProcedure(getRouter(app.router, path)));
      expect(silent.map((path) => path.join('.'))).toEqual([]);
      expect(CALLS.length).toBeGreaterThan(30);
    });
  });

  test('[WI-2] nobody signed in, or locked: only what the entry needs is answered', async () => {
    await withWindow(await temporaryFolder(), async (app) => {
      const admin = app.newSession();
      await asAdmin(app, admin);
      admin.lock();
      for (const session of [app.newSession(), admin]) {
        for (const path of CALLS) {
          if (NOT_FOR_INSIDERS.includes(path.join('.'))) continue;
          const procedure = getRouter(app.router, path);
          if (!isProcedure(procedure)) throw new Error(`no ${path.join('.')}`);
          const call = createProcedureClient(procedure, { context: { session }, path });
          expect(await failureOf(call('apa saja')), path.join('.')).toMatchObject({
            code: 'TIDAK_MASUK',
            data: { code: 'belum-masuk' },
          });
        }
        const calls = callsOf(app, session);
        expect(await calls.app.state()).toMatchObject({ setUp: true });
        expect(await calls.app.preferences()).toMatchObject({ language: 'id' });
        expect(await calls.session.profiles()).toMatchObject([{ name: 'Sari', role: 'admin', hasPin: true }]);
      }
    });
  });

  test('[WI-2] before anybody is set up the window itself answers, and nothing of the desk', async () => {
    await withWindow(await temporaryFolder(), async (app) => {
      const calls = callsOf(app);
      const { language, theme, textSize, lockAfterMinutes } = await calls.app.preferences();
      const english = { theme, textSize, lockAfterMinutes, columns: [], language: 'en' as const };
      expect(language).toBe('id');
      expect(await calls.app.savePreferences(english)).toMatchObject({ language: 'en' });
      expect(await calls.app.train()).toEqual({ link: 'http://127.0.0.1:1/' });
      expect(await calls.session.profiles()).toEqual([]);
      expect(await refusalOf(calls.queue.counts())).toBe('belum-masuk');
    });
  });
});

describe('setting up', () => {
  test('[WI-3] once, and the first person is signed in at once', async () => {
    const folder = await temporaryFolder();
    await withWindow(folder, async (app) => {
      expect(await callsOf(app).app.state()).toMatchObject({ setUp: false, training: false, folder });
      const calls = await asAdmin(app);
      const { person, locked } = await calls.session.current();
      expect(person).toMatchObject({ name: 'Sari', role: 'admin', officeId: '101', hasPin: true });
      expect(locked).toBe(false);
      expect(await refusalOf(asAdmin(app))).toBe('sudah-diatur');
      expect(await calls.queue.counts()).toMatchObject({ semua: 0 });
    });
    await withWindow(folder, async (app) => {
      expect(await callsOf(app).app.state()).toMatchObject({ setUp: true });
    });
  });

  test('[WI-3] two at the same moment: one of them', async () => {
    await withWindow(await temporaryFolder(), async (app) => {
      const both = await Promise.allSettled([asAdmin(app), asAdmin(app)]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await callsOf(app).session.profiles()).toHaveLength(1);
    });
  });

  test.each([
    ['pin-wajib', { role: 'atasan', pin: null }],
    ['pin-terlalu-lemah', { role: 'admin', pin: '12' }],
    ['masukan-tidak-sah', { role: 'admin', pin: null, office: { id: 'Dinas Budi', name: 'Dinas' } }],
  ] as const)('[WI-3] refused with %s: nothing is left behind', async (code, change) => {
    await withWindow(await temporaryFolder(), async (app) => {
      const calls = callsOf(app);
      const input = { office: { id: '101', name: 'Dinas' }, name: 'Budi', ...change };
      expect(await refusalOf(calls.app.setUp(input))).toBe(code);
      expect(await calls.app.state()).toMatchObject({ setUp: false });
      expect(await calls.session.current()).toEqual({ person: null, locked: false });
    });
  });
});

describe('signing in', () => {
  test('[WI-2] locked until the PIN is given; whose it is asked for is known', async () => {
    await withWindow(await temporaryFolder(), async (app) => {
      const calls = await asAdmin(app);
      expect(await calls.session.lock()).toMatchObject({ person: { name: 'Sari' }, locked: true });
      expect(await refusalOf(calls.queue.counts())).toBe('belum-masuk');
      const [sari] = await calls.session.profiles();
      const personId = sari?.personId ?? '';
      expect(await refusalOf(calls.session.signIn({ personId, pin: '000000' }))).toBe('pin-salah');
      expect(await refusalOf(calls.session.signIn({ personId, pin: null }))).toBe('pin-diperlukan');
      expect(await calls.session.current()).toMatchObject({ locked: true });
      expect(await calls.session.signIn({ personId, pin: '123456' })).toMatchObject({ locked: false });
      expect(await calls.queue.counts()).toMatchObject({ semua: 0 });
      expect(await refusalOf(calls.session.signIn({ personId: 'siapa', pin: null }))).toBe(
        'profil-tidak-dikenal',
      );
    });
  });

  test('[WI-4] somebody who was ended is signed out at the next call', async () => {
    await withWindow(await temporaryFolder(), async (app) => {
      const admin = await asAdmin(app);
      const { personId } = await admin.institution.addPerson({
        name: 'Budi',
        role: 'penghubung',
        officeId: '101',
        pin: null,
      });
      const session = app.newSession();
      const budi = callsOf(app, session);
      await budi.session.signIn({ personId, pin: null });
      expect(await budi.queue.counts()).toMatchObject({ semua: 0 });
      await admin.institution.act({ command: 'end-person', input: { personId } });
      expect(await refusalOf(budi.queue.counts())).toBe('belum-masuk');
      expect(await budi.session.current()).toEqual({ person: null, locked: false });
      expect(await refusalOf(budi.session.signIn({ personId, pin: null }))).toBe('profil-tidak-dikenal');
    });
  });
});

describe('failures', () => {
  test('[WI-5] input of another shape is refused by code, with what is wrong', async () => {
    await withWindow(await temporaryFolder(), async (app) => {
      const calls = await asAdmin(app);
      const wrong = calls.queue.list({ view: 'semua', limit: 100_000 });
      expect(await failureOf(wrong)).toMatchObject({
        code: 'DITOLAK',
        data: { code: 'masukan-tidak-sah', params: { command: 'queue.list' } },
      });
    });
  });

  test('[WI-5] a fault of the program gives its number to the page and itself to the log', async () => {
    const { opened, faults } = await openWindow(await temporaryFolder(), {
      host: { startTraining: () => Promise.reject(new Error('rahasia program')) },
    });
    if (opened.kind !== 'open') throw new Error('taken');
    const failure = await failureOf(callsOf(opened.app).app.train());
    expect(failure).toMatchObject({ code: 'KESALAHAN', data: { code: 'kesalahan-program' } });
    expect(JSON.stringify(failure)).not.toContain('rahasia program');
    const [fault] = faults;
    expect(failure.data.params?.id).toBe(fault?.id);
    expect(String(fault?.error)).toContain('rahasia program');
    expect(faults).toHaveLength(1);
    await opened.app.close();
  });

  test('[WI-5] an expected failure of the door keeps its code', async () => {
    const host = {
      startTraining: () => Promise.reject(new DeskError('berkas-tidak-terbaca', { path: 'x' })),
    };
    await withWindow(
      await temporaryFolder(),
      async (app) => {
        expect(await failureOf(callsOf(app).app.train())).toMatchObject({
          code: 'DITOLAK',
          data: { code: 'berkas-tidak-terbaca', params: { path: 'x' } },
        });
      },
      { host },
    );
  });
});
