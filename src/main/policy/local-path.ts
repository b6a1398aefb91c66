/** `\\server\share` (also with `/`), the devices of Windows `\\.\x`, `\\?\x`, and `\??\x`, which is the same to it. */
const OUTSIDE = /^(?:[\\/]{2}|\\\?\?)/;

/**
 * Whether a path that the page gives may be opened: it stays on this PC. An address of the network would have the system
 * greet a stranger's server with the person's own account, and would be a way out for what the page knows.
 */
export function isLocalPath(path: string): boolean {
  return !OUTSIDE.test(path);
}
