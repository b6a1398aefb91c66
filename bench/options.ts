/** The lines that `--only` names; all of them when it names none. @throws Error for a name that is none */
export function linesNamed<L extends { readonly name: string }>(
  lines: readonly L[],
  names: readonly string[] | undefined,
): readonly L[] {
  if (names === undefined) return lines;
  return names.map((name) => {
    const line = lines.find((known) => known.name === name);
    if (line === undefined) throw new Error(`--only knows: ${lines.map((known) => known.name).join(', ')}`);
    return line;
  });
}

/** Numbers of cases between commas, smallest first. @throws Error for anything else */
export function sizesOf(text: string): readonly number[] {
  return text
    .split(',')
    .map(wholeNumber)
    .sort((one, other) => one - other);
}

/** @throws Error */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${text} is no whole number above 0`);
  return value;
}
