/** More tags than any editor makes; reading them takes time that grows with their square. */
const MOST_TAGS = 3_000;
/** As many tags take at least this many characters. */
const SHORTEST = 3 * MOST_TAGS;

/** Whether a cell holds more markup than is worth turning into words. */
export function hasTooMuchMarkup(text: string): boolean {
  if (text.length < SHORTEST) return false;
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0 && tags <= MOST_TAGS; at = text.indexOf('<', at + 1)) tags += 1;
  return tags > MOST_TAGS;
}
