/** The words of answering. */
export const answer = {} as const;
