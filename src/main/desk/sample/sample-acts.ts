import type { Circumstances } from '#domain/complaint/circumstances.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import { type DayNumber, dayNumberOf } from '#domain/deadline/civil-date.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import type { Actor, StreamId } from '#domain/kernel/step.ts';
import type { SampleFile } from '#main/desk/sample/beat.ts';
import { COORDINATOR } from '#main/desk/sample/cast.ts';
import { type Dice, diceOf } from '#main/desk/sample/dice.ts';
import { LIVES, type Life } from '#main/desk/sample/lives.ts';
import { workingDayUpTo } from '#main/desk/sample/office-hours.ts';
import { play, type SampleAct, type Stage } from '#main/desk/sample/play.ts';
import { receivedMoments } from '#main/desk/sample/received.ts';
import { drawCase, type SampleCase } from '#main/desk/sample/sample-case.ts';

export type SampleInput = {
  readonly complaints: number;
  /** Any words; the same seed, day and hooks give the same acts. */
  readonly seed: string;
  /** The day on which the sample is made (WIB); every act lies before it. */
  readonly today: CivilDate;
  /** What a decision depends on, once the acts of `sampleInstitutionActs` are recorded. */
  readonly circumstancesOf: (actor: Actor, at: Instant) => Circumstances;
  /**
   * Keeps a file under the complaint's key and answers the hash by which commands name it (hex, 64 digits). Called
   * before the `attach` act is given out, and perhaps before the first act of that complaint.
   */
  readonly putFile: (stream: StreamId, file: SampleFile) => Promise<string>;
};

/** Far above the numbers LAPOR gives (seven digits), so that a real export never meets a case of the sample. */
const FIRST_LAPOR_ID = 90_000_001;
const FRESH_DAYS = 45;
const REMEMBERED_PARENTS = 6;

/**
 * A believable queue of a regency's offices over some 20 months: complaint after complaint in the order in which they
 * came in, each with its whole life in order of time, about five acts on average. Every act was accepted by `decide`
 * in this order.
 */
export async function* sampleActs(input: SampleInput): AsyncGenerator<SampleAct, void> {
  const { complaints, seed, circumstancesOf, putFile } = input;
  const dice = diceOf(seed);
  const today = dayNumberOf(input.today);
  const { calendar } = circumstancesOf(COORDINATOR, `${input.today}T00:00:00.000+07:00`).book;
  const stage: Stage = { dice, calendar, today, circumstancesOf, putFile };
  const parents = rememberParents(dice);
  // The last export was read on the last working day; what came in before it is known.
  const lastReceived = workingDayUpTo(calendar, today - 1) - 1;
  let laporId = FIRST_LAPOR_ID;
  for (const received of receivedMoments(complaints, lastReceived, dice)) {
    laporId += dice.between(1, 40);
    const about = drawCase(received, String(laporId), calendar, dice);
    const parentId = parents.find(about);
    const life = chooseLife(about, parentId, today, dice);
    const { acts, state } = await play(life.beats(about, dice), about, parentId, stage);
    parents.remember(about, state);
    yield* acts;
  }
}

function chooseLife(about: SampleCase, parentId: string | null, today: DayNumber, dice: Dice): Life {
  const isFresh = today - about.received.day <= FRESH_DAYS;
  const fitting = LIVES.filter(({ fits }) => fits === undefined || fits(about, parentId !== null));
  return dice.weighted(fitting, ({ fresh, settled }) => (isFresh ? fresh : settled));
}

type Parents = {
  readonly find: (about: SampleCase) => string | null;
  readonly remember: (about: SampleCase, state: Complaint) => void;
};

/** The latest cases of each category that are nobody's duplicate: one parent, never a chain. */
function rememberParents(dice: Dice): Parents {
  const byCategory = new Map<string, readonly string[]>();
  return {
    find: ({ category }) => {
      const ids = byCategory.get(category.id);
      return ids === undefined ? null : dice.pick(ids);
    },
    remember: ({ category }, { id, duplicateOf }) => {
      if (duplicateOf !== null) return;
      byCategory.set(category.id, [id, ...(byCategory.get(category.id) ?? [])].slice(0, REMEMBERED_PARENTS));
    },
  };
}
