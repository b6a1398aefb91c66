/** A code without spaces for what is named here: small letters, digits and hyphens; empty where the name has none of them. */
export function codeFromName(name: string, longest: number): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, longest)
    .replace(/-+$/, '');
}
