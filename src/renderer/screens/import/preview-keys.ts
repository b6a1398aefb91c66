/** The name under which the rows of previews are kept on the page. */
export const PREVIEW_ROWS = ['impor', 'baris'] as const;
