import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Change } from '#contract/window/app.ts';
import { windowContract } from '#contract/window.ts';
import type { DeskClient } from '#renderer/api/client.ts';

/** A desk reached over one transport; the folder holds the sample, and nobody has signed in. */
export type Transported = { readonly client: DeskClient; readonly close: () => Promise<void> };

const SAMPLE = resolve('tests/data/lapor-2015-sample.csv');
const PIN = '123456';
const ABSENT = { id: 'lapor:999999999' };
const NOT_FOUND = 'tidak-ditemukan';

/** What each procedure is asked, and what it answers on the sample: `ok`, or the code that refuses it. */
type Row = { readonly input?: unknown; readonly code?: string };
type Contract = typeof windowContract;
type Rows = { readonly [R in keyof Contract]: { readonly [P in keyof Contract[R]]: Row } };

const rowsFor = (folder: string, personId: string) =>
  ({
    session: {
      current: {},
      profiles: {},
      signIn: { input: { personId, pin: PIN } },
      lock: {},
    },
    app: {
      state: {},
      setUp: { input: { office: null, name: 'Orang', role: 'admin', pin: null }, code: 'sudah-diatur' },
      train: {},
      changes: {},
      preferences: {},
      savePreferences: {
        input: { language: 'id', theme: 'terang', textSize: 100, lockAfterMinutes: 15, columns: [] },
      },
      choose: { input: { what: 'folder' } },
      openInLapor: { input: { laporId: '66425' } },
    },
    queue: {
      list: { input: { view: 'semua', limit: 5 } },
      counts: {},
      today: {},
      facets: { input: { view: 'semua' } },
      ids: { input: { view: 'semua' } },
      actOnMany: { input: { ids: [ABSENT.id], command: 'verify', input: {} } },
    },
    complaint: {
      open: { input: ABSENT, code: NOT_FOUND },
      act: { input: { ...ABSENT, command: 'verify', input: {} }, code: NOT_FOUND },
      reveal: { input: { ...ABSENT, reason: 'memeriksa' }, code: NOT_FOUND },
      attach: { input: { ...ABSENT, file: new File(['isi'], 'a.txt') }, code: NOT_FOUND },
      attachment: { input: { ...ABSENT, hash: 'a'.repeat(64) }, code: NOT_FOUND },
      keepTyped: { input: { ...ABSENT, field: 'jawaban', text: 'kata' }, code: NOT_FOUND },
    },
    imports: {
      previewFile: { input: { file: new File(['bukan ekspor'], 'a.csv') } },
      previewPath: { input: { path: SAMPLE } },
      rows: {
        input: { token: 'tidak-ada', result: 'all', offset: 0, limit: 5 },
        code: 'pratinjau-tidak-ada',
      },
      confirm: { input: { token: 'tidak-ada' }, code: 'pratinjau-tidak-ada' },
      report: { input: { token: 'tidak-ada' }, code: 'pratinjau-tidak-ada' },
      drop: { input: { token: 'tidak-ada' } },
    },
    institution: {
      view: {},
      act: { input: { command: 'set-counting-start', input: { on: '2026-01-02' } } },
      foresee: {
        input: { command: 'add-holiday', input: { date: '2026-07-07', type: 'daerah', name: 'Gawai' } },
      },
      readCalendar: {
        input: { file: new File(['bukan kalender'], 'a.ics'), officeId: null },
        code: 'kalender-tidak-terbaca',
      },
      addPerson: { input: { name: 'Petugas Baru', role: 'penghubung', officeId: null, pin: null } },
      setPin: { input: { personId: 'tidak-ada', currentPin: null, pin: PIN }, code: 'orang-tidak-dikenal' },
    },
    report: {
      summary: { input: { from: '2026-01-01', to: '2026-12-31', officeId: null } },
      export: {
        input: { from: '2026-01-01', to: '2026-12-31', officeId: null, format: 'csv', revealReason: null },
      },
    },
    calendar: {
      load: { input: { from: '2026-01-01', to: '2026-01-31' } },
      agenda: { input: { from: '2026-01-01', to: '2026-01-31' } },
      people: { input: { from: '2026-01-05', to: '2026-01-11' } },
      whatIf: { input: { class: 'aspirasi', localClass: null, officeId: null, on: '2026-01-05' } },
      file: { input: {} },
      kept: {},
      keep: { input: { folder: null } },
      drop: {},
    },
    backup: {
      list: {},
      make: {},
      restore: { input: { from: folder, into: `${folder}-pulih` }, code: 'bukan-cadangan' },
      verify: {},
    },
    sync: {
      state: {},
      now: {},
      outbox: {},
      decisions: {},
      settle: {
        input: { stepId: 'tidak-ada', how: 'dibuang', reason: 'uji' },
        code: 'keputusan-tidak-ada',
      },
      news: {},
      newsRead: {},
      held: {},
      settleHeld: {
        input: { stepId: 'tidak-ada', how: 'ditolak', reason: 'uji' },
        code: 'keputusan-tidak-ada',
      },
    },
    joining: {
      pending: {},
      preview: {
        input: { invitation: 'bukan undangan', address: null, deviceName: 'PC uji' },
        code: 'undangan-tidak-sah',
      },
      confirm: { code: 'undangan-belum-dibaca' },
      cancel: {},
      membership: {},
      addPersons: { input: { invitation: 'bukan undangan' }, code: 'belum-bergabung' },
      invite: { input: { personIds: ['p'], hours: 1 }, code: 'belum-bergabung' },
    },
    bundle: {
      make: { code: 'belum-bergabung' },
      apply: { input: { file: new File(['bukan titipan'], 'a.titipan') }, code: 'belum-bergabung' },
    },
    reminders: {
      view: {},
      saveSettings: {
        input: { on: true, warnBefore: null, digestAt: '18:00', quiet: null, tell: [] },
      },
      snooze: {
        input: { id: 'lapor:1', until: '2026-12-01', reason: 'uji' },
        code: 'tidak-ditemukan',
      },
      endSnooze: { input: { id: 'lapor:1' } },
      markRead: {},
      confirmClock: {},
    },
  }) satisfies Rows;

