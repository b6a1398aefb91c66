/** The words of this screen. */
export const importing = {} as const;
