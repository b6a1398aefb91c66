import type { Refusal, StreamId } from '#domain/kernel/step.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { HubPort, PushAnswer } from '#main/desk/sync/hub-port.ts';
import { isTooLarge } from '#main/desk/sync/hub-trouble.ts';
import { inPortions, keysOf, lockedSteps, type Portion, unsentSteps } from '#main/desk/sync/portions.ts';
import { pushBlobs } from '#main/desk/sync/push-blobs.ts';
import { type Settled, takeMeetings } from '#main/desk/sync/take-page.ts';
import type { StoreRecord } from '#main/store/step-store.ts';
import { nextHead } from '#sealed/step-hash.ts';

/** Why a step of this desk still waits, by its id. */
export type Stuck = ReadonlyMap<string, Refusal>;

export type Pushed = {
  /** Steps that the hub took. */
  readonly taken: number;
  /** Others' steps came first somewhere: pull, then push again. */
  readonly behind: boolean;
  readonly stuck: Stuck;
  readonly parked: number;
  readonly rebased: number;
};

/** The step waits as it is: for others' steps, for a newer hub, for its attachment, for the coordinator. */
const WAITS: ReadonlySet<string> = new Set([
  'kepala-tertinggal',
  'hub-terlalu-lama',
  'lampiran-belum-sampai',
  'menunggu-koordinator',
  'hak-berakhir',
]);

type Outcome = PushAnswer['results'][number];

/**
 * Sends every step that no hub has acknowledged, the shared settings first, in portions. The hub answers each step: what
 * it took is noted as acknowledged, what it will never take is parked and what followed is decided again without it.
 */
export async function pushOutbox(parts: DeskParts, hub: HubPort, epoch: string): Promise<Pushed> {
  const stuck = new Map<string, Refusal>();
  let [taken, parked, rebased, behind] = [0, 0, 0, false];
  for (const stepId of await lockedSteps(parts)) stuck.set(stepId, LOCKED);
  for await (const portions of inPortions(unsentSteps(parts))) {
    await pushBlobs(
      parts,
      hub,
      portions.flatMap(({ steps }) => steps),
    );
    for await (const { some, answers } of answered(parts, hub, epoch, portions)) {
      const settled = await parts.inTurn(() => settle(parts, some, answers));
      taken += settled.taken;
      parked += settled.parked;
      rebased += settled.rebased;
      for (const [stepId, refusal] of settled.stuck) stuck.set(stepId, refusal);
      behind ||= [...settled.stuck.values()].some(({ code }) => code === 'kepala-tertinggal');
    }
  }
  return { taken, behind, stuck, parked, rebased };
}

const LOCKED: Refusal = { code: 'rahasia-terkunci', params: { id: '' } };

type Answers = { readonly some: readonly Portion[]; readonly answers: ReadonlyMap<string, Outcome> };

/** Sends portions together; by halves where that is more than the hub, or something before it, takes at once. */
async function* answered(
  parts: DeskParts,
  hub: HubPort,
  epoch: string,
  portions: readonly Portion[],
): AsyncGenerator<Answers> {
  const steps = portions.flatMap((portion) => [...portion.steps]);
  const pushed = await hub.sync
    .push({ epoch, steps, keys: keysOf(parts, portions) })
    .catch((error: unknown) => {
      if (isTooLarge(error) && steps.length > 1) return null;
      throw error;
    });
  if (pushed === null) {
    const [first, rest] = halves(portions, Math.ceil(steps.length / 2));
    yield* answered(parts, hub, epoch, first);
    yield* answered(parts, hub, epoch, rest);
  } else {
    yield { some: portions, answers: new Map(pushed.results.map((result) => [result.stepId, result])) };
  }
}

/** The first so many steps, and the others. */
function halves(portions: readonly Portion[], count: number): readonly [Portion[], Portion[]] {
  const [first, rest]: [Portion[], Portion[]] = [[], []];
  let room = count;
  for (const portion of portions) {
    const { steps } = portion;
    if (room > 0) first.push({ ...portion, steps: steps.slice(0, room) });
    if (steps.length > room) rest.push({ ...portion, steps: steps.slice(Math.max(0, room)) });
    room -= Math.min(room, steps.length);
  }
  return [first, rest];
}

type Answered = Settled & { readonly taken: number; readonly stuck: Map<string, Refusal> };

/** Notes what the hub answered; steps that were decided again meanwhile are left to the next push. */
async function settle(
  parts: DeskParts,
  portions: readonly Portion[],
  answers: ReadonlyMap<string, Outcome>,
): Promise<Answered> {
  const records: StoreRecord[] = [];
  const stuck = new Map<string, Refusal>();
  const refused = new Map<StreamId, Map<string, Refusal>>();
  for (const { stream, steps } of portions) {
    for (const step of steps) {
      const answer = answers.get(step.stepId);
      if (answer?.outcome === 'diterima') {
        const mine = nextHead(step);
        if (mine.version !== answer.head.version || mine.hash !== answer.head.hash) break;
        const { ack, receivedAt } = answer;
        records.push({ t: 'numbered', stream, stepId: step.stepId, version: mine.version, ack, receivedAt });
      } else if (answer !== undefined) {
        const { code, params } = answer;
        if (WAITS.has(code)) stuck.set(step.stepId, { code, params });
        else refused.set(stream, new Map([...(refused.get(stream) ?? []), [step.stepId, { code, params }]]));
        break;
      }
    }
  }
  await acknowledge(parts, records);
  const meetings = [...refused].map(([stream, reasons]) => ({ stream, incoming: [], refused: reasons }));
  return { ...(await takeMeetings(parts, meetings)), taken: records.length, stuck };
}

async function acknowledge(parts: DeskParts, records: readonly StoreRecord[]): Promise<void> {
  if (records.length === 0) return;
  await parts.store.write(records);
  parts.recorded(records.length);
  for (const record of records) {
    if (record.t !== 'numbered') continue;
    if (record.stream.startsWith('complaint/')) {
      await parts.picture.acknowledged(record.stream, record.version);
    } else {
      const ledger = parts.settings.ledger();
      if (ledger?.stream === record.stream)
        parts.settings.show({ ...ledger, acked: Math.max(ledger.acked, record.version) });
    }
  }
}
