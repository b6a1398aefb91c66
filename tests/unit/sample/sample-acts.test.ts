import { beforeAll, describe, expect, test } from 'vitest';
import { COMPLAINT_COMMANDS } from '#domain/complaint/commands.ts';
import { shownClass, shownConfidentiality, shownOfficeId } from '#domain/complaint/complaint.ts';
import { COMPLAINT_CLASSES, CONFIDENTIALITIES } from '#domain/complaint/lapor-fields.ts';
import { STAGES } from '#domain/complaint/stage.ts';
import { mappedStage, shownStage } from '#domain/complaint/status-map.ts';
import { ORIGINS } from '#domain/complaint/vocabulary.ts';
import { maySee } from '#domain/confidential.ts';
import { dayOf } from '#domain/deadline/calendar.ts';
import { addDays } from '#domain/deadline/civil-date.ts';
import { civilDateOf } from '#domain/kernel/zone.ts';
import {
  CALENDAR,
  circumstancesOn,
  type Folded,
  foldSample,
  runSample,
  type SampleRun,
  settledInstitution,
  TODAY,
} from '#tests/unit/sample/sample-run.ts';

const COMPLAINTS = 1_000;
const SEED = 'antrean contoh';

let run: SampleRun;
let folded: Folded;
beforeAll(async () => {
  run = await runSample(COMPLAINTS, SEED);
  folded = foldSample(run.acts);
});

