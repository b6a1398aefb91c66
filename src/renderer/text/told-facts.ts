import type { TFunction } from 'i18next';
import type { Refused } from '#renderer/api/refusal.ts';
import { shortDate } from '#renderer/text/dates.ts';

const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Where the words of a fact stand, by the fact's name; facts with other names are told as they are. */
const PLACES: Readonly<Record<string, string>> = {
  role: 'role',
  stage: 'stage',
  state: 'answerState',
  field: 'workbench.difference.field',
};

/** Facts that name a case. */
const CASE_NAMES: readonly string[] = ['id', 'parent'];
const SHORT_DIGITS = 6;

/** A case as people call it: LAPOR's number, or the end of its own id. */
export function caseNumber(id: string): string {
  return id.startsWith('lokal:') ? id.slice(-SHORT_DIGITS) : id.replace(/^lapor:/, '');
}

/**
 * The facts of a refusal as a person reads them: a role, a stage, a command, a date in the words of the screen instead of
 * the code it is kept under. What has no words is told as it is.
 */
export function toldFacts(facts: Refused['params'], t: TFunction, language: string): Refused['params'] {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, told(name, value, t, language)]),
  );
}

function told(name: string, value: string | number, t: TFunction, language: string): string | number {
  if (typeof value === 'number') return value;
  if (CIVIL_DATE.test(value)) return shortDate(value, language);
  if (CASE_NAMES.includes(name)) return caseNumber(value);
  if (name === 'command') return t(`acts.of.${value}.button`, t(`acts.answer.${value}`, value));
  const place = PLACES[name];
  return place === undefined ? value : t(`${place}.${value}`, value);
}
