import { sameValue } from '#domain/kernel/same-value.ts';
import { GENESIS, type StreamId } from '#domain/kernel/step.ts';
import { attachmentKey } from '#main/desk/attachment-key.ts';
import { breathe } from '#main/desk/breathe.ts';
import { caseIdOf } from '#main/desk/case-entry.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { type Folded, refolded, verifyFold } from '#main/desk/verify-fold.ts';
import type { Place } from '#main/store/step-store.ts';

export type VerifyProblem = { readonly code: string; readonly where: string; readonly detail: string };
export type VerifyReport = {
  readonly ok: boolean;
  readonly events: number;
  readonly complaints: number;
  readonly segments: number;
  readonly problems: readonly VerifyProblem[];
};

/** Cases compared with the picture between two breaths. */
const COMPARED_AT_ONCE = 100;

/**
 * Reads everything: every checksum of the journal, the hash chain of every stream, every sealed part that has a key,
 * every attachment, every pack in the tray, and whether the picture on screen is the fold of the history. Damage is reported,
 * never thrown. A desk that its hub has emptied (`isWiped`) has no keys, and is whole without them.
 */
export async function verifyDesk(parts: DeskParts, isWiped = false): Promise<VerifyReport> {
  const problems: VerifyProblem[] = [];
  const fold = verifyFold(parts, isWiped);
  let events = 0;
  const at =
    ({ file, offset }: Place) =>
    (code: string, detail: string) => {
      problems.push({ code, where: `${file}:${offset}`, detail });
    };
  const { segments, problems: damaged } = await parts.store.verifyAll(
    (sealed, place) => {
      events += sealed.events.length;
      fold.step(sealed, place, at(place));
    },
    (record, place) => {
      if (record.t === 'received') events += record.step.events.length;
      fold.sync(record, place, at(place));
    },
  );
  for (const { code, file, line, offset, detail } of damaged) {
    problems.push({ code, where: line === null ? `${file}:${offset}` : `${file}, baris ${line}`, detail });
  }
  problems.push(...damagedKeys('streams.keys', parts.keys.damagedLines));
  problems.push(...damagedKeys('persons.keys', parts.keys.persons.damagedLines));
  problems.push(...(await damagedPacks(parts)));
  for (const { sealed } of fold.streams().values()) {
    for (const { code, detail, place } of sealed) at(place)(code, detail);
  }
  const cases = [...fold.streams()].filter(([stream]) => stream.startsWith('complaint/'));
  for (const [index, [stream, folded]] of cases.entries()) {
    if (index % COMPARED_AT_ONCE === 0) await breathe();
    problems.push(...(await problemsOfCase(parts, stream, folded)));
  }
  return { ok: problems.length === 0, events, complaints: cases.length, segments, problems };
}

function damagedKeys(file: string, lines: readonly number[]): readonly VerifyProblem[] {
  return lines.map((line) => {
    return { code: 'kunci-rusak', where: `keys/${file}, baris ${line}`, detail: 'kunci tidak terbaca' };
  });
}

async function damagedPacks({ tray }: DeskParts): Promise<readonly VerifyProblem[]> {
  const problems: VerifyProblem[] = [];
  for (const name of tray.names()) {
    const read = await tray.read(name).catch((error: unknown) => error);
    if (!(read instanceof Error)) continue;
    problems.push({ code: 'paket-rusak', where: `tray/${name}`, detail: read.message });
  }
  return problems;
}

/** Whether the picture is the fold of the history, and every attachment that the case names is whole. */
async function problemsOfCase(
  parts: DeskParts,
  stream: StreamId,
  folded: Folded,
): Promise<readonly VerifyProblem[]> {
  const { picture, keys, attachments } = parts;
  const where = caseIdOf(stream);
  const problems: VerifyProblem[] = [];
  const entry = await picture.entry(stream);
  const head = folded.heads.at(-1) ?? GENESIS;
  const state = folded.state ?? (await refolded(parts, stream, folded));
  const same = entry.head.hash === head.hash && entry.acked === folded.acked;
  if (!same || !sameValue(entry.state, state)) {
    problems.push({ code: 'gambaran-berbeda', where, detail: 'gambaran bukan hasil riwayat' });
  }
  for (const attachment of state.attachments) {
    const { hash } = attachment;
    const key = attachmentKey(keys, stream, attachment);
    if (key === null) return problems;
    const read = await attachments.get(hash, key).catch((error: unknown) => error);
    if (!(read instanceof Error)) continue;
    problems.push({ code: 'lampiran-rusak', where, detail: `${hash.slice(0, 12)}: ${read.message}` });
  }
  return problems;
}
