import type { ErrorCode } from '#contract/errors.ts';

/** English sentences by code; a code that is missing is told in Indonesian. */
const SENTENCES: Readonly<Partial<Record<ErrorCode, string>>> = {};

/** The English sentence with its facts filled in; null when there is none. */
export function englishSentence(
  code: string,
  params: Readonly<Record<string, string | number>>,
): string | null {
  const sentence = Object.hasOwn(SENTENCES, code) ? SENTENCES[code as ErrorCode] : undefined;
  if (sentence === undefined) return null;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '-'));
}
