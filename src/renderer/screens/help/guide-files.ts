/** The pages of `docs/panduan` by file name, bundled with the program: the guide needs no network. */
export const GUIDE_TEXTS: Readonly<Record<string, string>> = byName(
  import.meta.glob<string>('#panduan/*.md', { query: '?raw', import: 'default', eager: true }),
);

/** Where the program serves each picture of the guide, by file name. */
export const GUIDE_PICTURES: Readonly<Record<string, string>> = byName(
  import.meta.glob<string>('#panduan/gambar/*.png', { query: '?url', import: 'default', eager: true }),
);

function byName(byPath: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(byPath).map(([path, value]) => [path.slice(path.lastIndexOf('/') + 1), value]),
  );
}
