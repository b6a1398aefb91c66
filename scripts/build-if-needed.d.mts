export type Part = 'node' | 'preload' | 'renderer';
export function buildIfNeeded<P extends Part>(...names: readonly P[]): Promise<Record<P, string>>;
