/** What starts this program, and what a person asked of it. */
export type SplitArgv = { readonly program: readonly string[]; readonly words: readonly string[] };

/**
 * `process.argv` under Electron: the binary, switches for Chromium, and, unless it is packaged, the path of the
 * program before the words that are meant for it.
 */
export function splitArgv(argv: readonly string[], isPackaged: boolean): SplitArgv {
  const [binary = '', ...rest] = argv;
  if (isPackaged) return { program: [binary], words: rest };
  const path = rest.findIndex((word) => !word.startsWith('-'));
  const end = path === -1 ? rest.length : path + 1;
  return { program: [binary, ...rest.slice(0, end)], words: rest.slice(end) };
}
