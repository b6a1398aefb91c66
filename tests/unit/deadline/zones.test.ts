import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseFacts } from '#domain/complaint/case-facts.ts';
import { caseRow } from '#domain/complaint/case-row.ts';
import { reportOf } from '#domain/complaint/report-of.ts';
import { openClocksOf } from '#domain/deadline/clocks.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import { civilDateOf, momentIn, ZONES, type Zone } from '#domain/kernel/zone.ts';
import { summarise } from '#domain/report/summary.ts';
import { STATUS_MAP } from '#tests/support/circumstances.ts';
import { observed } from '#tests/support/complaint-builders.ts';
import { later, slowDue } from '#tests/unit/deadline/oracle.ts';
import { book, shippedCalendar } from '#tests/unit/deadline/shipped.ts';
import { aRequest } from '#tests/unit/report/case-builder.ts';

const MINUTE = 60_000;
const PLATFORM = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;
const CLOCKS = Object.fromEntries(
  ZONES.map((zone) => [zone, new Intl.DateTimeFormat('sv-SE', { timeZone: PLATFORM[zone] })]),
) as Record<Zone, Intl.DateTimeFormat>;

/** The day by the platform's own zones, of which the program uses nothing. */
function platformDay(ms: number, zone: Zone): CivilDate {
  return CLOCKS[zone].format(ms);
}

