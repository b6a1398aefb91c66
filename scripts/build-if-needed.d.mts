export function buildIfNeeded(): Promise<string>;
