import { sentenceOf } from '#contract/sentences.ts';
import { addDays, monthEnd } from '#domain/deadline/civil-date.ts';
import { type DayLoad, loadPerDay } from '#domain/deadline/day-load.ts';
import { monthStart } from '#domain/deadline/month-grid.ts';
import { type CliCommand, type CliContext, DONE, textOf, UsageError, writeJson } from '#main/cli/command.ts';
import { officeOf } from '#main/cli/office-of.ts';
import { textTable } from '#main/cli/text-table.ts';
import { typedDay } from '#main/cli/typed-day.ts';
import { outPath, writeOut } from '#main/cli/write-out.ts';
import { calendarBytes, calendarEvents } from '#main/desk/calendar/calendar-events.ts';
import { daysOf } from '#main/desk/calendar/date-range.ts';
import { type DateFilter, dueDates } from '#main/desk/calendar/due-dates.ts';
import { DeskError } from '#main/desk/desk-error.ts';

const MOST_DAYS = 400;

/** `calendar`: what each day carries, or all due dates as a file for calendar programs. */
export const calendarCommand: CliCommand = {
  name: 'calendar',
  usage: '[--from YYYY-MM-DD --to YYYY-MM-DD] [--opd OPD] [--semua] | --out BERKAS.ics [--opd OPD] [--semua]',
  summary: 'beban jatuh tempo per hari, atau berkas kalender (.ics)',
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    opd: { type: 'string' },
    semua: { type: 'boolean' },
    out: { type: 'string' },
  },
  positionals: [0, 0],
  onMissingFolder: (context) => {
    if (textOf(context.values, 'out') !== undefined) throw new DeskError('bukan-folder-desk', {});
    if (context.json) writeJson(context, []);
    return DONE;
  },
  run: async (context) => {
    const { desk, values } = context;
    const opd = textOf(values, 'opd');
    const filter = {
      allClocks: values.semua === true,
      ...(opd === undefined ? {} : { officeIds: [officeOf(desk, opd)] }),
    };
    return textOf(values, 'out') === undefined ? tellLoad(context, filter) : writeFile(context, filter);
  },
};

async function tellLoad(context: CliContext, filter: DateFilter): Promise<typeof DONE> {
  const { desk, json, output } = context;
  const range = rangeOf(context);
  const { dates, hidden } = dueDates(desk, await context.reader(), filter);
  const load = loadPerDay([...dates, ...hidden], range);
  if (json) writeJson(context, load);
  else output.out(load.length === 0 ? 'Tidak ada yang jatuh tempo.\n' : textTable(HEADINGS, load.map(rowOf)));
  const { years } = desk.settings.book().calendar;
  const touched = new Set(daysOf(range, MOST_DAYS).map((day) => Number(day.slice(0, 4))));
  for (const year of touched) {
    if (!years.has(year)) output.err(`${sentenceOf('tahun-tanpa-kalender', { year })}\n`);
  }
  return DONE;
}

/** This month and the next, unless both ends are given. */
function rangeOf({ desk, values }: CliContext) {
  const today = desk.settings.dayOf(desk.now());
  const given = textOf(values, 'from') !== undefined || textOf(values, 'to') !== undefined;
  if (!given) return { from: monthStart(today), to: monthEnd(addDays(monthEnd(today), 1)) };
  const range = { from: typedDay(values, 'from'), to: typedDay(values, 'to') };
  if (range.to < range.from) throw new UsageError('--to tidak boleh sebelum --from');
  daysOf(range, MOST_DAYS);
  return range;
}

const HEADINGS = ['Tanggal', 'Terlambat', 'Jatuh tempo', 'Pengingat', 'Sejajar', 'Peringatan'];

function rowOf({ date, late, due, reminders, beside, warnings }: DayLoad): readonly string[] {
  return [date, ...[late, due, reminders, beside, warnings].map(String)];
}

async function writeFile(context: CliContext, filter: DateFilter): Promise<typeof DONE> {
  const { desk, json, output, values } = context;
  const out = outPath(context);
  if (!out.toLowerCase().endsWith('.ics')) throw new UsageError('--out harus berakhiran .ics');
  if (values.from !== undefined || values.to !== undefined) {
    throw new UsageError('--from dan --to tidak dipakai bersama --out: berkasnya memuat semua tanggal');
  }
  const events = calendarEvents(desk, filter);
  await writeOut(desk, out, await calendarBytes(events, Date.parse(desk.now())));
  if (json) writeJson(context, { out, dates: events.length });
  else output.out(`Kalender ditulis: ${out} (${events.length} tanggal; laporan rahasia tidak ikut)\n`);
  return DONE;
}
