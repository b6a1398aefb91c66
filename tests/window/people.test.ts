import { describe, expect, test } from 'vitest';
import { wibInstant } from '#main/desk/wib.ts';
import type { WindowApp } from '#main/window/window-app.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { officeFolder } from '#tests/support/office-folder.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { callsOf, refusalOf, signedIn, type WindowClient, withWindow } from '#tests/support/window-world.ts';

type Input = Readonly<Record<string, unknown>>;

async function atTheWindow(work: (app: WindowApp) => Promise<void>): Promise<void> {
  const folder = await temporaryFolder();
  await officeFolder(folder);
  await withWindow(folder, work);
}

const give = (calls: WindowClient, command: 'end-person', input: Input) =>
  calls.institution.act({ command, input });

describe('people', () => {
  const newcomer = { name: 'Rudi', role: 'penghubung', officeId: '101', pin: null } as const;

  test('[WI-43] are added under the rules of the desk, and can sign in at once', async () => {
    await atTheWindow(async (app) => {
      const [kiki, sari] = [await signedIn(app, 'kiki'), await signedIn(app, 'sari')];
      const { personId } = await sari.institution.addPerson(newcomer);
      const rudi = callsOf(app);
      expect((await rudi.session.signIn({ personId, pin: null })).person?.name).toBe('Rudi');
      const add = (calls: WindowClient, change: Input) =>
        refusalOf(calls.institution.addPerson({ ...newcomer, name: 'Rini', ...change }));
      expect(await add(sari, { name: 'rudi' })).toBe('nama-dipakai');
      expect(await add(sari, { role: 'atasan', pin: '123456' })).toBe('tidak-berwenang');
      expect(await add(kiki, { role: 'atasan' })).toBe('pin-wajib');
      expect(await add(kiki, { pin: '12' })).toBe('pin-terlalu-lemah');
      expect(await add(kiki, { officeId: 'Dinas Sosial' })).toBe('masukan-tidak-sah');
      expect(await refusalOf(rudi.institution.addPerson({ ...newcomer, name: 'Rini' }))).toBe(
        'tidak-berwenang',
      );
      await give(kiki, 'end-person', { personId });
      expect(await refusalOf(rudi.institution.view())).toBe('belum-masuk');
    });
  });

  test('[WI-44] change their own PIN with the one that holds now, and guesses are counted', async () => {
    await atTheWindow(async (app) => {
      const sari = await signedIn(app, 'sari');
      const change = (currentPin: string | null, pin: string | null = '654321') =>
        sari.institution.setPin({ personId: 'sari', currentPin, pin });
      expect(await refusalOf(change(null))).toBe('pin-diperlukan');
      for (let tries = 0; tries < 5; tries += 1) expect(await refusalOf(change('000000'))).toBe('pin-salah');
      expect(await refusalOf(change('123456'))).toBe('pin-terkunci');
    });
    await atTheWindow(async (app) => {
      const sari = await signedIn(app, 'sari');
      const change = { personId: 'sari', currentPin: '123456', pin: '654321' };
      expect(await sari.institution.setPin(change)).toEqual({ changed: true });
      const again = callsOf(app);
      expect(await refusalOf(again.session.signIn({ personId: 'sari', pin: '123456' }))).toBe('pin-salah');
      expect((await again.session.signIn({ personId: 'sari', pin: '654321' })).person?.name).toBe('Sari');
      await sari.institution.setPin({ personId: 'sari', currentPin: '654321', pin: null });
      await callsOf(app).session.signIn({ personId: 'sari', pin: null });
    });
  });

  test("[WI-44] another's PIN is set by whom the table names, and no role loses the one it must have", async () => {
    await atTheWindow(async (app) => {
      const [kiki, sari, budi] = [
        await signedIn(app, 'kiki'),
        await signedIn(app, 'sari'),
        await signedIn(app, 'budi'),
      ];
      const set = (calls: WindowClient, personId: string, pin: string | null) =>
        calls.institution.setPin({ personId, currentPin: null, pin });
      expect(await set(kiki, 'atik', '222222')).toEqual({ changed: true });
      expect(await refusalOf(set(sari, 'atik', '333333'))).toBe('tidak-berwenang');
      expect(await refusalOf(set(sari, 'budi', '333333'))).toBe('tidak-berwenang');
      expect(await refusalOf(set(budi, 'sari', '333333'))).toBe('tidak-berwenang');
      expect(await refusalOf(set(kiki, 'atik', null))).toBe('pin-wajib');
      expect(await refusalOf(set(kiki, 'siapa', '333333'))).toBe('orang-tidak-dikenal');
      await callsOf(app).session.signIn({ personId: 'atik', pin: '222222' });
    });
  });

  test('[WI-41] whom one may not end, and whose PIN one may not set, comes with the refusal the desk would give', async () => {
    await atTheWindow(async (app) => {
      for (const who of ['budi', 'sari', 'atik', 'kiki']) {
        const calls = await signedIn(app, who);
        for (const { personId, mayNot } of (await calls.institution.view()).people) {
          if (personId === who) continue;
          const shown = { end: mayNot['end-person']?.code ?? null, pin: mayNot['set-pin']?.code ?? null };
          const tried = {
            end: shown.end && (await refusalOf(give(calls, 'end-person', { personId }))),
            pin:
              shown.pin &&
              (await refusalOf(calls.institution.setPin({ personId, currentPin: null, pin: '99887' }))),
          };
          expect(tried, `${who} ${personId}`).toEqual(shown);
        }
      }
      const ended = async (who: string) =>
        (await (await signedIn(app, who)).institution.view()).people
          .filter(({ mayNot }) => mayNot['end-person'] === null)
          .map(({ personId }) => personId);
      expect(await ended('budi')).toEqual([]);
      expect(await ended('sari')).toEqual(['sari', 'budi', 'dewi']);
      expect(await ended('atik')).toEqual(['atik', 'sari', 'budi', 'dewi']);
      const kiki = await signedIn(app, 'kiki');
      expect(await kiki.institution.setPin({ personId: 'atik', currentPin: null, pin: '99887' })).toEqual({
        changed: true,
      });
    });
  });
});

