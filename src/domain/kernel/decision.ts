import type { Message, Refusal } from '#domain/kernel/step.ts';

/** What a command leads to: events, or a refusal with a code of the closed list. */
export type Decision<E extends Message, Code extends string = string> =
  | { readonly ok: true; readonly events: readonly E[] }
  | { readonly ok: false; readonly refusal: Refusal<Code> };

export function refuse<Code extends string>(
  code: Code,
  params: Refusal['params'] = {},
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: { code, params } };
}

export function accept<const E extends Message>(
  ...events: readonly E[]
): { readonly ok: true; readonly events: readonly E[] } {
  return { ok: true, events };
}
