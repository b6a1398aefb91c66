/** The words of this screen. */
export const entry = {} as const;
