import { beforeAll, describe, expect, test } from 'vitest';
import { type LoadCount, workOf } from '#domain/deadline/day-load.ts';
import { fillWithSample } from '#main/desk/fill-with-sample.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { parseIcs } from '#tests/support/parse-ics.ts';
import { lastingFolder } from '#tests/support/temporary-folder.ts';
import { refusalOf, signedIn, type WindowClient, withWindow } from '#tests/support/window-world.ts';

const CASES = 300;
const COORDINATOR = 'sampel-koordinator';
/** All dates of the sample, which is made on 24 November 2026. */
const WHOLE = { from: '2026-01-01', to: '2027-01-31' };

let folder = '';
beforeAll(async () => {
  folder = await lastingFolder();
  await withDesk(folder, (desk) => fillWithSample(desk, { complaints: CASES, seed: 'tenggat' }));
});

type Listed = Awaited<ReturnType<WindowClient['queue']['list']>>['items'][number];

async function everything(calls: WindowClient): Promise<readonly Listed[]> {
  return (await calls.queue.list({ view: 'semua', limit: 500 })).items;
}

async function sampleOf(calls: WindowClient, role: string): Promise<string> {
  const profiles = await calls.session.profiles();
  return profiles.find((person) => person.role === role)?.personId ?? '';
}

function sum(days: readonly Readonly<Record<LoadCount, number>>[], ...of: readonly LoadCount[]): number {
  return days.reduce((all, day) => all + of.reduce((some, count) => some + day[count], 0), 0);
}

