import { dayNumberOf, yearOfDay } from '#domain/deadline/civil-date.ts';
import { dayRangeInWords, longDate } from '#domain/deadline/civil-date-words.ts';
import type { CountedDay, Explanation } from '#domain/deadline/explain-due.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

type Run = { readonly first: CivilDate; readonly last: CivilDate; readonly name: string };

/**
 * A counted date in one Indonesian sentence: what was counted from when, what was left out and why, and when it is due.
 * `5 hari kerja sejak Jumat 13 Maret 2026: tanpa akhir pekan (2 hari); tanpa libur 18 Maret (…); jatuh tempo …`
 */
export function explainInWords(explanation: Explanation): string {
  const { from, limit, unit, dueOn, steps, warnings } = explanation;
  const year = yearOfDay(dayNumberOf(from));
  const stopped = dueOn === null ? steps.at(-1)?.date : undefined;
  const told = stopped === undefined ? steps : steps.slice(0, -1);
  const parts = [
    ...weekendsInWords(told),
    ...runsInWords('libur', told, year),
    ...runsInWords('jeda', told, year),
    dueOn === null ? `${stoppedInWords(told, stopped)}` : `jatuh tempo ${longDate(dueOn)}`,
  ];
  const sentence = `${limit} hari ${unit === 'working' ? 'kerja' : 'kalender'} sejak ${longDate(from)}: ${parts.join('; ')}.`;
  const alarms = warnings.map(
    (warning) => ` Kalender ${warning.year} belum ada: hanya akhir pekan yang dilewati.`,
  );
  return sentence + alarms.join('');
}

/** A limit in hours in one Indonesian sentence: it ends on the day it begins, and somebody has to watch the hour. */
export function sameDayInWords(on: CivilDate, hours: number): string {
  return `${longDate(on)}: hari yang sama, periksa jam (${hours} jam).`;
}

function weekendsInWords(steps: readonly CountedDay[]): readonly string[] {
  const weekends = steps.filter((step) => step.why === 'akhir-pekan').length;
  return weekends === 0 ? [] : [`tanpa akhir pekan (${weekends} hari)`];
}

function runsInWords(why: 'libur' | 'jeda', steps: readonly CountedDay[], year: number): readonly string[] {
  const runs = runsOf(steps, why).map(({ first, last, name }) => {
    const days = dayRangeInWords(first, last, year);
    return name === '' ? days : `${days} (${name})`;
  });
  return runs.length === 0 ? [] : [`tanpa ${why} ${runs.join(', ')}`];
}

/** Days next to each other that were left out for the same reason, told as one. */
function runsOf(steps: readonly CountedDay[], why: 'libur' | 'jeda'): readonly Run[] {
  const runs: Run[] = [];
  let previous: CountedDay | undefined;
  for (const step of steps) {
    const name = step.name ?? '';
    const open = runs.at(-1);
    if (step.why === why && previous?.why === why && open?.name === name) {
      runs[runs.length - 1] = { ...open, last: step.date };
    } else if (step.why === why) {
      runs.push({ first: step.date, last: step.date, name });
    }
    previous = step;
  }
  return runs;
}

function stoppedInWords(steps: readonly CountedDay[], stopped: CivilDate | undefined): string {
  const counted = steps.filter((step) => step.counted).length;
  const since = stopped === undefined ? '' : ` sejak ${longDate(stopped)}`;
  return `berhenti${since} sesudah ${counted} hari terhitung; belum ada tanggal jatuh tempo`;
}
