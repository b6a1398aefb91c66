import type { Complaint } from '#domain/complaint/complaint.ts';
import { emptyComplaint } from '#domain/complaint/empty-complaint.ts';
import { evolve } from '#domain/complaint/evolve.ts';
import { GENESIS, type Head, type StreamId } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { COMPLAINT_FOLDING, caseIdOf } from '#main/desk/case-entry.ts';
import { foldPlaces, type LedgerReader } from '#main/desk/ledger.ts';
import { recordedEvents } from '#main/desk/make-step.ts';
import type { Place, SyncRecord } from '#main/store/step-store.ts';
import { openStep } from '#sealed/seal.ts';
import { SecretError } from '#sealed/secret-error.ts';
import { nextHead } from '#sealed/step-hash.ts';

/** What the journal alone says of a stream; `state` is null where steps were cut off and it has to be folded again. */
export type Folded = {
  heads: Head[];
  places: Place[];
  acked: number;
  state: Complaint | null;
  /** Steps that cannot be opened; those that were cut off or withdrawn since concern nobody. */
  readonly sealed: {
    readonly version: number;
    readonly code: string;
    readonly detail: string;
    readonly place: Place;
  }[];
};

export type OnVerifyProblem = (code: string, detail: string) => void;

/** Folds the journal record by record, beside the picture and without it. */
export type VerifyFold = {
  readonly step: (sealed: SealedStep, place: Place, onProblem: OnVerifyProblem) => void;
  readonly sync: (record: SyncRecord, place: Place, onProblem: OnVerifyProblem) => void;
  /** The streams that are this desk's, with their state folded to the end. */
  readonly streams: () => ReadonlyMap<StreamId, Folded>;
};

/** `isWiped`: its hub took every key away, and none is missed. */
export function verifyFold({ keys }: Pick<LedgerReader, 'keys'>, isWiped: boolean): VerifyFold {
  const streams = new Map<StreamId, Folded>();
  const of = (stream: StreamId): Folded => {
    const known = streams.get(stream);
    if (known !== undefined) return known;
    const fresh = { heads: [], places: [], acked: 0, state: emptyComplaint(caseIdOf(stream)), sealed: [] };
    streams.set(stream, fresh);
    return fresh;
  };
  const step: VerifyFold['step'] = (sealed, place, onProblem) => {
    const folded = of(sealed.stream);
    const { base } = sealed;
    cut(folded, base.version);
    const head = folded.heads.at(-1) ?? GENESIS;
    if (base.version !== head.version || base.hash !== head.hash)
      onProblem('rantai-putus', `langkah ${sealed.stepId} tidak menyambung`);
    const key = keys.keyFor(sealed);
    const version = base.version + 1;
    const problem = (code: string, detail: string): void => {
      folded.sealed.push({ version, code, detail, place });
    };
    const isWithout = isWiped || keys.isGuarded(sealed.stream) || keys.erased().has(sealed.stream);
    if (key === null && sealed.sealed !== undefined && !isWithout)
      problem('kunci-hilang', `langkah ${sealed.stepId}: kunci laporan tidak ada`);
    folded.heads.push(nextHead(sealed));
    folded.places.push(place);
    if (folded.state !== null) folded.state = stateAfter(folded.state, sealed, key, problem);
  };
  return {
    step,
    sync: (record, place, onProblem) => {
      if (record.t === 'received') {
        step(record.step, place, onProblem);
        const folded = of(record.step.stream);
        folded.acked = folded.heads.length;
      } else if (record.t === 'numbered') {
        const folded = of(record.stream);
        folded.acked = Math.max(folded.acked, Math.min(record.version, folded.heads.length));
      } else if (record.t === 'parked' || record.t === 'reproposed') cut(of(record.stream), record.after);
      else if (record.t === 'withdrawn') streams.delete(record.stream);
    },
    streams: () => streams,
  };
}

/** The state of a stream whose steps were partly cut off: folded from the places that are left. */
export async function refolded(
  reader: LedgerReader,
  stream: StreamId,
  { places }: Folded,
): Promise<Complaint> {
  return (await foldPlaces(reader, COMPLAINT_FOLDING, stream, places)).state;
}

function cut(folded: Folded, version: number): void {
  if (version >= folded.heads.length) return;
  folded.heads.length = version;
  const left = folded.sealed.filter((problem) => problem.version <= version);
  folded.sealed.splice(0, folded.sealed.length, ...left);
  folded.places.length = version;
  folded.acked = Math.min(folded.acked, version);
  folded.state = null;
}

function stateAfter(
  state: Complaint,
  sealed: SealedStep,
  key: Uint8Array | null,
  onProblem: OnVerifyProblem,
): Complaint {
  if (!sealed.stream.startsWith('complaint/')) return state;
  try {
    return recordedEvents(openStep(sealed, key)).reduce(evolve, state);
  } catch (error) {
    if (!(error instanceof SecretError)) throw error;
    onProblem(error.code, `langkah ${sealed.stepId}`);
    return state;
  }
}
