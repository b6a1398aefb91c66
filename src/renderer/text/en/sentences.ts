import type { ErrorCode } from '#contract/errors.ts';
import type { SentenceFacts } from '#contract/sentences.ts';
import { DESK_SENTENCES } from '#renderer/text/en/desk-sentences.ts';
import { FOLDER_SENTENCES } from '#renderer/text/en/folder-sentences.ts';
import { IMPORT_SENTENCES } from '#renderer/text/en/import-sentences.ts';
import { REFUSALS } from '#renderer/text/en/refusals.ts';
import { SYNC_SENTENCES } from '#renderer/text/en/sync-sentences.ts';

/** One English sentence per code; one that is missing does not compile. */
const SENTENCES: Readonly<Record<ErrorCode, string>> = {
  ...REFUSALS,
  ...DESK_SENTENCES,
  ...IMPORT_SENTENCES,
  ...FOLDER_SENTENCES,
  ...SYNC_SENTENCES,
};

/** The English sentence of a code with its facts, as `sentenceOf` gives the Indonesian one. */
export function englishSentence(code: string, facts: SentenceFacts): string {
  if (!isErrorCode(code)) return code;
  return SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '-'));
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(SENTENCES, code);
}