describe('the calendar of due dates', () => {
  test('[TG-5] has every date of the queue once on its day, of all offices or of some', async () => {
    await withWindow(folder, async (app) => {
      const calls = await signedIn(app, COORDINATOR);
      const dated = (await everything(calls)).filter(({ due }) => due !== null);
      expect(dated.length).toBeGreaterThan(20);
      const { days, offices, officers, hidden } = await calls.calendar.load(WHOLE);
      expect(hidden).toBe(0);
      for (const { date, late, due, reminders, beside } of days) {
        const there = dated.filter((item) => item.due?.dueOn === date);
        expect(late + due + reminders, date).toBe(there.length);
        expect(late, date).toBe(there.filter((item) => item.due?.late === true).length);
        expect(beside).toBe(0);
      }
      const inRange = dated.filter(
        ({ due }) => due !== null && due.dueOn >= WHOLE.from && due.dueOn <= WHOLE.to,
      );
      expect(sum(days, 'late', 'due', 'reminders')).toBe(inRange.length);
      for (const choices of [offices, officers]) {
        expect(choices.reduce((all, { count }) => all + count, 0)).toBe(dated.length);
      }
      const agenda = await calls.calendar.agenda({ ...WHOLE, limit: 500 });
      expect(agenda.entries.map(({ item }) => item.id).sort()).toEqual(inRange.map(({ id }) => id).sort());
      for (const { date, warnings } of days) {
        const day = { from: date, to: date };
        expect((await calls.calendar.agenda(day)).warned, date).toHaveLength(warnings);
      }
      const byDay = agenda.entries.map(({ dueOn }) => dueOn);
      expect(byDay).toEqual([...byDay].sort());
      const filters = [
        ...offices.slice(0, 2).map(({ id }) => ({ officeIds: [id] })),
        ...officers.slice(0, 2).map(({ id }) => ({ officerIds: [id] })),
      ];
      for (const filter of filters) {
        const some = await calls.calendar.agenda({ ...WHOLE, ...filter, limit: 500 });
        const load = await calls.calendar.load({ ...WHOLE, ...filter });
        expect(some.total).toBeGreaterThan(0);
        expect(some.total).toBeLessThan(agenda.total);
        expect(sum(load.days, 'late', 'due', 'reminders')).toBe(some.total);
      }
    });
  });

  test('[TG-5] with all clocks: every open one of every case that has a date', async () => {
    await withWindow(folder, async (app) => {
      const calls = await signedIn(app, COORDINATOR);
      const expected: string[] = [];
      for (const { id, stage } of await everything(calls)) {
        if (['selesai', 'arsip', 'bukan-wewenang'].includes(stage)) continue;
        const { clocks } = await calls.complaint.open({ id });
        for (const { open, dueOn, ruleId } of clocks) {
          if (open && dueOn !== null) expected.push(`${id} ${ruleId} ${dueOn}`);
        }
      }
      const told: string[] = [];
      for (let year = 2024; year < 2028; year += 1) {
        const range = { from: `${year}-01-01`, to: `${year}-12-31` };
        const { entries, total } = await calls.calendar.agenda({ ...range, allClocks: true, limit: 500 });
        expect(entries).toHaveLength(total);
        told.push(...entries.map(({ item, ruleId, dueOn }) => `${item.id} ${ruleId} ${dueOn}`));
      }
      expect(told.sort()).toEqual(expected.sort());
      expect(told.some((one) => one.includes('uu25-'))).toBe(true);
    });
  });

  test('[TG-6] a rahasia report that may not be seen is in the numbers and in no list', async () => {
    await withWindow(folder, async (app) => {
      const [all, admin] = [await signedIn(app, COORDINATOR), await signedIn(app, await adminOf(app))];
      const whole = await all.calendar.load(WHOLE);
      const load = await admin.calendar.load(WHOLE);
      expect(load.hidden).toBeGreaterThan(0);
      expect(load.days).toEqual(whole.days);
      const agenda = await admin.calendar.agenda({ ...WHOLE, limit: 500 });
      const known = new Set((await everything(admin)).map(({ id }) => id));
      expect(agenda.entries.filter(({ item }) => !known.has(item.id))).toEqual([]);
      expect(agenda.total + agenda.hidden).toBe((await all.calendar.agenda({ ...WHOLE, limit: 1 })).total);
      // Whose it is, and which clocks it has, is not told even by a number.
      const mine = { ...WHOLE, officerIds: load.officers.map(({ id }) => id) };
      expect((await admin.calendar.load(mine)).hidden).toBe(0);
      const clocks = await admin.calendar.load({ ...WHOLE, allClocks: true });
      expect(clocks.hidden).toBe(load.hidden);
      const field = await signedIn(app, await sampleOf(all, 'penghubung'));
      expect((await field.calendar.load(WHOLE)).hidden).toBe(0);
    });
  });

  test('[TG-7] a week tells who has how many targets on which day, and how many are late', async () => {
    await withWindow(folder, async (app) => {
      const calls = await signedIn(app, COORDINATOR);
      const week = { from: '2026-11-23', to: '2026-11-29' };
      const { dates, people } = await calls.calendar.people(week);
      expect([dates[0], dates[6], dates.length]).toEqual([week.from, week.to, 7]);
      const { days } = await calls.calendar.load(week);
      for (const [at, date] of dates.entries()) {
        const load = days.find((day) => day.date === date);
        const counted = people.reduce((all, { due }) => all + (due[at] ?? 0), 0);
        expect(counted, date).toBe(load === undefined ? 0 : workOf(load));
      }
      const items = await everything(calls);
      const late = items.filter(({ due }) => due?.late === true && due.ruleId !== 'tanggapan-pelapor');
      expect(people.reduce((all, one) => all + one.late, 0)).toBe(late.length);
    });
  });

  test('[TG-8] days off are named, a year without a calendar is told, and a range has its bounds', async () => {
    await withWindow(folder, async (app) => {
      const calls = await signedIn(app, COORDINATOR);
      const march = await calls.calendar.load({ from: '2026-03-16', to: '2026-03-29' });
      expect(march.daysOff.map(({ date, name }) => [date, name === null])).toEqual([
        ['2026-03-18', false],
        ['2026-03-19', false],
        ['2026-03-20', false],
        ['2026-03-21', false],
        ['2026-03-22', false],
        ['2026-03-23', false],
        ['2026-03-24', false],
        ['2026-03-28', true],
        ['2026-03-29', true],
      ]);
      expect(march.yearsWithoutCalendar).toEqual([]);
      const far = await calls.calendar.load({ from: '2027-12-27', to: '2028-01-09' });
      expect(far.yearsWithoutCalendar).toEqual([2028]);
      for (const range of [
        { from: '2026-02-02', to: '2026-02-01' },
        { from: '2026-01-01', to: '2027-12-31' },
        { from: '2026-02-30', to: '2026-03-01' },
      ]) {
        expect(await refusalOf(calls.calendar.load(range))).toBe('masukan-tidak-sah');
      }
    });
  });

  test('[TG-9] what if: the clocks of a class from a day on, in the words of the command line', async () => {
    await withWindow(folder, async (app) => {
      const calls = await signedIn(app, COORDINATOR);
      const clocks = await calls.calendar.whatIf({
        class: 'aspirasi',
        localClass: null,
        officeId: null,
        on: '2026-03-13',
      });
      expect(clocks.map(({ ruleId, explanation }) => [ruleId, explanation.dueOn])).toEqual([
        ['verifikasi', '2026-03-25'],
        ['tindak-lanjut-awal', '2026-03-27'],
        ['aspirasi', '2026-03-27'],
      ]);
      expect(clocks[1]?.words).toContain('5 hari kerja sejak Jumat 13 Maret 2026');
    });
  });

  test('[TG-11] the file has every date, and neither a rahasia report nor anything of anybody', async () => {
    await withWindow(folder, async (app) => {
      const calls = await signedIn(app, COORDINATOR);
      const file = await calls.calendar.file({ allClocks: true });
      expect([file.name, file.type]).toEqual(['tenggat-meja-aduan.ics', 'text/calendar']);
      const text = await file.text();
      const items = await everything(calls);
      const expected: string[] = [];
      for (let year = 2024; year < 2028; year += 1) {
        const range = { from: `${year}-01-01`, to: `${year}-12-31` };
        const { entries } = await calls.calendar.agenda({ ...range, allClocks: true, limit: 500 });
        for (const { item, ruleId, dueOn, label } of entries) {
          if (item.confidential) continue;
          expected.push(`${item.id}.${ruleId}@meja-aduan ${dueOn} ${item.trackingId} · ${label}`);
        }
      }
      const found = parseIcs(text);
      expect(found.map(({ uid, on, summary }) => `${uid} ${on} ${summary}`).sort()).toEqual(expected.sort());
      expect(new Set(found.map(({ uid }) => uid)).size).toBe(found.length);
      const secret = items.filter(({ confidential }) => confidential);
      expect(secret.length).toBeGreaterThan(0);
      for (const { id, trackingId } of secret)
        expect(text).not.toMatch(new RegExp(`\\b(${id}|${trackingId})\\b`));
      const unfolded = text.replaceAll('\r\n ', '');
      for (const { title, officer, office } of items) {
        for (const words of [title, officer, office]) {
          if (words !== null && words.length > 12) expect(unfolded).not.toContain(words);
        }
      }
      const [first] = found;
      expect(new Set(found.flatMap(({ properties }) => properties))).toEqual(new Set(first?.properties));
      expect(first?.properties).not.toContain('description');
    });
  });

  test('[TG-8] days off are those of the one office that is looked at', async () => {
    await withWindow(folder, async (app) => {
      const calls = await signedIn(app, COORDINATOR);
      const weekend = { from: '2026-11-28', to: '2026-11-29' };
      const { offices } = await calls.calendar.load(weekend);
      const officeId = offices.find(({ id }) => id !== null)?.id ?? '';
      const days = [true, true, true, true, true, true, false];
      await calls.institution.act({ command: 'set-working-week', input: { days, officeId } });
      const daysOff = async (more: { readonly officeIds?: string[] }) =>
        (await calls.calendar.load({ ...weekend, ...more })).daysOff.map(({ date }) => date);
      expect(await daysOff({})).toEqual(['2026-11-28', '2026-11-29']);
      expect(await daysOff({ officeIds: [officeId] })).toEqual(['2026-11-29']);
    });
  });
});

async function adminOf(app: Parameters<typeof signedIn>[0]): Promise<string> {
  return sampleOf(await signedIn(app, COORDINATOR), 'admin');
}