/** How many of the cases are of each kind. */
function tally(
  kindOf: (complaint: Folded['cases'] extends ReadonlyMap<string, infer C> ? C : never) => string,
) {
  const counts = new Map<string, number>();
  for (const complaint of folded.cases.values()) {
    const kind = kindOf(complaint);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

describe('acts', () => {
  test('[CL-40] every act is accepted in its order and changes something; each complaint has one life', () => {
    expect(folded.refused).toEqual([]);
    expect(folded.decided.filter(({ events }) => events.length === 0)).toEqual([]);
    expect(folded.cases.size).toBe(COMPLAINTS);
    const streams = run.acts.map(({ stream }) => stream);
    const starts = streams.filter((stream, index) => stream !== streams[index - 1]);
    expect(starts).toHaveLength(COMPLAINTS);
  });

  test('[CL-40] every command has the shape that typed input must have, and parsing leaves it as it is', () => {
    for (const { command } of run.acts) {
      const { kind, personal, ...facts } = command;
      expect(COMPLAINT_COMMANDS[kind].facts.parse(facts)).toEqual(facts);
      expect(COMPLAINT_COMMANDS[kind].personal.parse(personal)).toEqual(personal);
    }
  });

  test.each(['2026-11-22', '2026-03-25', '2027-01-01', '2024-02-29', '2031-06-15'])(
    '[CL-40] also when today is %s: a Sunday, a day off, a year without a calendar',
    async (today) => {
      const { acts } = await runSample(300, 'hari lain', today);
      const { refused, cases } = foldSample(acts, today);
      expect(refused).toEqual([]);
      expect(cases.size).toBe(300);
      expect(acts.filter(({ at }) => civilDateOf(at, 'WIB') >= today)).toEqual([]);
    },
  );

  test('[CL-40] a refused act stops the sample instead of being left out', async () => {
    const given = circumstancesOn(TODAY);
    const withoutRights: typeof given = (actor, at) => given({ ...actor, role: 'penghubung' }, at);
    await expect(runSample(5, SEED, TODAY, withoutRights)).rejects.toThrow('refused: tidak-berwenang');
  });

  test('[CL-41] the same seed and day give the same acts; another seed or another day does not', async () => {
    const again = await runSample(100, SEED);
    expect(await runSample(100, SEED)).toEqual(again);
    expect((await runSample(100, `${SEED}.`)).acts).not.toEqual(again.acts);
    expect((await runSample(100, SEED, addDays(TODAY, 1))).acts).not.toEqual(again.acts);
  });
});

describe('time', () => {
  test('[CL-42] no act lies on the day of the sample or later, nor before the complaint came in', () => {
    for (const { act, events, before } of folded.decided) {
      expect(act.at < `${TODAY}T00:00:00.000+07:00`, act.at).toBe(true);
      const received = before.lapor?.fields.receivedAt ?? before.registration?.receivedAt;
      if (received !== undefined) expect(act.at > received).toBe(true);
      for (const event of events)
        if ('on' in event) expect(event.on <= civilDateOf(act.at, 'WIB')).toBe(true);
    }
  });

  test('[CL-42] a life is told in the order of time, on working days', () => {
    for (const [index, { stream, at }] of run.acts.entries()) {
      const previous = run.acts[index - 1];
      if (previous?.stream === stream) expect(at > previous.at, `${stream} ${at}`).toBe(true);
      expect(dayOf(CALENDAR, civilDateOf(at, 'WIB')).working, at).toBe(true);
    }
  });

  test('[CL-42] receipts are spread unevenly over some 20 months', () => {
    const months = tally((complaint) => {
      const received = complaint.lapor?.fields.receivedAt ?? complaint.registration?.receivedAt ?? '';
      return received.slice(0, 7);
    });
    expect([...months.keys()].sort()[0]).toBe('2025-03');
    expect(months.size).toBe(21);
    const whole = [...months].filter(([month]) => month !== '2025-03' && month !== '2026-11');
    const counts = whole.map(([, count]) => count);
    expect(Math.max(...counts)).toBeGreaterThan(2 * Math.min(...counts));
  });
});

describe('variety', () => {
  const several = (counts: ReadonlyMap<string, number>, kinds: readonly string[]): void => {
    for (const kind of kinds) expect(counts.get(kind) ?? 0, kind).toBeGreaterThanOrEqual(3);
  };

  test('[CL-43] every stage, origin, class and none, confidentiality and state of an answer occurs', () => {
    const { statusMap } = settledInstitution(TODAY);
    several(
      tally((complaint) => shownStage(complaint, statusMap)),
      STAGES,
    );
    several(
      tally(({ origin }) => origin ?? 'tanpa'),
      ORIGINS,
    );
    several(
      tally((complaint) => shownClass(complaint) ?? 'tanpa'),
      [...COMPLAINT_CLASSES, 'tanpa'],
    );
    several(tally(shownConfidentiality), CONFIDENTIALITIES);
    const answers = tally(({ answers }) => answers.at(-1)?.state ?? 'tanpa');
    several(answers, ['draf', 'diajukan', 'dikembalikan', 'disetujui', 'terkirim', 'tanpa']);
  });

  test('[CL-43] a status that the map does not have occurs, and cases that LAPOR has not disposed', () => {
    const { statusMap } = settledInstitution(TODAY);
    const known = ({ status }: { status: string | null }): boolean =>
      status === null || mappedStage(status, statusMap) !== null;
    const rows = [...folded.cases.values()].flatMap(({ lapor }) => (lapor === null ? [] : [lapor.fields]));
    expect(rows.filter((fields) => !known(fields)).length).toBeGreaterThan(0);
    expect(rows.filter(({ officeId }) => officeId === null).length).toBeGreaterThan(0);
  });

  test('[CL-43] nearly every command of the life cycle is used', () => {
    const used = new Set<string>(run.acts.map(({ command }) => command.kind));
    const unused = Object.keys(COMPLAINT_COMMANDS).filter((kind) => !used.has(kind));
    // No shipped rule allows an extension; an erased person would leave nothing to show.
    expect(unused).toEqual(['extend-deadline', 'erase']);
  });

  test('[CL-43] reopened, answered several times, held once and still held, several offices', () => {
    const cases = [...folded.cases.values()];
    const count = (wanted: (complaint: (typeof cases)[number]) => boolean): number =>
      cases.filter(wanted).length;
    expect(count(({ reopened }) => reopened > 0)).toBeGreaterThan(3);
    expect(
      count(({ answers }) => answers.filter(({ sentOn }) => sentOn !== null).length > 1),
    ).toBeGreaterThan(3);
    expect(count(({ holds }) => holds.some(({ resumedOn }) => resumedOn !== null))).toBeGreaterThan(3);
    expect(count(({ holds }) => holds.some(({ resumedOn }) => resumedOn === null))).toBeGreaterThan(3);
    expect(count(({ answers }) => answers.some(({ drafts }) => drafts > 1))).toBeGreaterThan(3);
    expect(new Set(cases.map(shownOfficeId)).size).toBeGreaterThan(30);
  });

  test('[CL-43] some stages ended in time, some late; about five acts per case', () => {
    const results = folded.decided.flatMap(({ events }) =>
      events.flatMap((event) => ('results' in event ? event.results : [])),
    );
    const late = results.filter((result) => result.late).length / results.length;
    expect(late).toBeGreaterThan(0.1);
    expect(late).toBeLessThan(0.4);
    expect(run.acts.length / COMPLAINTS).toBeGreaterThan(4.5);
    expect(run.acts.length / COMPLAINTS).toBeLessThan(5.5);
  });

  test('[CL-43] a duplicate names an earlier case that is nobody’s duplicate', () => {
    const seen = new Set<string>();
    for (const { act, before } of folded.decided) {
      seen.add(before.id);
      if (act.command.kind !== 'link-duplicate') continue;
      const { parentId } = act.command;
      expect(seen.has(parentId)).toBe(true);
      expect(folded.cases.get(`complaint/${parentId}`)?.duplicateOf).toBeNull();
    }
  });
});

describe('rahasia', () => {
  test('[CL-46] only who may know of a rahasia case acts on it', () => {
    const { confidentialReaders, people } = settledInstitution(TODAY);
    const confidential = folded.decided.filter(({ before }) => shownConfidentiality(before) === 'rahasia');
    expect(confidential.length).toBeGreaterThan(20);
    for (const { act, before } of confidential) {
      const facts = {
        confidentiality: shownConfidentiality(before),
        class: shownClass(before),
        officeId: shownOfficeId(before),
        officerId: before.officerId,
      };
      expect(maySee(act.actor, facts, confidentialReaders), `${before.id} ${act.command.kind}`).toBe(true);
    }
    const working = new Set(people.map(({ personId }) => personId));
    expect(run.acts.filter(({ actor }) => !working.has(actor.personId))).toEqual([]);
  });
});
