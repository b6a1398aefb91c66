/**
 * The one spelling of a JSON value that is hashed: keys sorted by UTF-16 code unit, no spaces, members that are
 * `undefined` left out as JSON does. Two desks that hold the same value write the same bytes.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member === undefined) continue;
    members += `${members === '' ? '' : ','}${quoted(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Most strings are ids, dates and codes: asking whether anything needs escaping is cheaper than escaping. */
const NOTHING_TO_ESCAPE = /^[ !#-[\]-~]*$/;

function quoted(text: string): string {
  return NOTHING_TO_ESCAPE.test(text) ? `"${text}"` : JSON.stringify(text);
}
