import type { CaseRow } from '#domain/complaint/case-row.ts';
import { type Complaint, shownTitle } from '#domain/complaint/complaint.ts';
import { maySee } from '#domain/confidential.ts';
import { dayNumberOf } from '#domain/deadline/civil-date.ts';
import { readersFor } from '#domain/institution/institution.ts';
import { civilDateOf } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/kernel/step.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { wordsOf } from '#main/desk/search/words-of.ts';

/** Words looked up, and the rarest of them that count. Looking one up goes through the whole index. */
const MOST_LOOKED_UP = 16;
const MOST_COUNTED = 8;
const SHORTEST_WORD = 5;
/** A word that more than this part of all cases has tells nothing; in a small queue every word that two share does. */
const COMMON_PART = 0.05;
const COMMON_LEAST = 12;
const LEAST_SHARED = 2;
/** Cases that came within so many days of each other are more likely one. */
const NEAR_DAYS = 30;
const NEAR_FACTOR = 1.5;

type Scored = { readonly row: CaseRow; readonly score: number };

/**
 * Cases that may be the same as this one, most alike first: they share its rarest words of title and text. Only those this
 * person may know of, and none that is linked with it already.
 */
export function similarCases(
  parts: DeskParts,
  actor: Actor,
  state: Complaint,
  most: number,
): readonly CaseRow[] {
  const { picture, settings } = parts;
  const readers = readersFor(settings.state(), actor);
  const scores = scoresOf(parts, state);
  const found: Scored[] = [];
  for (const [ordinal, { score, shared }] of scores) {
    const row = picture.queue.row(ordinal);
    if (row === null || shared < LEAST_SHARED || isLinked(row, state)) continue;
    if (row.erased || !maySee(actor, row, readers)) continue;
    found.push({ row, score: score * nearness(row, state) });
  }
  return found
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ row }) => row);
}

type Score = { readonly score: number; readonly shared: number };

function scoresOf({ picture }: DeskParts, state: Complaint): ReadonlyMap<number, Score> {
  const size = picture.size();
  const common = Math.max(COMMON_LEAST, size * COMMON_PART);
  const rare = tellingWords(state)
    .slice(0, MOST_LOOKED_UP)
    .map((word) => ordinalsOf(picture.search.find(word, size)))
    .filter((ordinals) => ordinals.length > 1 && ordinals.length <= common)
    .sort((one, other) => one.length - other.length)
    .slice(0, MOST_COUNTED);
  const scores = new Map<number, Score>();
  for (const ordinals of rare) {
    const weight = Math.log(1 + size / ordinals.length);
    for (const ordinal of ordinals) {
      const { score, shared } = scores.get(ordinal) ?? { score: 0, shared: 0 };
      scores.set(ordinal, { score: score + weight, shared: shared + 1 });
    }
  }
  return scores;
}

/** The title's words before the text's, long ones first: they are the rarer ones. */
function tellingWords(state: Complaint): readonly string[] {
  const personal = state.lapor?.personal;
  const text = state.registration?.text ?? personal?.finalText ?? personal?.originalText ?? '';
  const byLength = (words: readonly string[]): readonly string[] =>
    words.filter((word) => word.length >= SHORTEST_WORD).sort((one, other) => other.length - one.length);
  return [...new Set([...byLength(wordsOf(shownTitle(state) ?? '')), ...byLength(wordsOf(text))])];
}

function ordinalsOf(hits: Uint8Array | null): readonly number[] {
  const ordinals: number[] = [];
  for (let at = hits?.indexOf(1) ?? -1; at !== -1; at = hits?.indexOf(1, at + 1) ?? -1) ordinals.push(at);
  return ordinals;
}

function isLinked(row: CaseRow, { id, duplicateOf }: Complaint): boolean {
  return row.id === id || row.id === duplicateOf || row.duplicateOf === id;
}

function nearness(row: CaseRow, state: Complaint): number {
  const other = state.registration?.receivedAt ?? state.lapor?.fields.receivedAt ?? null;
  if (row.receivedAt === null || other === null) return 1;
  const days = dayNumberOf(civilDateOf(row.receivedAt)) - dayNumberOf(civilDateOf(other));
  return Math.abs(days) <= NEAR_DAYS ? NEAR_FACTOR : 1;
}
