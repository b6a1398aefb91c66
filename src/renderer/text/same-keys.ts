/** The same keys as the Indonesian texts, any words: a text that is missing or too many does not compile. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
