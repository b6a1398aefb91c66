import { sentenceOf } from '#contract/sentences.ts';
import { type Institution, nameOf, personOf } from '#domain/institution/institution.ts';
import type { Actor, Refusal, Step, StreamId } from '#domain/kernel/step.ts';
import { breathe } from '#main/desk/breathe.ts';
import { type CaseEntry, COMPLAINT_FOLDING } from '#main/desk/case-entry.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { makeStep } from '#main/desk/make-step.ts';
import { circumstancesOf, decideOn, sealWith } from '#main/desk/recorder.ts';
import { actWords } from '#main/desk/sync/act-words.ts';
import { oldHistory, sortOld } from '#main/desk/sync/old-history.ts';
import type { Parked } from '#main/desk/sync/parked-steps.ts';
import { parkedStep } from '#main/desk/sync/settle-decision.ts';
import type { StoreRecord } from '#main/store/step-store.ts';
import { nextHead } from '#sealed/step-hash.ts';

/** How the desk that joins is called, who worked on it before, and who signs what it brings along. */
export type OldDesk = {
  readonly name: string;
  readonly before: Institution;
  readonly joined: readonly Actor[];
};

type Waiting = { readonly parked: Parked; readonly step: Step };
/** The notes of one case: what is written, and the case once it stands. */
type Noted = {
  readonly records: readonly StoreRecord[];
  readonly settled: readonly string[];
  readonly after: CaseEntry;
};

/**
 * What a desk wrote before it joined and what holds no more in the shared history becomes notes on its cases, all in one
 * write; drafts and sent answers stay, to be asked about. A case that takes no notes keeps all its questions. In turn.
 */
export async function noteOldHistory(parts: DeskParts, old: OldDesk): Promise<number> {
  const noted: Noted[] = [];
  for (const [stream, waiting] of await waitingByCase(parts)) {
    const one = await notesOf(parts, old, stream, sortOld(waiting, ({ step }) => step.command.kind).noted);
    if (one !== null) noted.push(one);
    await breathe();
  }
  const records = noted.flatMap((one) => one.records);
  if (records.length === 0) return 0;
  const places = await parts.store.write(records);
  let from = 0;
  for (const { records: own, settled, after } of noted) {
    const written = places.slice(from, from + own.length).filter((_, at) => own[at]?.t === 'proposed');
    from += own.length;
    parts.picture.put({ ...after, places: [...after.places, ...written] });
    for (const stepId of settled) parts.parked.settle(stepId);
  }
  parts.recorded(records.length);
  return noted.reduce((sum, { settled }) => sum + settled.length, 0);
}

async function waitingByCase(parts: DeskParts): Promise<ReadonlyMap<StreamId, readonly Waiting[]>> {
  const cases = new Map<StreamId, Waiting[]>();
  for (const parked of parts.parked.list()) {
    if (!parked.stream.startsWith('complaint/')) continue;
    const waiting = { parked, step: await parkedStep(parts, parked) };
    cases.set(parked.stream, [...(cases.get(parked.stream) ?? []), waiting]);
  }
  return cases;
}

async function notesOf(
  parts: DeskParts,
  { name, before, joined }: OldDesk,
  stream: StreamId,
  waiting: readonly Waiting[],
): Promise<Noted | null> {
  const now = parts.now();
  const lines = waiting.map(({ step, parked: { code, params } }) => ({
    step,
    who: personOf(before, step.actor.personId)?.name ?? nameOf(parts.settings.state(), step.actor.personId),
    why: whyOf(code, params),
  }));
  if (lines.length === 0) return null;
  let after = await parts.picture.entry(stream);
  const proposed: StoreRecord[] = [];
  for (const text of oldHistory(name, parts.settings.dayOf(now), lines)) {
    const noted = noteOn(parts, joined, after, text);
    if (noted === null) return null;
    proposed.push(noted.record);
    after = noted.after;
  }
  const by = joined[0]?.personId ?? '';
  const facts = { how: 'catatan', reason: null, personId: by, at: now } as const;
  const settled = waiting.map(({ parked: { stepId } }) => stepId);
  return {
    records: [
      ...proposed,
      ...settled.map((stepId): StoreRecord => ({ t: 'settled', stream, stepId, ...facts })),
    ],
    settled,
    after,
  };
}

/** Why a step holds no more, without what to do about it. */
function whyOf(code: string, params: Refusal['params']): string {
  const { command } = params;
  const facts = typeof command === 'string' ? { ...params, command: actWords(command) } : params;
  return sentenceOf(code, facts).split('. ')[0] ?? code;
}

/** A note by the first of these who may write one here; its place comes once it is written. */
function noteOn(parts: DeskParts, joined: readonly Actor[], entry: CaseEntry, text: string) {
  const at = parts.now();
  const command = { kind: 'note', noteId: parts.newId(), personal: { text } } as const;
  for (const actor of joined) {
    const outcome = decideOn(parts.keys, entry, command, circumstancesOf(parts.settings, actor, at));
    if (!outcome.ok) continue;
    const { stream, head: base } = entry;
    const facts = { stepId: parts.newId(), stream, replica: parts.replica, actor, at, base };
    const step = makeStep(facts, command, outcome.events, parts.doubt());
    const sealed = sealWith(parts.keys, step);
    const state = COMPLAINT_FOLDING.evolve(entry.state, step);
    return {
      record: { t: 'proposed', step: sealed } as const,
      after: { ...entry, head: nextHead(sealed), state },
    };
  }
  return null;
}
