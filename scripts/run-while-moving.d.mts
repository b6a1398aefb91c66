export function runWhileMoving(script: string, stalledMs: number): Promise<boolean>;
