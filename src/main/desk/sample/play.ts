import type { Circumstances } from '#domain/complaint/circumstances.ts';
import type { ComplaintCommand } from '#domain/complaint/commands.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import { decide } from '#domain/complaint/decide.ts';
import { emptyComplaint } from '#domain/complaint/empty-complaint.ts';
import { evolve } from '#domain/complaint/evolve.ts';
import type { Calendar } from '#domain/deadline/calendar.ts';
import type { DayNumber } from '#domain/deadline/civil-date.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Actor, StreamId } from '#domain/kernel/step.ts';
import { ulid } from '#domain/kernel/ulid.ts';
import type { Beat, SampleFile } from '#main/desk/sample/beat.ts';
import { actorFor } from '#main/desk/sample/cast.ts';
import type { Dice } from '#main/desk/sample/dice.ts';
import { epochMs, instantOf, laterMoment, type Moment } from '#main/desk/sample/office-hours.ts';
import { filled } from '#main/desk/sample/phrases.ts';
import type { SampleCase } from '#main/desk/sample/sample-case.ts';

/** One act of the sample on one complaint. */
export type SampleAct = {
  readonly stream: StreamId;
  readonly actor: Actor;
  readonly at: Instant;
  readonly command: ComplaintCommand;
};

/** What all lives of one sample share. */
export type Stage = {
  readonly dice: Dice;
  readonly calendar: Calendar;
  /** The day on which the sample is made; nothing happens on it or later. */
  readonly today: DayNumber;
  readonly circumstancesOf: (actor: Actor, at: Instant) => Circumstances;
  readonly putFile: (stream: StreamId, file: SampleFile) => Promise<string>;
};

export type Played = { readonly acts: readonly SampleAct[]; readonly state: Complaint };

const SLOW_SHARE = 0.27;
const ULID_RANDOM_BYTES = 10;

/**
 * Plays a life act by act, each decided on the state that the ones before it left, until it ends or today comes.
 * @throws Error when an act is refused or changes nothing: then a life is written wrongly
 */
export async function play(
  beats: readonly Beat[],
  about: SampleCase,
  parentId: string | null,
  stage: Stage,
): Promise<Played> {
  const { dice, calendar } = stage;
  const pace = dice.chance(SLOW_SHARE) ? dice.between(3, 6) : 1;
  const say = (phrases: readonly string[]): string => filled(dice.pick(phrases), about.slots, dice);
  const acts: SampleAct[] = [];
  let moment = about.known;
  let state = emptyComplaint(caseIdOf(about, dice));
  const stream: StreamId = `complaint/${state.id}`;
  const keepFile = (file: SampleFile): Promise<string> => stage.putFile(stream, file);
  for (const { role, wait, command: write } of beats) {
    if (acts.length > 0) moment = laterMoment(calendar, moment, pace * dice.between(...wait), dice);
    if (moment.day >= stage.today) break;
    const newId = newIdAt(moment, dice);
    const command = await write({ about, state, moment, dice, say, newId, parentId, keepFile });
    const actor = actorFor(role, command.kind, state, about.office.id);
    const act: SampleAct = { stream, actor, at: instantOf(moment), command };
    acts.push(act);
    state = stateAfter(state, act, stage);
  }
  return { acts, state };
}

function caseIdOf({ origin, laporId, known }: SampleCase, dice: Dice): string {
  return origin === 'lapor' ? `lapor:${laporId}` : `lokal:${newIdAt(known, dice)()}`;
}

function newIdAt(moment: Moment, dice: Dice): () => string {
  return () => ulid(epochMs(moment), dice.bytes(ULID_RANDOM_BYTES));
}

function stateAfter(
  state: Complaint,
  { actor, at, command }: SampleAct,
  { circumstancesOf }: Stage,
): Complaint {
  const decision = decide(state, command, circumstancesOf(actor, at));
  if (!decision.ok) {
    const { code, params } = decision.refusal;
    throw new Error(`${command.kind} on ${state.id} refused: ${code} ${JSON.stringify(params)}`);
  }
  if (decision.events.length === 0) throw new Error(`${command.kind} on ${state.id} changes nothing`);
  return decision.events.reduce<Complaint>(
    (before, event) => evolve(before, { event, eventId: '', actor, at }),
    state,
  );
}
