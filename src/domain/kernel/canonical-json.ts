/**
 * The one spelling of a JSON value that is hashed: keys sorted by UTF-16 code unit, no spaces, members that are
 * `undefined` left out as JSON does. Two desks that hold the same value write the same bytes.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  let members = '';
  for (const key of inOrder(Object.keys(value))) {
    const member = value[key];
    if (member === undefined) continue;
    if (members !== '') members += ',';
    members += `${quoted(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

/** Few keys are put in order faster by hand than by `sort`; every step that comes or goes is hashed. */
function inOrder(keys: string[]): readonly string[] {
  if (keys.length > FEW) return keys.sort();
  for (let at = 1; at < keys.length; at += 1) {
    const key = keys[at] ?? '';
    let to = at;
    for (let before = keys[to - 1]; before !== undefined && before > key; before = keys[to - 1]) {
      keys[to] = before;
      to -= 1;
    }
    keys[to] = key;
  }
  return keys;
}

const FEW = 16;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Most strings are ids, dates and codes: asking whether anything needs escaping is cheaper than escaping. */
const NOTHING_TO_ESCAPE = /^[ !#-[\]-~]*$/;

function quoted(text: string): string {
  return NOTHING_TO_ESCAPE.test(text) ? `"${text}"` : JSON.stringify(text);
}
