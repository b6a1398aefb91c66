import { type Complaint, emptyComplaint } from '#domain/complaint/complaint.ts';
import { evolve } from '#domain/complaint/evolve.ts';
import { sameValue } from '#domain/kernel/same-value.ts';
import { GENESIS, type Head, type StreamId } from '#domain/kernel/step.ts';
import { breathe } from '#main/desk/breathe.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { recordedEvents } from '#main/desk/make-step.ts';
import { caseIdOf } from '#main/desk/picture.ts';
import { openStep } from '#main/store/seal.ts';
import type { SealedStep } from '#main/store/sealed-step.ts';
import { SecretError } from '#main/store/secret-error.ts';
import { nextHead } from '#main/store/step-hash.ts';

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
  const { store, picture, keys, attachments } = parts;
  const problems: VerifyProblem[] = [];
  const folded = new Map<StreamId, Folded>();
  let events = 0;
  const report = await store.verifyAll((sealed, place) => {
    events += sealed.events.length;
    foldOne(parts, folded, sealed, (code, detail) =>
      problems.push({ code, where: `${place.file}:${place.offset}`, detail }),
    );
  });
  for (const { code, file, line, offset, detail } of report.problems) {
    problems.push({ code, where: line === null ? `${file}:${offset}` : `${file}, baris ${line}`, detail });
  }
  for (const line of keys.damagedLines) {
    problems.push({
      code: 'kunci-rusak',
      where: `keys/streams.keys, baris ${line}`,
      detail: 'kunci tidak terbaca',
    });
  }
  let compared = 0;
  for (const [stream, { state, head }] of folded) {
    if (!stream.startsWith('complaint/')) continue;
    compared += 1;
    if (compared % COMPARED_AT_ONCE === 0) await breathe();
    const entry = await picture.entry(stream);
    if (entry.head.hash !== head.hash || !sameValue(entry.state, state)) {
      problems.push({
        code: 'gambaran-berbeda',
        where: caseIdOf(stream),
        detail: 'gambaran bukan hasil riwayat',
      });
    }
    for (const { hash } of state.erased ? [] : state.attachments) {
      const key = keys.keyOf(stream);
      const read = key === null ? null : await attachments.get(hash, key).catch((error: unknown) => error);
      if (read instanceof Error) {
        problems.push({
          code: 'lampiran-rusak',
          where: caseIdOf(stream),
          detail: `${hash.slice(0, 12)}: ${read.message}`,
        });
      }
    }
  }
  return { ok: problems.length === 0, events, complaints: compared, segments: report.segments, problems };
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
