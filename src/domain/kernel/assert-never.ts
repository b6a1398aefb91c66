/** Ends a switch over a union: the compiler refuses a missing case, a corrupt value at run time throws. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
