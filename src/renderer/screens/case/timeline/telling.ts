import type { TFunction } from 'i18next';
import type { TimelineLine } from '#contract/window/complaint.ts';
import type { ComplaintEventKind } from '#domain/complaint/events.ts';
import { shortNumber } from '#renderer/screens/case/case-number.ts';
import type { Names } from '#renderer/screens/case/names.ts';
import { shortDate } from '#renderer/text/dates.ts';
import type { timeline } from '#renderer/text/id/timeline.ts';

/** With what a line of the history is put into words. */
export type Telling = { readonly t: TFunction; readonly language: string; readonly names: Names };

/** Words that belong to a line: a name and a text, or a text alone. */
export type Detail = { readonly label: string | null; readonly text: string };

/** One event as a person reads it. */
export type EventWords = { readonly said: string; readonly details: readonly Detail[] };

/** How one kind of event is told; `before`: the observation of LAPOR that came before it. */
export type Teller = (line: TimelineLine, telling: Telling, before: TimelineLine | null) => EventWords;

export type TellersOf<K extends ComplaintEventKind> = Readonly<Record<K, Teller>>;

type SaidKey = keyof typeof timeline.said;
type DetailKey = keyof typeof timeline.detail;

/** A sentence of the texts with its details; those without words fall away. */
export function words(said: string, ...details: readonly (Detail | null)[]): EventWords {
  return { said, details: details.filter((one) => one !== null) };
}

/** A teller of a kind that has no facts of its own, only words. */
export function plain(said: SaidKey, ...details: readonly DetailKey[]): Teller {
  return (line, { t }) =>
    words(t(`timeline.said.${said}`), ...details.map((name) => detail(t, name, wordsOf(line, name))));
}

export function detail(t: TFunction, name: DetailKey, text: string | null): Detail | null {
  return text === null ? null : { label: t(`timeline.detail.${name}`), text };
}

/** What was written without a name of its own: a note, a reply. */
export function bare(text: string | null): Detail | null {
  return text === null ? null : { label: null, text };
}

/** A text of the personal part; null where there is none, or it can no longer be read. */
export function wordsOf({ personal }: TimelineLine, name: string): string | null {
  const text = personal?.[name];
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}

/** A text of the facts. */
export function factOf({ facts }: TimelineLine, name: string): string | null {
  const text = facts[name];
  return typeof text === 'string' ? text : null;
}

export function dayOf(line: TimelineLine, name: string, { language }: Telling): string | null {
  const on = factOf(line, name);
  return on === null ? null : shortDate(on, language);
}

/** An office by the name written with the event, else by the one it has now. */
export function officeOf(line: TimelineLine, name: string, { names, t }: Telling): string {
  const id = factOf(line, name);
  return wordsOf(line, 'officeName') ?? (id === null ? t('common.unknown') : names.office(id));
}

/** Another case as people call it. */
export function caseOf(line: TimelineLine, name: string, { t }: Telling): string {
  const id = factOf(line, name);
  return id === null ? t('common.unknown') : shortNumber(id.replace(/^lapor:/, ''));
}

/** A code of a closed list in words; one that the list does not have is shown as it is. */
export function coded<C extends string>(
  code: string | null,
  list: readonly C[],
  inWords: (known: C) => string,
): string | null {
  const known = list.find((one) => one === code);
  return known === undefined ? code : inWords(known);
}
