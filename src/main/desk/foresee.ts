import { caseFacts } from '#domain/complaint/case-facts.ts';
import type { CaseRow } from '#domain/complaint/case-row.ts';
import type { QueueSettings } from '#domain/complaint/queue-case.ts';
import { ENDED_STAGES } from '#domain/complaint/stage.ts';
import { maySee } from '#domain/confidential.ts';
import { type MovedDate, movedDates, type Side } from '#domain/deadline/moved-dates.ts';
import type { InstitutionCommand } from '#domain/institution/commands.ts';
import { decideInstitution } from '#domain/institution/decide.ts';
import { evolveInstitution, type Institution, readersFor } from '#domain/institution/institution.ts';
import type { Actor, Refusal } from '#domain/kernel/step.ts';
import { breathe } from '#main/desk/breathe.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { InstitutionOutcome } from '#main/desk/recorder.ts';

/** A case whose dates a change of the settings moves. */
export type MovedCase = {
  readonly id: string;
  readonly laporId: string | null;
  readonly title: string | null;
  readonly dates: readonly MovedDate[];
};

/** What a change of the shared settings would do to the open cases, before anything of it is recorded. */
export type Foresight = {
  /** Open cases that were looked at. */
  readonly looked: number;
  /** Cases with a date that moves; of these the first few that this person may know of. */
  readonly moved: number;
  readonly examples: readonly MovedCase[];
  /** Cases that would be late today and are not, and the other way round. */
  readonly becomeLate: number;
  readonly noLongerLate: number;
  /** Years in use without a calendar after the change. */
  readonly uncertainYears: readonly number[];
};

export type ForesightOutcome =
  | { readonly ok: true; readonly foresight: Foresight }
  | { readonly ok: false; readonly refusal: Refusal };

/** How far it is, and when to stop. */
type Watch = {
  readonly tell: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal: AbortSignal;
};

type ForeseeParts = Pick<DeskParts, 'picture' | 'settings' | 'now'>;

const EXAMPLES = 50;
/** Work between two breaths of the process. */
const PIECE_MS = 8;
/** Cases between two words on how far it is. */
const TOLD_EVERY = 1_000;

/** The settings after a command, not recorded; the refusal where it would not be taken. */
function institutionAfter(
  { settings, now }: Pick<DeskParts, 'settings' | 'now'>,
  actor: Actor,
  command: InstitutionCommand,
): { readonly ok: true; readonly state: Institution } | { readonly ok: false; readonly refusal: Refusal } {
  const decision = decideInstitution(settings.state(), command, { actor, ...settings.shipped });
  if (!decision.ok) return decision;
  const at = now();
  const state = decision.events.reduce(
    (so, event) => evolveInstitution(so, { event, eventId: '', actor, at }),
    settings.state(),
  );
  return { ok: true, state };
}

/**
 * What a command on the shared settings would move, in pieces of a few ms, with how far it is. What the queue needs under
 * the new settings is then ready, so that recording the command shows them at once. Rejects when `signal` stops it.
 */
export async function foresee(
  parts: ForeseeParts,
  actor: Actor,
  command: InstitutionCommand,
  { tell, signal }: Watch,
): Promise<ForesightOutcome> {
  const after = institutionAfter(parts, actor, command);
  if (!after.ok) return after;
  const [now, coming] = bothSides(parts, after.state);
  const total = parts.picture.size();
  const found = createFinding(parts, actor, [now, coming]);
  const pause = pauses();
  for (let ordinal = 0; ordinal < total; ordinal += 1) {
    found.look(ordinal);
    if (ordinal % TOLD_EVERY === 0) tell({ done: ordinal, total });
    await pause();
    signal.throwIfAborted();
  }
  await makeReady(parts, coming);
  tell({ done: total, total });
  return { ok: true, foresight: found.foresight() };
}

/** What the queue is read by today, and what it would be read by after this state. */
function bothSides(
  { settings, now }: Pick<DeskParts, 'settings' | 'now'>,
  after: Institution,
): readonly [QueueSettings, QueueSettings] {
  const moment = now();
  return [settings.queueSettings(settings.dayOf(moment)), settings.foresee(after, moment)];
}

/** Records a command on the shared settings once the queue is ready for what it leads to. */
export async function readyThenRecorded(
  parts: ForeseeParts & Pick<DeskParts, 'recorder'>,
  actor: Actor,
  command: InstitutionCommand,
): Promise<InstitutionOutcome> {
  await makeReadyFor(parts, actor, command);
  return parts.recorder.institution(actor, parts.now(), command);
}

/**
 * Makes the queue ready for the settings that a command leads to, so that nobody waits for all cases at once when it is
 * recorded. Nothing to do where the command is refused, or the dates stay as they are.
 */
async function makeReadyFor(parts: ForeseeParts, actor: Actor, command: InstitutionCommand): Promise<void> {
  const after = institutionAfter(parts, actor, command);
  if (!after.ok) return;
  const [now, coming] = bothSides(parts, after.state);
  if (now.book !== coming.book && !parts.picture.queue.isReadyFor(coming)) await makeReady(parts, coming);
}

/** Works out what the queue needs under coming settings, in pieces. */
async function makeReady({ picture }: Pick<DeskParts, 'picture'>, coming: QueueSettings): Promise<void> {
  const pause = pauses();
  for (const _ of picture.queue.prepareNext(coming)) await pause();
}

/** Breathes when a piece of work has taken long enough. */
function pauses(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < PIECE_MS) return;
    await breathe();
    began = performance.now();
  };
}

function createFinding(
  { picture, settings: shared }: ForeseeParts,
  actor: Actor,
  [now, coming]: readonly [QueueSettings, QueueSettings],
) {
  const readers = readersFor(shared.state(), actor);
  const examples: MovedCase[] = [];
  const years = new Set<number>();
  const count = { looked: 0, moved: 0, becomeLate: 0, noLongerLate: 0 };
  const note = (row: CaseRow, dates: readonly MovedDate[]): void => {
    count.moved += 1;
    const [was, becomes] = [dates.some((one) => one.lateBefore), dates.some((one) => one.lateAfter)];
    if (becomes && !was) count.becomeLate += 1;
    if (was && !becomes) count.noLongerLate += 1;
    if (examples.length >= EXAMPLES || !maySee(actor, row, readers)) return;
    examples.push({ id: row.id, laporId: row.laporId, title: row.title, dates });
  };
  return {
    look: (ordinal: number): void => {
      if (picture.queue.value(ordinal, 'closedOn') !== null) return;
      const row = picture.queue.row(ordinal);
      if (row === null) return;
      const [before, after] = [now, coming].map((each) => sideOf(row, each));
      if (!before || !after || ENDED_STAGES.includes(after.facts.stage)) return;
      count.looked += 1;
      const dates = movedDates(before, after, coming.today);
      for (const year of uncertainYears(dates, coming)) years.add(year);
      if (dates.length > 0) note(row, dates);
    },
    foresight: (): Foresight => ({ ...count, examples, uncertainYears: [...years].sort() }),
  };
}

function sideOf(row: CaseRow, settings: QueueSettings): Side | null {
  const facts = caseFacts(row, settings);
  return facts === null ? null : { facts, book: settings.book };
}

function uncertainYears(dates: readonly MovedDate[], { book }: QueueSettings): readonly number[] {
  const years = dates.flatMap(({ after }) => (after === null ? [] : [Number(after.slice(0, 4))]));
  return years.filter((year) => !book.calendar.years.has(year));
}