describe('a role that is lent', () => {
  const DAY_MS = 86_400_000;

  test('[WI-57] is lent and taken back at the window by whom the desk lets do so, and stands with its lender', async () => {
    await atTheWindow(async (app) => {
      const calls = await Promise.all(['kiki', 'atik', 'sari'].map((who) => signedIn(app, who)));
      const [kiki, atik, sari] = calls as [WindowClient, WindowClient, WindowClient];
      const { today } = await atik.app.state();
      const lend = (by: WindowClient, personId: string, toPersonId: string, to = today) =>
        by.institution.act({ command: 'delegate', input: { personId, toPersonId, from: today, to } });
      const mayLend = async (by: WindowClient) =>
        (await by.institution.view()).people
          .filter(({ mayNot }) => mayNot.delegate === null)
          .map(({ personId }) => personId);
      expect(await mayLend(kiki)).toEqual(['kiki', 'atik', 'sari', 'budi', 'dewi']);
      expect(await mayLend(atik)).toEqual(['atik']);
      expect(await mayLend(sari)).toEqual([]);
      expect(await refusalOf(lend(sari, 'sari', 'budi'))).toBe('tidak-berwenang');
      expect(await refusalOf(lend(atik, 'sari', 'budi'))).toBe('tidak-berwenang');
      expect(await refusalOf(lend(atik, 'atik', 'sari', '2020-01-01'))).toBe('urutan-tanggal');

      await lend(atik, 'atik', 'sari');
      const loansOf = async (personId: string) =>
        (await kiki.institution.view()).people.find((one) => one.personId === personId)?.loans ?? [];
      const [loan, ...others] = await loansOf('atik');
      expect(others).toEqual([]);
      expect(loan).toEqual({ delegationId: expect.any(String), name: 'Sari', from: today, to: today });
      expect(await loansOf('sari')).toEqual([]);
      const delegationId = loan?.delegationId ?? '';
      const asHead = callsOf(app);
      await asHead.session.signIn({ personId: 'sari', pin: '123456', delegationId });
      expect(await mayLend(asHead)).toEqual([]);
      const takeBack = (by: WindowClient) =>
        by.institution.act({ command: 'end-delegation', input: { delegationId } });
      expect(await refusalOf(takeBack(sari))).toBe('tidak-berwenang');
      await takeBack(atik);
      expect(await loansOf('atik')).toEqual([]);
      expect(await refusalOf(asHead.queue.counts())).toBe('belum-masuk');
    });
  });

  test('[WI-56] is a way of its own to sign in; whoever came so acts in it, and is out when its days are over', async () => {
    const folder = await temporaryFolder();
    await officeFolder(folder);
    let now = 0;
    await withDesk(folder, async (desk) => {
      now = Date.parse(desk.now());
      const [from, to] = [desk.now().slice(0, 10), wibInstant(now + DAY_MS).slice(0, 10)];
      const loan = { delegationId: 'd-1', personId: 'atik', toPersonId: 'sari', from, to } as const;
      const lender = { personId: 'atik', role: 'atasan', officeId: '101' } as const;
      const outcome = await desk.actOnInstitution(lender, { kind: 'delegate', ...loan, personal: {} });
      expect(outcome.ok).toBe(true);
    });
    const lent = { delegationId: 'd-1', by: 'Atik', to: wibInstant(now + DAY_MS).slice(0, 10) };
    const asHead = { personId: 'sari', name: 'Sari', role: 'atasan', officeId: '101', hasPin: true, lent };
    await withWindow(
      folder,
      async (app) => {
        const window = callsOf(app);
        const sari = (await window.session.profiles()).filter(({ personId }) => personId === 'sari');
        expect(sari).toEqual([{ ...asHead, role: 'admin', lent: null }, asHead]);
        const enter = (delegationId: string | null) =>
          window.session.signIn({ personId: 'sari', pin: '123456', delegationId });
        expect(await refusalOf(enter('d-2'))).toBe('delegasi-selesai');
        expect((await enter(null)).person?.role).toBe('admin');
        expect(await enter('d-1')).toEqual({ person: asHead, locked: false });
        const { personId } = await window.institution.addPerson({
          ...{ name: 'Rudi', role: 'atasan', officeId: '101', pin: '123456' },
        });
        expect(personId).not.toBe('');
        now += 2 * DAY_MS;
        expect(await refusalOf(window.queue.counts())).toBe('belum-masuk');
        expect(await window.session.profiles()).not.toContainEqual(asHead);
        expect(await refusalOf(enter('d-1'))).toBe('delegasi-selesai');
      },
      { ports: { clock: () => now } },
    );
  });
});
