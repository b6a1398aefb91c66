/** The words of this screen. */
export const summary = {} as const;
