/** The largest export that is read; the page tells a larger one before it sends it. */
export const LARGEST_EXPORT_BYTES = 50 * 1024 * 1024;
