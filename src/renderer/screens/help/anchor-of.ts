/**
 * The name of a heading in an address, as GitHub makes it: small letters, blanks as hyphens, no signs; a second one of the
 * same words gets `-1`. `used` counts the anchors of the page so far.
 */
export function anchorOf(heading: string, used: Map<string, number>): string {
  const plain = heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
  const before = used.get(plain) ?? 0;
  used.set(plain, before + 1);
  return before === 0 ? plain : `${plain}-${before}`;
}
