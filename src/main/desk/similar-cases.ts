import type { CaseRow } from '#domain/complaint/case-row.ts';
import { type Complaint, shownTitle } from '#domain/complaint/complaint.ts';
import { maySee } from '#domain/confidential.ts';
import { dayNumberOf } from '#domain/deadline/civil-date.ts';
import { readersFor } from '#domain/institution/institution.ts';
import type { Actor } from '#domain/kernel/step.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { wordsOf } from '#main/desk/search/words-of.ts';

/** Words looked up, and the rarest of them that count. */
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
  const { scores, shared } = scoresOf(parts, state);
  const found: Scored[] = [];
  for (let ordinal = 0; ordinal < shared.length; ordinal += 1) {
    if ((shared[ordinal] ?? 0) < LEAST_SHARED) continue;
    const row = picture.queue.row(ordinal);
    if (row === null || isLinked(row, state)) continue;
    if (row.erased || !maySee(actor, row, readers)) continue;
    found.push({ row, score: (scores[ordinal] ?? 0) * nearness(parts, row, state) });
  }
  return found
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ row }) => row);
}

/** By ordinal: how much a case has in common with the one, and how many of its words. */
type Scores = { readonly scores: Float64Array; readonly shared: Uint8Array };

function scoresOf({ picture }: DeskParts, state: Complaint): Scores {
  const size = picture.size();
  const common = Math.max(COMMON_LEAST, size * COMMON_PART);
  const rare = tellingWords(state)
    .slice(0, MOST_LOOKED_UP)
    .map((word) => picture.search.rare(word, common) ?? [])
    .filter((ordinals) => ordinals.length > 1)
    .sort((one, other) => one.length - other.length)
    .slice(0, MOST_COUNTED);
  const scores = new Float64Array(size);
  const shared = new Uint8Array(size);
  for (const ordinals of rare) {
    const weight = Math.log(1 + size / ordinals.length);
    for (const ordinal of ordinals) {
      scores[ordinal] = (scores[ordinal] ?? 0) + weight;
      shared[ordinal] = (shared[ordinal] ?? 0) + 1;
    }
  }
  return { scores, shared };
}

/** The title's words before the text's, long ones first: they are the rarer ones. */
function tellingWords(state: Complaint): readonly string[] {
  const personal = state.lapor?.personal;
  const text = state.registration?.text ?? personal?.finalText ?? personal?.originalText ?? '';
  const byLength = (words: readonly string[]): readonly string[] =>
    words.filter((word) => word.length >= SHORTEST_WORD).sort((one, other) => other.length - one.length);
  return [...new Set([...byLength(wordsOf(shownTitle(state) ?? '')), ...byLength(wordsOf(text))])];
}

function isLinked(row: CaseRow, { id, duplicateOf }: Complaint): boolean {
  return row.id === id || row.id === duplicateOf || row.duplicateOf === id;
}

function nearness({ settings }: DeskParts, row: CaseRow, state: Complaint): number {
  const other = state.registration?.receivedAt ?? state.lapor?.fields.receivedAt ?? null;
  if (row.receivedAt === null || other === null) return 1;
  const days = dayNumberOf(settings.dayOf(row.receivedAt)) - dayNumberOf(settings.dayOf(other));
  return Math.abs(days) <= NEAR_DAYS ? NEAR_FACTOR : 1;
}
