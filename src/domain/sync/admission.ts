import { inOwnOffice, mayCommand } from '#domain/authority.ts';
import { COMPLAINT_COMMANDS, type ComplaintCommandKind } from '#domain/complaint/commands.ts';
import { type Complaint, shownOfficeId } from '#domain/complaint/complaint.ts';
import { emptyComplaint } from '#domain/complaint/empty-complaint.ts';
import { isComplaintEvent } from '#domain/complaint/events.ts';
import type { Institution } from '#domain/institution/institution.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { RefusalCode } from '#domain/kernel/refusal-codes.ts';
import { GENESIS, type Head, type Refusal } from '#domain/kernel/step.ts';
import { bareMessage, confidentialFacts, evolveBare } from '#domain/sync/bare.ts';
import { eventsFit } from '#domain/sync/command-events.ts';
import { rightStatus } from '#domain/sync/directory.ts';
import { audienceOf, type Feed, feedsOf } from '#domain/sync/feed.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { SyncCode } from '#domain/sync/sync-codes.ts';

/** A complaint's stream as the hub holds it. */
export type Standing = {
  readonly head: Head;
  /** Folded without any key. */
  readonly state: Complaint;
  /** Whose it is now, and who may still read it for a while. */
  readonly audience: readonly Feed[];
  readonly lingering: readonly Feed[];
};

/** Who pushes, and by which rules. */
export type AdmissionAsk = {
  readonly institution: Institution;
  /** Persons who joined on the device that pushes. */
  readonly persons: readonly string[];
  readonly now: Instant;
  /** Whether the blob with this hash has reached the hub whole. */
  readonly hasBlob: (hash: string) => boolean;
};

export type Admission =
  | { readonly ok: true; readonly state: Complaint; readonly audience: readonly Feed[] }
  | { readonly ok: false; readonly refusal: Refusal<SyncCode | RefusalCode> };

/**
 * Whether a hub takes a step into a complaint's history. What the desk decided is not decided again; who may is, from the
 * hub's own directory, and a case that this person may not see answers as one that is not routed yet.
 */
export function admitStep(standing: Standing | null, step: SealedStep, ask: AdmissionAsk): Admission {
  const strange = whyStrange(step);
  if (strange !== null) return no(strange);
  const kind = step.command.kind as ComplaintCommandKind;
  const right = whyNotRight(step, kind, ask);
  if (right !== null) return no(right);
  const before = standing?.state ?? emptyComplaint(step.stream.slice('complaint/'.length));
  const after = stateAfter(before, step, ask);
  const seen = standing === null ? after.audience : [...standing.audience, ...standing.lingering];
  if (!feedsOf(step.actor).some((feed) => seen.includes(feed))) return no('menunggu-koordinator');
  const office = shownOfficeId(before);
  if (!before.erased && kind !== 'observe-lapor' && !inOwnOffice(step.actor, office)) {
    return no('bukan-kantor-anda', { office: office ?? '' });
  }
  return admitted(standing, before, step, ask, after);
}

/** What `admitStep` asks besides right and office: a coordinator has taken the step's writer at their word. */
export function admitForCoordinator(
  standing: Standing | null,
  step: SealedStep,
  ask: Pick<AdmissionAsk, 'institution' | 'hasBlob'>,
): Admission {
  const strange = whyStrange(step);
  if (strange !== null) return no(strange);
  const before = standing?.state ?? emptyComplaint(step.stream.slice('complaint/'.length));
  return admitted(standing, before, step, ask, stateAfter(before, step, ask));
}

type After = { readonly state: Complaint; readonly audience: readonly Feed[] };

function stateAfter(before: Complaint, step: SealedStep, ask: Pick<AdmissionAsk, 'institution'>): After {
  const state = evolveBare(before, step);
  return { state, audience: audienceOf(confidentialFacts(state), ask.institution.confidentialReaders) };
}

function admitted(
  standing: Standing | null,
  before: Complaint,
  step: SealedStep,
  ask: Pick<AdmissionAsk, 'hasBlob'>,
  after: After,
): Admission {
  const refusal = whyNotOnCase(before, step, ask);
  if (refusal !== null) return { ok: false, refusal };
  const head = standing?.head ?? GENESIS;
  return step.base.version === head.version && step.base.hash === head.hash
    ? { ok: true, ...after }
    : no('kepala-tertinggal', { version: head.version });
}

/** A step nobody could judge: a kind the hub does not know, or events its command cannot lead to. */
function whyStrange(step: SealedStep): SyncCode | null {
  if (!step.stream.startsWith('complaint/')) return 'langkah-rusak';
  if (!Object.hasOwn(COMPLAINT_COMMANDS, step.command.kind)) return 'hub-terlalu-lama';
  if (!step.events.every((event) => isComplaintEvent(bareMessage(event)))) return 'hub-terlalu-lama';
  return eventsFit(step.command.kind as ComplaintCommandKind, step.events) ? null : 'langkah-rusak';
}

function whyNotRight(step: SealedStep, kind: ComplaintCommandKind, ask: AdmissionAsk): SyncCode | null {
  const { actor } = step;
  if (!ask.persons.includes(actor.personId) || !mayCommand(actor.role, kind)) return 'bukan-hak-anda';
  const status = rightStatus(ask.institution, actor, ask.now);
  if (status === 'tidak-ada') return 'bukan-hak-anda';
  return status === 'berakhir' ? 'hak-berakhir' : null;
}

function whyNotOnCase(
  before: Complaint,
  step: SealedStep,
  ask: Pick<AdmissionAsk, 'hasBlob'>,
): Refusal<SyncCode | RefusalCode> | null {
  if (before.erased) return { code: 'sudah-dihapus', params: { id: before.id } };
  const missing = step.command.kind === 'mark-sent' ? missingBlob(before, step, ask) : undefined;
  return missing === undefined ? null : { code: 'lampiran-belum-sampai', params: { hash: missing } };
}

/** An attachment of the answer that is said to be sent, if the hub does not have it whole. */
function missingBlob(
  before: Complaint,
  { command }: SealedStep,
  { hasBlob }: Pick<AdmissionAsk, 'hasBlob'>,
): string | undefined {
  const answer = before.answers.find(({ answerId }) => answerId === command.answerId);
  return answer?.attachments.find((hash) => !hasBlob(hash));
}

function no(code: SyncCode | RefusalCode, params: Refusal['params'] = {}): Admission {
  return { ok: false, refusal: { code, params } };
}
