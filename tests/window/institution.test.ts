import { describe, expect, test } from 'vitest';
import { fillWithSample } from '#main/desk/fill-with-sample.ts';
import type { WindowApp } from '#main/window/window-app.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { officeFolder } from '#tests/support/office-folder.ts';
import { exportCsv, FULL_ROW } from '#tests/support/read-lapor.ts';
import { takeFile } from '#tests/support/take-steps.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import {
  callsOf,
  failureOf,
  refusalOf,
  signedIn,
  type WindowClient,
  withWindow,
} from '#tests/support/window-world.ts';

type Command = Parameters<WindowClient['institution']['act']>[0]['command'];
type Input = Readonly<Record<string, unknown>>;

async function atTheWindow(work: (app: WindowApp) => Promise<void>): Promise<void> {
  const folder = await temporaryFolder();
  await officeFolder(folder);
  await withWindow(folder, work);
}

const give = (calls: WindowClient, command: Command, input: Input) =>
  calls.institution.act({ command, input });

function exportOf(changes: readonly Readonly<Record<string, string>>[]): File {
  const rows = changes.map((change, at) => ({
    ...FULL_ROW,
    'Tracking ID': `${7_000_001 + at}`,
    'Tipe Laporan (Anonim/Rahasia)': '',
    ...change,
  }));
  return new File([exportCsv(rows)], 'ekspor.csv');
}

describe('what the offices share', () => {
  test('[WI-40] names, words and how many cases have them, those without a stage first', async () => {
    await atTheWindow(async (app) => {
      const kiki = await signedIn(app, 'kiki');
      await takeFile(
        kiki,
        exportOf([
          { 'Status Laporan': 'Dikaji ulang' },
          { 'Status Laporan': 'proses' },
          { 'ID Instansi Terdisposisi': '502', 'Instansi Terdisposisi': 'Dinsos', 'ID Kategori': '46' },
        ]),
      );
      await give(kiki, 'name-office', { officeId: '416', name: 'Dinas PU' });
      await give(kiki, 'name-office', { officeId: '900', name: 'Dinas baru' });
      await give(kiki, 'name-category', { categoryId: '46', name: 'Drainase' });
      const view = await kiki.institution.view();
      expect(view.offices).toEqual([
        { id: '900', name: 'Dinas baru', cases: 0, ours: true },
        { id: '416', name: 'Dinas PU', cases: 2, ours: true },
        { id: '502', name: 'Dinsos', cases: 1, ours: false },
      ]);
      expect(view.categories).toEqual([
        { id: '46', name: 'Drainase', cases: 1, ours: true },
        { id: '45', name: 'Jalan', cases: 2, ours: false },
      ]);
      expect(view.statuses[0]).toEqual({ status: 'Dikaji ulang', stage: null, cases: 1 });
      expect(view.statuses[1]).toEqual({ status: 'proses', stage: 'proses', cases: 2 });
      expect(view.statuses.at(-1)?.cases).toBe(0);
      expect(view.people.map(({ personId, hasPin, ended }) => [personId, hasPin, ended])).toEqual([
        ['kiki', true, false],
        ['atik', true, false],
        ['sari', true, false],
        ['budi', true, false],
        ['dewi', true, false],
      ]);
      expect(JSON.stringify(view.people)).not.toMatch(/salt|proof/);
      expect(view.templates.length).toBeGreaterThan(5);
      expect(view.rules.map(({ id }) => id)).toContain('tidak-berkadar-pengawasan');
    });
  });

  test('[WI-40] a word of LAPOR that JavaScript has a meaning for is a word like any other', async () => {
    await atTheWindow(async (app) => {
      const kiki = await signedIn(app, 'kiki');
      const odd = ['constructor', '__proto__', 'toString'];
      await takeFile(kiki, exportOf(odd.map((word) => ({ 'Status Laporan': word }))));
      const stageOf = async (word: string) =>
        (await kiki.institution.view()).statuses.find(({ status }) => status === word)?.stage;
      for (const word of odd) expect(await stageOf(word), word).toBeNull();
      await give(kiki, 'map-status', { status: '__proto__', stage: 'proses' });
      expect(await stageOf('__proto__')).toBe('proses');
      expect(await stageOf('constructor')).toBeNull();
    });
  });

  test('[WI-40] cases that this person may not know of are in no count', async () => {
    await atTheWindow(async (app) => {
      const kiki = await signedIn(app, 'kiki');
      const secret = { 'Tipe Laporan (Anonim/Rahasia)': 'Rahasia', 'Status Laporan': 'Dikaji ulang' };
      await takeFile(kiki, exportOf([secret, {}]));
      const counts = async (calls: WindowClient) => {
        const { offices, categories, statuses } = await calls.institution.view();
        return [offices[0]?.cases, categories[0]?.cases, statuses.filter(({ stage }) => stage === null)];
      };
      expect(await counts(kiki)).toEqual([2, 2, [{ status: 'Dikaji ulang', stage: null, cases: 1 }]]);
      expect(await counts(await signedIn(app, 'sari'))).toEqual([1, 1, []]);
    });
  });

  test('[WI-40] the calendar with its edits: shipped days, our own, and those taken out', async () => {
    await atTheWindow(async (app) => {
      const kiki = await signedIn(app, 'kiki');
      const before = await kiki.institution.view();
      expect(before.holidays.every(({ origin }) => origin === 'bawaan')).toBe(true);
      expect(before.removedHolidays).toEqual([]);
      await give(kiki, 'add-holiday', { date: '2026-07-07', type: 'daerah', name: 'Gawai' });
      await give(kiki, 'remove-holiday', { date: '2026-05-15', reason: 'Buka' });
      await give(kiki, 'set-working-week', { days: [true, true, true, true, true, true, false] });
      const after = await kiki.institution.view();
      expect(after.holidays).toContainEqual({
        date: '2026-07-07',
        type: 'daerah',
        name: 'Gawai',
        origin: 'kantor',
      });
      expect(after.holidays).toHaveLength(before.holidays.length);
      expect(after.holidays.map(({ date }) => date)).toEqual(after.holidays.map(({ date }) => date).sort());
      expect(after.removedHolidays.map(({ date, origin }) => [date, origin])).toEqual([
        ['2026-05-15', 'bawaan'],
      ]);
      expect(after.workingWeek).toEqual([true, true, true, true, true, true, false]);
      expect(after.calendarVersion).not.toBe(before.calendarVersion);
      expect(after.calendarYears).toEqual([2025, 2026, 2027]);
    });
  });

  test('[WI-40] the queue of a sample is counted as its list counts it', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, (desk) => fillWithSample(desk, { complaints: 300, seed: 'setelan' }));
    await withWindow(folder, async (app) => {
      const people = await callsOf(app).session.profiles();
      const coordinator = people.find(({ role }) => role === 'koordinator');
      const calls = await signedIn(app, coordinator?.personId ?? '');
      const { offices, statuses } = await calls.institution.view();
      const { total } = await calls.queue.list({ view: 'semua', limit: 0 });
      const listed = await calls.queue.facets({ view: 'semua' });
      expect(total).toBeGreaterThan(200);
      const of = (id: string) => listed.offices.find((office) => office.id === id)?.count ?? 0;
      for (const { id, cases } of offices) expect(cases, id).toBe(of(id));
      expect(statuses.reduce((sum, { cases }) => sum + cases, 0)).toBeGreaterThan(100);
    });
  });
});

