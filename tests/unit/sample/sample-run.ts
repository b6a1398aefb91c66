import { createHash } from 'node:crypto';
import type { Circumstances } from '#domain/complaint/circumstances.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import { decide } from '#domain/complaint/decide.ts';
import { emptyComplaint } from '#domain/complaint/empty-complaint.ts';
import type { ComplaintEvent } from '#domain/complaint/events.ts';
import { evolve } from '#domain/complaint/evolve.ts';
import { decideInstitution } from '#domain/institution/decide.ts';
import { evolveInstitution, type Institution } from '#domain/institution/institution.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import type { Actor, StreamId } from '#domain/kernel/step.ts';
import { sampleInstitutionActs } from '#main/desk/sample/institution-acts.ts';
import type { SampleAct } from '#main/desk/sample/play.ts';
import { sampleActs } from '#main/desk/sample/sample-acts.ts';
import { createSharedSettings, emptySettings } from '#main/desk/shared-settings.ts';

export const TODAY = '2026-11-23';
const PIN = { salt: 'YWFhYWFhYWFhYWFhYWFhYQ==', proof: 'YmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmI=' };

const settings = createSharedSettings(null);
export const CALENDAR = settings.book().calendar;

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The institution after the sample's acts; throws when one is refused. */
export function settledInstitution(today: CivilDate): Institution {
  let state = emptySettings().state;
  for (const { actor, at, command } of sampleInstitutionActs(today, PIN)) {
    const decision = decideInstitution(state, command, { actor, ...settings.shipped });
    if (!decision.ok) throw new Error(`${command.kind}: ${decision.refusal.code}`);
    for (const event of decision.events) state = evolveInstitution(state, { event, eventId: '', actor, at });
  }
  return state;
}

export function circumstancesOn(today: CivilDate): (actor: Actor, at: Instant) => Circumstances {
  const { statusMap, countingStartsOn, holdLimits } = settledInstitution(today);
  const book = settings.book();
  return (actor, at) => ({ actor, at, digest: sha256, book, statusMap, countingStartsOn, holdLimits });
}

type KeptFile = {
  readonly stream: StreamId;
  readonly hash: string;
  readonly bytes: Uint8Array;
  /** Acts that had been given out by then. */
  readonly actsBefore: number;
};
export type SampleRun = { readonly acts: readonly SampleAct[]; readonly files: readonly KeptFile[] };

/** The acts of a whole sample, with the files it asked to keep. */
export async function runSample(
  complaints: number,
  seed: string,
  today: CivilDate = TODAY,
  circumstancesOf = circumstancesOn(today),
): Promise<SampleRun> {
  const files: KeptFile[] = [];
  const acts: SampleAct[] = [];
  const putFile = async (stream: StreamId, { bytes }: { bytes: Uint8Array }): Promise<string> => {
    const hash = sha256(bytes);
    files.push({ stream, hash, bytes, actsBefore: acts.length });
    return hash;
  };
  for await (const act of sampleActs({ complaints, seed, today, circumstancesOf, putFile })) acts.push(act);
  return { acts, files };
}

type Decided = {
  readonly act: SampleAct;
  readonly before: Complaint;
  readonly events: readonly ComplaintEvent[];
};
export type Folded = {
  readonly cases: ReadonlyMap<StreamId, Complaint>;
  readonly decided: readonly Decided[];
  readonly refused: readonly string[];
};

/** Decides every act again, as the desk does, on states of its own. */
export function foldSample(acts: readonly SampleAct[], today: CivilDate = TODAY): Folded {
  const circumstancesOf = circumstancesOn(today);
  const cases = new Map<StreamId, Complaint>();
  const decided: Decided[] = [];
  const refused: string[] = [];
  for (const act of acts) {
    const { stream, actor, at, command } = act;
    const before = cases.get(stream) ?? emptyComplaint(stream.slice('complaint/'.length));
    const decision = decide(before, command, circumstancesOf(actor, at));
    if (!decision.ok) refused.push(`${stream} ${command.kind}: ${decision.refusal.code}`);
    const events = decision.ok ? decision.events : [];
    decided.push({ act, before, events });
    cases.set(
      stream,
      events.reduce<Complaint>((state, event) => evolve(state, { event, eventId: '', actor, at }), before),
    );
  }
  return { cases, decided, refused };
}
