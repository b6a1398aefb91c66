export type Part = 'node' | 'hub' | 'preload' | 'renderer';
export function buildIfNeeded<P extends Part>(...names: readonly P[]): Promise<Record<P, string>>;
