import { join } from 'node:path';
import { z } from 'zod';
import { DeskError } from '#main/desk/desk-error.ts';
import { writeDurably } from '#main/store/durable-file.ts';
import type { Files } from '#main/store/files.ts';
import { type Serially, serially } from '#main/store/serially.ts';

/** Wrong PINs that cost nothing; from then on each one doubles the wait. */
const FREE = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 60 * 60 * 1000;

const shape = z.record(z.string(), z.object({ wrong: z.int().nonnegative(), at: z.number() }));
type Attempts = z.infer<typeof shape>;

/** How often a person's PIN was given wrongly, kept in the folder so that starting again does not help guessing. */
export type PinAttempts = {
  /** Rejects with `pin-terkunci` (and the seconds left) while the person has to wait. */
  readonly allow: (personId: string) => Promise<void>;
  readonly wrong: (personId: string) => Promise<void>;
  readonly right: (personId: string) => Promise<void>;
  /** One PIN at a time: many at once must not all see the same count. */
  readonly inTurn: Serially;
};

/**
 * `clock`: milliseconds since 1970. Set back it does not shorten a wait; nor does it make one longer than it is, as a PC
 * whose battery is empty would have it. What a full disk does not take is counted until the process ends.
 */
export function pinAttemptsIn(files: Files, folder: string, clock: () => number): PinAttempts {
  const path = join(folder, 'pin-attempts.json');
  let unwritten: Attempts | null = null;
  const read = async (): Promise<Attempts> => unwritten ?? (await readIn(files, path));
  const write = async (attempts: Attempts): Promise<void> => {
    unwritten = attempts;
    await writeDurably(files, path, Buffer.from(JSON.stringify(attempts)));
    unwritten = null;
  };
  const change = async (personId: string, count: (wrong: number) => number): Promise<void> => {
    const { [personId]: known, ...others } = await read();
    const wrong = count(known?.wrong ?? 0);
    if (wrong === 0 && known === undefined) return;
    await write(wrong === 0 ? others : { ...others, [personId]: { wrong, at: clock() } });
  };
  return {
    allow: async (personId) => {
      const attempts = await read();
      const known = attempts[personId];
      if (known === undefined || known.wrong < FREE) return;
      const { wrong } = known;
      const at = Math.min(known.at, clock());
      if (at < known.at) await write({ ...attempts, [personId]: { wrong, at } });
      const wait = Math.min(FIRST_WAIT_MS * 2 ** (wrong - FREE), LONGEST_WAIT_MS);
      const left = Math.ceil((at + wait - clock()) / 1000);
      if (left > 0) throw new DeskError('pin-terkunci', { seconds: left });
    },
    wrong: (personId) => change(personId, (wrong) => wrong + 1),
    right: (personId) => change(personId, () => 0),
    inTurn: serially(),
  };
}

/** A file that cannot be read counts as none: it must not lock anybody out. */
async function readIn(files: Files, path: string): Promise<Attempts> {
  if ((await files.size(path)) === null) return {};
  try {
    return shape.parse(JSON.parse(Buffer.from(await files.read(path)).toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return {};
    throw error;
  }
}
