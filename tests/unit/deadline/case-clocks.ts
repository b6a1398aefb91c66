import type { CaseFacts } from '#domain/deadline/case-facts.ts';
import { type Clock, clocksOf } from '#domain/deadline/clocks.ts';
import { book, NEW_CASE } from './shipped.ts';

export const TODAY = '2026-06-24';
export const facts = (changes: Partial<CaseFacts>): CaseFacts => ({ ...NEW_CASE, ...changes });
export const clocks = (changes: Partial<CaseFacts>, today = TODAY) => clocksOf(facts(changes), book, today);
export const ids = (all: readonly Clock[]) => all.map(({ ruleId }) => ruleId);
export const openIds = (changes: Partial<CaseFacts>) => ids(clocks(changes).filter(({ open }) => open));
export function clock(ruleId: string, changes: Partial<CaseFacts>, today = TODAY): Clock | undefined {
  return clocks(changes, today).find((one) => one.ruleId === ruleId);
}

/** Verified on the 23rd, disposed on the 24th, at work. */
export const AT_WORK = {
  stage: 'proses',
  class: 'tidak-berkadar-pengawasan',
  verifiedOn: '2026-06-23',
  receivedByOfficeOn: '2026-06-24',
} satisfies Partial<CaseFacts>;
export const ANSWERED = {
  ...AT_WORK,
  stage: 'ditanggapi',
  firstAnswerOn: '2026-06-30',
  settledOn: '2026-06-30',
  lastAnswerOn: '2026-06-30',
} satisfies Partial<CaseFacts>;
