/** A system error as Node throws it: `code` is the name of the errno. */
export type Errno = Error & { readonly code: string };

/** Whether this is a system error and, when codes are given, one of these. */
export function isErrno(error: unknown, ...codes: readonly string[]): error is Errno {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false;
  if (!/^E[A-Z0-9]+$/.test(error.code)) return false;
  return codes.length === 0 || codes.includes(error.code);
}
