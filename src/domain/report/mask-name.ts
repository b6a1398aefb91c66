/** What stands in place of a name that nobody wrote down. */
const UNNAMED = 'Pelapor';

/**
 * The name as others may see it: the first letter of each word, `Budi Santoso` → `B*** S***`; the length is hidden too.
 * `Pelapor` for no name. Masking a masked name changes nothing.
 */
export function maskName(name: string | null): string {
  const parts = (name ?? '').split(/\s+/u).filter((part) => part !== '');
  if (parts.length === 0 || (parts.length === 1 && parts[0] === UNNAMED)) return UNNAMED;
  return parts.map((part) => `${String.fromCodePoint(part.codePointAt(0) ?? 0)}***`).join(' ');
}