/** A moment as some PC writes it, at minutes of offset. */
function written(ms: number, offset: number): Instant {
  if (offset === 0) return new Date(ms).toISOString();
  const at = Math.abs(offset);
  const [hours, minutes] = [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0'));
  const local = new Date(ms + offset * MINUTE).toISOString().slice(0, -1);
  return `${local}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

const NEW = observed({ status: null, class: 'tidak-berkadar-pengawasan' });
if (NEW.state.lapor === null) throw new Error('observed by nobody');
const { lapor } = NEW.state;

/** The verification date of a case that LAPOR received at this moment, by the program from end to end. */
function dueOf(receivedAt: Instant, zone: Zone): { receivedOn: CivilDate; dueOn: CivilDate | null } {
  const state = { ...NEW.state, lapor: { ...lapor, fields: { ...lapor.fields, receivedAt } } };
  const here = { ...book, zone };
  const facts = caseFacts(caseRow(state), { statusMap: STATUS_MAP, countingStartsOn: null, book: here });
  if (facts === null) throw new Error('received on no day');
  const clock = openClocksOf(facts, here, facts.receivedOn).find(({ ruleId }) => ruleId === 'verifikasi');
  return { receivedOn: facts.receivedOn, dueOn: clock?.dueOn ?? null };
}

/** The same as a person with a wall calendar finds it. */
function slowly(ms: number, zone: Zone) {
  const receivedOn = platformDay(ms, zone);
  const { dueOn } = slowDue(shippedCalendar, { from: receivedOn, limit: 3, unit: 'working', pauses: [] });
  return { receivedOn, dueOn };
}

function monthEnds(): readonly number[] {
  const ends: number[] = [];
  for (let day = '2025-01-31'; day < '2027-12-01'; ) {
    ends.push(Date.parse(`${day}T17:00:00Z`));
    const first = later(day, 1);
    day = later(
      new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)), 1)).toISOString().slice(0, 10),
      -1,
    );
  }
  return ends;
}

describe('days in three zones', () => {
  test('[ZW-4] every midnight of 2025 to 2027, and the minutes around it', () => {
    const midnights = Array.from({ length: 1_085 }, (_, day) => Date.UTC(2025, 0, 1 + day, 17));
    let compared = 0;
    for (const midnight of midnights) {
      for (const minutes of [-121, -120, -119, -61, -60, -59, -1, 0, 1]) {
        const ms = midnight + minutes * MINUTE;
        for (const zone of ZONES) {
          const found = dueOf(written(ms, 420), zone);
          const slow = slowly(ms, zone);
          if (found.receivedOn !== slow.receivedOn || found.dueOn !== slow.dueOn)
            expect({ ms, zone, ...found }).toEqual({ ms, zone, ...slow });
          compared += 1;
        }
      }
    }
    expect(compared).toBe(1_085 * 9 * 3);
  });

  test('[ZW-4] month ends: at any minute of the last three hours the month is that of the zone', () => {
    const ends = monthEnds();
    expect(ends.length).toBe(35);
    const last = new Map<Zone, number>(ZONES.map((zone) => [zone, 0]));
    for (const end of ends) {
      for (let minute = -180; minute < 0; minute += 1) {
        const ms = end + minute * MINUTE;
        for (const zone of ZONES) {
          const day = civilDateOf(written(ms, 420), zone);
          if (day !== platformDay(ms, zone))
            expect([ms, zone, day]).toEqual([ms, zone, platformDay(ms, zone)]);
          if (day.slice(8) !== '01') last.set(zone, (last.get(zone) ?? 0) + 1);
        }
      }
    }
    // Of the last three hours WIB, WITA has two left of the old month and WIT one.
    expect([...last.values()]).toEqual([180, 120, 60].map((minutes) => 35 * minutes));
  });

  test('[ZW-1] [ZW-4] any moment, in whatever offset it is written', () => {
    const first = Date.parse('2025-01-01T00:00:00Z');
    const last = Date.parse('2027-12-15T00:00:00Z');
    fc.assert(
      fc.property(
        fc.integer({ min: first / MINUTE, max: last / MINUTE }),
        fc.constantFrom(0, 420, 480, 540, 330, -210, -720, 840),
        fc.constantFrom(...ZONES),
        (minute, offset, zone) => {
          const ms = minute * MINUTE;
          const moment = written(ms, offset);
          expect(civilDateOf(moment, zone)).toBe(platformDay(ms, zone));
          expect(Date.parse(momentIn(moment, zone))).toBe(ms);
          expect(dueOf(moment, zone)).toEqual(slowly(ms, zone));
        },
      ),
      { numRuns: 3_000, seed: 20_261_126 },
    );
  });

  test('[ZW-4] 31 January 23:30 WIB is 1 February in WIT, counts from there and belongs to that month', () => {
    const at = '2026-01-31T23:30:00.000+07:00';
    const state = { ...NEW.state, lapor: { ...lapor, fields: { ...lapor.fields, receivedAt: at } } };
    const months = ZONES.map((zone) => {
      const settings = {
        statusMap: STATUS_MAP,
        countingStartsOn: null,
        book: { ...book, zone },
        today: '2026-02-02',
      };
      const words = { officerName: null, officeName: null, categoryAlias: () => null, hidden: false };
      const one = reportOf(state, settings, words);
      if (one === null) throw new Error('received on no day');
      const { byMonth } = summarise([one], aRequest({ zone }));
      return byMonth.filter(({ tally }) => tally.received > 0).map(({ name }) => name);
    });
    expect(months).toEqual([['Januari 2026'], ['Februari 2026'], ['Februari 2026']]);
    // A Saturday and a Sunday end on the same Wednesday; on working days the zones part.
    expect(ZONES.map((zone) => dueOf(at, zone).dueOn)).toEqual(['2026-02-04', '2026-02-04', '2026-02-04']);
    const thursday = '2026-04-30T22:30:00.000+07:00';
    expect(ZONES.map((zone) => dueOf(thursday, zone))).toEqual([
      { receivedOn: '2026-04-30', dueOn: '2026-05-06' },
      { receivedOn: '2026-04-30', dueOn: '2026-05-06' },
      { receivedOn: '2026-05-01', dueOn: '2026-05-06' },
    ]);
    const wednesday = '2026-09-30T22:30:00.000+07:00';
    expect(ZONES.map((zone) => dueOf(wednesday, zone).dueOn)).toEqual([
      '2026-10-05',
      '2026-10-05',
      '2026-10-06',
    ]);
  });
});