describe('changing it', () => {
  test('[WI-41] says beforehand what this person may not, with the reason the desk would give', async () => {
    await atTheWindow(async (app) => {
      const [kiki, budi] = [await signedIn(app, 'kiki'), await signedIn(app, 'budi')];
      const { allowed } = await budi.institution.view();
      expect(allowed['set-pin']).toBeNull();
      expect(allowed['save-template']).toEqual({
        code: 'tidak-berwenang',
        params: { role: 'penghubung', command: 'save-template' },
      });
      expect(await failureOf(give(budi, 'remove-template', { templateId: 'bukan-wewenang' }))).toMatchObject({
        data: allowed['remove-template'],
      });
      const all = (await kiki.institution.view()).allowed;
      expect(Object.values(all).every((refusal) => refusal === null)).toBe(true);
    });
  });

  test('[WI-42] templates: added, changed, removed; what is none is refused and changes nothing', async () => {
    await atTheWindow(async (app) => {
      const sari = await signedIn(app, 'sari');
      const before = (await sari.institution.view()).templates;
      const own = { name: 'Salam kami', text: 'Yth. {nomor}', classes: ['aspirasi'], stages: [] };
      expect(await give(sari, 'save-template', own)).toEqual({ events: ['v1.TemplateSaved'] });
      const added = (await sari.institution.view()).templates;
      expect(added.slice(0, -1)).toEqual(before);
      expect(added.at(-1)).toMatchObject(own);
      const templateId = added.at(-1)?.templateId ?? '';
      await give(sari, 'save-template', { ...own, templateId, text: 'Halo' });
      await give(sari, 'remove-template', { templateId: before[0]?.templateId });
      const after = (await sari.institution.view()).templates;
      expect(after.map(({ text }) => text)).toEqual([...before.slice(1).map(({ text }) => text), 'Halo']);
      const wrong: readonly Input[] = [
        { ...own, text: 'x'.repeat(100_000) },
        { ...own, classes: ['semua'] },
        { ...own, templateId: 'untuk Budi' },
        { ...own, owner: 'saya' },
        { text: 'x' },
      ];
      for (const input of wrong) {
        expect(await refusalOf(give(sari, 'save-template', input))).toBe('masukan-tidak-sah');
      }
      expect(await refusalOf(give(sari, 'save-template', own))).toBe('nama-templat-dipakai');
      expect((await sari.institution.view()).templates).toEqual(after);
    });
  });

  test('[IN-10] a case, and where LAPOR differs, call a category as it was named', async () => {
    await atTheWindow(async (app) => {
      const kiki = await signedIn(app, 'kiki');
      await takeFile(kiki, exportOf([{ 'ID Kategori': '46', Kategori: '' }]));
      const id = 'lapor:7000001';
      await kiki.complaint.act({ id, command: 'classify', input: { categoryId: '45' } });
      await give(kiki, 'name-category', { categoryId: '45', name: 'Jalan raya' });
      await give(kiki, 'name-category', { categoryId: '46', name: 'Drainase' });
      const { complaint, differences } = await kiki.complaint.open({ id });
      expect(complaint.ours.categoryName).toBe('Jalan raya');
      expect(complaint.lapor?.personal?.categoryName).toBe('Drainase');
      expect(differences).toContainEqual({ field: 'category', ours: 'Jalan raya', lapor: 'Drainase' });
    });
  });

  test('[WI-42] commands that have a call of their own, or none, cannot be given this way', async () => {
    await atTheWindow(async (app) => {
      const kiki = await signedIn(app, 'kiki');
      for (const command of ['add-person', 'set-pin', 'record-list-export', 'verify', '__proto__']) {
        expect(await refusalOf(give(kiki, command as Command, {}))).toBe('masukan-tidak-sah');
      }
    });
  });
});
