/** The words of this screen. */
export const settings = {} as const;
