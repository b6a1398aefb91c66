import { type Complaint, emptyComplaint } from '#domain/complaint/complaint.ts';
import { evolve } from '#domain/complaint/evolve.ts';
import { sameValue } from '#domain/kernel/same-value.ts';
import { GENESIS, type Head, type StreamId } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { breathe } from '#main/desk/breathe.ts';
import { caseIdOf } from '#main/desk/case-entry.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { recordedEvents } from '#main/desk/make-step.ts';
import { openStep } from '#sealed/seal.ts';
import { SecretError } from '#sealed/secret-error.ts';
import { nextHead } from '#sealed/step-hash.ts';

export type VerifyProblem = { readonly code: string; readonly where: string; readonly detail: string };
export type VerifyReport = {
  readonly ok: boolean;
  readonly events: number;
  readonly complaints: number;
  readonly segments: number;
  readonly problems: readonly VerifyProblem[];
};

type Folded = { head: Head; state: Complaint };

/** Cases compared with the picture between two breaths. */
const COMPARED_AT_ONCE = 100;

/**
 * Reads everything: every checksum of the journal, the hash chain of every stream, every sealed part that has a key,
 * every attachment, and whether the picture on screen is the fold of the history. Damage is reported, never thrown.
 */
export async function verifyDesk(parts: DeskParts): Promise<VerifyReport> {
  const problems: VerifyProblem[] = [];
  const folded = new Map<StreamId, Folded>();
  let events = 0;
  const { segments, problems: damaged } = await parts.store.verifyAll((sealed, place) => {
    events += sealed.events.length;
    foldOne(parts, folded, sealed, (code, detail) =>
      problems.push({ code, where: `${place.file}:${place.offset}`, detail }),
    );
  });
  for (const { code, file, line, offset, detail } of damaged) {
    problems.push({ code, where: line === null ? `${file}:${offset}` : `${file}, baris ${line}`, detail });
  }
  for (const line of parts.keys.damagedLines) {
    const where = `keys/streams.keys, baris ${line}`;
    problems.push({ code: 'kunci-rusak', where, detail: 'kunci tidak terbaca' });
  }
  const cases = [...folded].filter(([stream]) => stream.startsWith('complaint/'));
  for (const [index, [stream, fold]] of cases.entries()) {
    if (index % COMPARED_AT_ONCE === 0) await breathe();
    problems.push(...(await problemsOfCase(parts, stream, fold)));
  }
  return { ok: problems.length === 0, events, complaints: cases.length, segments, problems };
}

/** Whether the picture is the fold of the history, and every attachment that the case names is whole. */
async function problemsOfCase(
  { picture, keys, attachments }: DeskParts,
  stream: StreamId,
  { state, head }: Folded,
): Promise<readonly VerifyProblem[]> {
  const where = caseIdOf(stream);
  const problems: VerifyProblem[] = [];
  const entry = await picture.entry(stream);
  if (entry.head.hash !== head.hash || !sameValue(entry.state, state)) {
    problems.push({ code: 'gambaran-berbeda', where, detail: 'gambaran bukan hasil riwayat' });
  }
  const key = keys.keyOf(stream);
  if (key === null) return problems;
  for (const { hash } of state.attachments) {
    const read = await attachments.get(hash, key).catch((error: unknown) => error);
    if (!(read instanceof Error)) continue;
    problems.push({ code: 'lampiran-rusak', where, detail: `${hash.slice(0, 12)}: ${read.message}` });
  }
  return problems;
}

function foldOne(
  { keys }: DeskParts,
  folded: Map<StreamId, Folded>,
  sealed: SealedStep,
  onProblem: (code: string, detail: string) => void,
): void {
  const { stream, base } = sealed;
  const before = folded.get(stream) ?? { head: GENESIS, state: emptyComplaint(caseIdOf(stream)) };
  if (base.version !== before.head.version || base.hash !== before.head.hash) {
    onProblem('rantai-putus', `langkah ${sealed.stepId} tidak menyambung`);
  }
  const key = keys.keyOf(stream);
  if (key === null && sealed.sealed !== undefined && !keys.erased().has(stream)) {
    onProblem('kunci-hilang', `langkah ${sealed.stepId}: kunci laporan tidak ada`);
  }
  let { state } = before;
  try {
    const step = openStep(sealed, key);
    if (stream.startsWith('complaint/')) {
      for (const recorded of recordedEvents(step)) state = evolve(state, recorded);
    }
  } catch (error) {
    if (!(error instanceof SecretError)) throw error;
    onProblem(error.code, `langkah ${sealed.stepId}`);
  }
  folded.set(stream, { head: nextHead(sealed), state });
}
