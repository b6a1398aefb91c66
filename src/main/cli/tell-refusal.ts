import { cliSentence } from '#main/cli/cli-sentence.ts';
import { type CliContext, REFUSED, writeJson } from '#main/cli/command.ts';

type Refused = { readonly code: string; readonly params: Readonly<Record<string, string | number>> };

/** Tells a refusal in words with its code (and as JSON when asked for) and ends with exit 1. */
export function tellRefusal(
  context: Pick<CliContext, 'json' | 'output'>,
  refusal: Refused,
  facts: Readonly<Record<string, unknown>> = {},
): typeof REFUSED {
  const message = cliSentence(refusal.code, refusal.params);
  if (context.json) writeJson(context, { ok: false, ...facts, refusal: { ...refusal, message } });
  context.output.err(`${message} [${refusal.code}]\n`);
  return REFUSED;
}
