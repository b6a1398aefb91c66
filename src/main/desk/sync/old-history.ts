import type { Step } from '#domain/kernel/step.ts';
import { actWords } from '#main/desk/sync/act-words.ts';
import { wordsOf } from '#main/desk/sync/settle-decision.ts';

/** Of what a joining desk wrote and what holds no more: what is asked about, and what becomes a note. */
export type Sorted<T> = { readonly asked: readonly T[]; readonly noted: readonly T[] };

/** A person is asked about an answer's words and about its sending. */
const ASKED: readonly string[] = ['draft-answer', 'mark-sent'];

/** Longest note, in signs; a note holds twice as many. */
const NOTE_SIGNS = 50_000;

/**
 * Sorts one case's steps that hold no more, in their order: the newest draft and the newest sending are asked about;
 * everything else, older drafts too, is told in a note.
 */
export function sortOld<T>(steps: readonly T[], kindOf: (step: T) => string): Sorted<T> {
  const asked = new Set(ASKED.map((kind) => steps.findLastIndex((step) => kindOf(step) === kind)));
  return {
    asked: steps.filter((_, at) => asked.has(at)),
    noted: steps.filter((_, at) => !asked.has(at)),
  };
}

/** A step that holds no more, with who wrote it and why it does not hold. */
export type OldStep = { readonly step: Step; readonly who: string; readonly why: string };

/** What a desk did on a case before it joined, as notes; more than one where it is long. */
export function oldHistory(desk: string, on: string, steps: readonly OldStep[]): readonly string[] {
  const head = `Riwayat meja ${desk}, digabung ${on}. Yang berikut dicatat di meja itu dan tidak berlaku dalam riwayat bersama:`;
  const text = [head, ...steps.map(lineOf)].join('\n');
  return text.match(new RegExp(`[\\s\\S]{1,${NOTE_SIGNS}}`, 'gu')) ?? [];
}

function lineOf({ step, who, why }: OldStep): string {
  const { kind, personal: _, ...facts } = step.command;
  const said = Object.entries(facts).flatMap(([name, value]) =>
    typeof value === 'string' && !IDS.has(name) ? [value] : [],
  );
  const words = wordsOf(step);
  const what = [...said, ...(words === '-' ? [] : [words])].join(' · ');
  const moment = step.at.slice(0, 16).replace('T', ' ');
  return `- ${moment}, ${who}: ${actWords(kind)}${what === '' ? '' : `: ${what}`}\n  (${why})`;
}

/** Facts that say nothing to a reader. */
const IDS: ReadonlySet<string> = new Set(['noteId', 'answerId', 'hash', 'scan', 'parentId', 'personId']);
