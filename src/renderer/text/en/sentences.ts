import type { ErrorCode } from '#contract/errors.ts';
import { REFUSALS } from '#renderer/text/en/refusals.ts';

/** English sentences by code; a code that is missing is told in Indonesian. */
const SENTENCES: Readonly<Partial<Record<ErrorCode, string>>> = {
  ...REFUSALS,
  'pratinjau-tidak-ada':
    'This preview was replaced, closed or taken in already. The queue did not change because of it; choose the file again.',
  'tujuan-di-folder-data':
    'The folder {path} lies inside the data folder. Nothing was written; choose a new folder elsewhere.',
};

/** The English sentence with its facts filled in; null when there is none. */
export function englishSentence(
  code: string,
  params: Readonly<Record<string, string | number>>,
): string | null {
  const sentence = Object.hasOwn(SENTENCES, code) ? SENTENCES[code as ErrorCode] : undefined;
  if (sentence === undefined) return null;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '-'));
}
