/** Things without a name of their own, each with its place as its key: a page of the guide does not change while it is shown. */
export function withKeys<T>(things: readonly T[]): readonly { readonly key: string; readonly thing: T }[] {
  return things.map((thing, place) => ({ key: String(place), thing }));
}
