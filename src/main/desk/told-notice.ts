import type { DeskNotice } from '#main/desk/desk-ports.ts';
import type { Told } from '#main/desk/told-by.ts';

/** What the desk found out by itself, as a code and the facts of its sentence. */
export function toldNotice({ kind, ...facts }: DeskNotice): Told {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(facts)) {
    if (typeof value === 'string' || typeof value === 'number') params[name] = value;
  }
  return { code: kind, params };
}
