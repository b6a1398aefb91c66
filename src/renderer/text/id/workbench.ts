/** The words of this screen. */
export const workbench = {} as const;