/** Holds every transport to the same contract. */
export function windowTransportSuite(
  name: string,
  open: (folder: string) => Promise<Transported>,
  makeFolder: () => Promise<string>,
): void {
  describe(`over ${name}`, () => {
    let folder = '';
    let transported: Transported;
    let coordinator = '';

    beforeAll(async () => {
      folder = await makeFolder();
      transported = await open(folder);
      const profiles = await transported.client.session.profiles();
      coordinator = profiles.find(({ role }) => role === 'koordinator')?.personId ?? '';
    });
    afterAll(async () => {
      await transported.close();
    });
    const signIn = () => transported.client.session.signIn({ personId: coordinator, pin: PIN });

    test(`[TR-2] ${name}: nothing is answered before somebody signs in, and the refusal says so`, async () => {
      const refused = transported.client.queue.counts();
      await expect(refused).rejects.toMatchObject({ code: 'TIDAK_MASUK', data: { code: 'belum-masuk' } });
    });

    test(`[TR-3] ${name}: a change is told to who listens, and listening ends`, async () => {
      const { client } = transported;
      await signIn();
      const changes = (await client.app.changes()) as AsyncIterable<Change>;
      const heard = first(changes);
      const { items } = await client.queue.list({ view: 'semua', limit: 1 });
      const id = items[0]?.id ?? '';
      await client.complaint.act({ id, command: 'note', input: { text: 'sudah ditelepon' } });
      expect((await heard)?.ids).toEqual([id]);
    });

    test(`[TR-4] ${name}: a file goes to the desk and comes back byte by byte`, async () => {
      const { client } = transported;
      await signIn();
      const { items } = await client.queue.list({ view: 'semua', limit: 1 });
      const id = items[0]?.id ?? '';
      const bytes = randomBytes(700_001);
      const { hash } = await client.complaint.attach({ id, file: new File([bytes], 'bukti äö.bin') });
      const back = await client.complaint.attachment({ id, hash });
      expect(back.name).toBe('bukti äö.bin');
      expect(Buffer.from(await back.arrayBuffer()).equals(bytes)).toBe(true);
    });

    test(`[TR-1] ${name}: every procedure of the contract answers`, async () => {
      await signIn();
      const rows: Record<string, Record<string, Row>> = rowsFor(folder, coordinator);
      const answers: string[] = [];
      const expected: string[] = [];
      for (const [router, procedures] of Object.entries(windowContract)) {
        for (const procedure of Object.keys(procedures).filter((each) => each !== 'lock')) {
          const row = rows[router]?.[procedure];
          if (row === undefined) throw new Error(`no row for ${router}.${procedure}`);
          expected.push(`${router}.${procedure} ${row.code ?? 'ok'}`);
          answers.push(`${router}.${procedure} ${await codeOf(transported.client, router, procedure, row)}`);
        }
      }
      expect(answers).toEqual(expected);
      expect(await transported.client.session.lock()).toMatchObject({ locked: true });
    });
  });
}

type Callable = (input: unknown) => Promise<unknown>;

/** `ok`, or the code of the refusal; an iterator is opened and let go. */
async function codeOf(client: DeskClient, router: string, procedure: string, row: Row): Promise<string> {
  const routers = client as unknown as Record<string, Record<string, Callable>>;
  try {
    const answer = await routers[router]?.[procedure]?.(row.input);
    if (isIterator(answer)) await answer.return?.();
    return 'ok';
  } catch (error) {
    const { data } = error as { readonly data?: { readonly code?: string } };
    if (data?.code === undefined) throw error;
    return data.code;
  }
}

function isIterator(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

async function first<T>(source: AsyncIterable<T>): Promise<T | undefined> {
  for await (const item of source) return item;
  return undefined;
}
