import type { Decision } from '#domain/kernel/decision.ts';
import type { Actor, Head, Message, Refusal, Step } from '#domain/kernel/step.ts';
import { type Rebased, rebase } from '#domain/sync/rebase.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { type Folding, type Ledger, type LedgerReader, ledgerAt } from '#main/desk/ledger.ts';
import { doubtIn, makeStep } from '#main/desk/make-step.ts';
import { openOrBare } from '#main/desk/open-or-bare.ts';
import { type Parked, placed } from '#main/desk/sync/parked-steps.ts';
import type { Place, StoreRecord, SyncRecord } from '#main/store/step-store.ts';
import { keyIdOf } from '#sealed/cipher.ts';
import { sealStep } from '#sealed/seal.ts';
import { nextHead } from '#sealed/step-hash.ts';

/** A step as a hub handed it over. */
export type Pulled = { readonly step: SealedStep; readonly ack: string; readonly receivedAt: string };

export type MeetAsk<S> = {
  readonly reader: LedgerReader;
  readonly folding: Folding<S>;
  readonly ledger: Ledger<S>;
  /** They continue the acknowledged part of the ledger. May be empty. */
  readonly incoming: readonly Pulled[];
  /** What the hub said to steps of this desk that it will not take. */
  readonly refused: ReadonlyMap<string, Refusal>;
  readonly decide: (state: S, step: Step) => Decision<Message>;
  readonly actorOf?: (actor: Actor) => Actor;
  /** The stream's key, for steps that are written anew. */
  readonly key: Uint8Array;
  readonly now: string;
};

/** What a stream's meeting with the hub comes to: records to be written in one go, and the ledger once they stand. */
export type Met<S> = {
  readonly records: readonly StoreRecord[];
  readonly after: (places: readonly Place[]) => {
    readonly ledger: Ledger<S>;
    readonly parked: readonly Parked[];
  };
  /** What became of this desk's own steps. */
  readonly outcomes: readonly Rebased<Message, string>[];
};

type ParkedRecord = Extract<SyncRecord, { t: 'parked' }>;

/**
 * Puts what came from the hub on the acknowledged part of a stream and decides this desk's own steps again on top. What
 * holds no more is parked whole. Nothing is written here.
 */
export async function meetStream<S>(ask: MeetAsk<S>): Promise<Met<S>> {
  const { reader, folding, ledger, incoming, decide, key } = ask;
  const proposals = await liveSteps(ask);
  const acked = await ledgerAt(reader, folding, ledger, ledger.acked);
  let { head, state } = acked;
  for (const { step } of incoming) {
    state = folding.evolve(state, openOrBare(reader.keys, step).step);
    head = nextHead(step);
  }
  const { outcomes, state: last } = rebase<S, Message, string>({
    state,
    proposals: proposals.map(({ step }) => step),
    settled: new Set(incoming.map(({ step }) => step.stepId)),
    decide: (so, step) => {
      const refusal = ask.refused.get(step.stepId);
      return refusal === undefined ? decide(so, step) : { ok: false, refusal };
    },
    evolve: (so, step, events) => folding.evolve(so, { ...step, events }),
  });
  const again = proposedAgain(outcomes, head, key);
  const newest = again.at(-1);
  const parked = parkedRecords(ask, outcomes, proposals, head.version);
  const anew = proposedAnew(ask, proposals.length, head.version);
  const before = incoming.length + anew.length;
  return {
    records: [
      ...incoming.map((pulled): StoreRecord => ({ t: 'received', ...pulled })),
      ...anew,
      ...parked,
      ...again.map((step): StoreRecord => ({ t: 'proposed', step })),
    ],
    after: (places) => {
      const received = places.slice(0, incoming.length);
      const proposed = places.slice(before + parked.length);
      return {
        ledger: {
          stream: ledger.stream,
          head: newest === undefined ? head : nextHead(newest),
          state: last,
          places: [...acked.places, ...received, ...proposed],
          acked: acked.places.length + received.length,
        },
        parked: parked.map((record, at) => placed(record, places[before + at] ?? record.place)),
      };
    },
    outcomes,
  };
}

type Live = { readonly step: Step; readonly place: Place };

/** This desk's own steps that no hub has, opened. */
async function liveSteps<S>({ reader, ledger, actorOf }: MeetAsk<S>): Promise<readonly Live[]> {
  const live: Live[] = [];
  for (const place of ledger.places.slice(ledger.acked)) {
    const sealed = await reader.store.readStep(place);
    const step = withBlobKey(openOrBare(reader.keys, sealed).step, sealed, reader.keys);
    live.push({ step: actorOf === undefined ? step : { ...step, actor: actorOf(step.actor) }, place });
  }
  return live;
}

/**
 * A file that was attached under a key that the history did not take stays as it is: its hash stands in answers and approvals. So
 * its key goes along, sealed under the history's.
 */
function withBlobKey(step: Step, sealed: SealedStep, keys: LedgerReader['keys']): Step {
  const { command } = step;
  const own = keys.keyFor(sealed);
  const now = keys.keyOf(sealed.stream);
  const isPlain = command.kind !== 'attach' || typeof command.personal !== 'object';
  if (isPlain || own === null || now === null || keyIdOf(own) === keyIdOf(now)) return step;
  const blobKey = Buffer.from(own).toString('base64');
  return { ...step, command: { ...command, personal: { blobKey, ...command.personal } } };
}

/** Where nothing comes in, nothing would say that the proposals take the place of those before. */
function proposedAnew<S>(
  { incoming, ledger: { stream } }: MeetAsk<S>,
  live: number,
  after: number,
): readonly SyncRecord[] {
  return incoming.length > 0 || live === 0 ? [] : [{ t: 'reproposed', stream, after }];
}

function proposedAgain(
  outcomes: readonly Rebased<Message, string>[],
  from: Head,
  key: Uint8Array,
): readonly SealedStep[] {
  const again: SealedStep[] = [];
  let base = from;
  for (const outcome of outcomes) {
    if (outcome.kind !== 'berlaku') continue;
    const { command, events: _, ...facts } = outcome.step;
    const sealed = sealStep(
      makeStep({ ...facts, base }, command, outcome.events, doubtIn(outcome.step)),
      key,
    );
    base = nextHead(sealed);
    again.push(sealed);
  }
  return again;
}

function parkedRecords<S>(
  { ledger, now }: MeetAsk<S>,
  outcomes: readonly Rebased<Message, string>[],
  live: readonly Live[],
  after: number,
): readonly ParkedRecord[] {
  return outcomes.flatMap((outcome): ParkedRecord[] => {
    if (outcome.kind !== 'keputusan') return [];
    const { stepId } = outcome.step;
    const place = live.find(({ step }) => step.stepId === stepId)?.place;
    if (place === undefined) throw new Error(`step ${stepId} was decided again without having been proposed`);
    const { code, params } = outcome.refusal;
    return [{ t: 'parked', stream: ledger.stream, stepId, after, place, code, params, at: now }];
  });
}
