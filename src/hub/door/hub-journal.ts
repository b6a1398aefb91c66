import { randomUUID } from 'node:crypto';
import { type DestinationStream, pino } from 'pino';

/** What a hub writes about its own running: calls by name, devices by id; no names, addresses, tokens or texts. */
export type HubJournal = {
  readonly call: (facts: {
    readonly call: string;
    readonly status: number;
    readonly ms: number;
    readonly device: string | null;
  }) => void;
  readonly said: (words: string, facts?: Readonly<Record<string, string | number>>) => void;
  /** Something that should not happen; answers the short id under which it is written. */
  readonly fault: (error: unknown) => string;
};

/** One JSON line each, by pino. */
export function hubJournal(to: DestinationStream | 'stderr'): HubJournal {
  const options = { base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = pino(options, to === 'stderr' ? pino.destination(2) : to);
  return {
    call: (facts) => logger.info(facts, 'call'),
    said: (words, facts = {}) => logger.info(facts, words),
    fault: (error) => {
      const id = randomUUID().slice(0, 8);
      logger.error({ id, ...whereOf(error) }, 'fault');
      return id;
    },
  };
}

/** Where an error came from. Its message may quote what somebody wrote, so it stays out. */
function whereOf(error: unknown): {
  readonly name: string;
  readonly code: string;
  readonly at: readonly string[];
} {
  if (!(error instanceof Error)) return { name: typeof error, code: '', at: [] };
  const code = 'code' in error ? String(error.code) : '';
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, code, at: at.map((line) => line.trim()) };
}
