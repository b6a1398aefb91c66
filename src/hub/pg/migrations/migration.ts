/** One change of the hub's tables. It is never altered once released; what has to change becomes the next one. */
export type Migration = {
  /** Number and name, as its file is called; they run in this order. */
  readonly id: string;
  readonly sql: string;
};
