/** What was recorded as printed: what for, and whether the reporter may be named. */
export type SheetOrder = { readonly purpose: string; readonly revealed: boolean };

/** How a text stands on the sheet: as it is, or with numbers and addresses masked. */
export type OnPaper = (text: string) => string;
