const LONGEST_NAME = 31;

/**
 * The names as sheets may have them: at most 31 characters, without `[ ] / \ : * ?`, quotes and what XML would read as
 * markup, none empty, none twice (case does not tell two sheets apart).
 */
export function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const safe =
      name
        .replace(/[[\]/\\:*?'"<>&\p{C}]+/gu, ' ')
        .trim()
        .slice(0, LONGEST_NAME)
        .trim() || 'Lembar';
    const free = freeName(safe, taken);
    taken.add(free.toLowerCase());
    return free;
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
    const suffix = ` ${number}`;
    candidate = name.slice(0, LONGEST_NAME - suffix.length) + suffix;
  }
  return candidate;
}
