/** The words of help. */
export const help = {} as const;
