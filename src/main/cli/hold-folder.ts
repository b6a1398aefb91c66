import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { CliEnd, CliOutput, CliRequest } from '#main/cli/command.ts';
import { runRequest } from '#main/cli/run-request.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { claimFolder, type FolderClaim, type Reply } from '#main/store/folder-owner.ts';
import { OwnerError } from '#main/store/owner-error.ts';

/** What a command line sends to the process that holds the folder. */
const requestShape = z.object({
  argv: z.array(z.string()),
  cwd: z.string(),
  pin: z.string().nullable(),
  newPin: z.string().nullable(),
  stdin: z.string().nullable(),
  watched: z.boolean(),
}) satisfies z.ZodType<CliRequest>;

/** What comes back while it runs, and at its end. `accepted` comes first: from then on the command may have effects. */
const messageShape = z.union([
  z.object({ accepted: z.literal(true) }),
  z.object({ out: z.string() }),
  z.object({ err: z.string() }),
]);
const endShape = z.union([
  z.object({ retry: z.literal(true) }),
  z.object({
    code: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    ask: z.enum(['pin', 'new-pin', 'confirm-import']).optional(),
  }),
]);

export type HeldFolder =
  | {
      readonly kind: 'owner';
      /** From now on requests of other processes are answered on this desk. */
      readonly serve: (desk: Desk) => void;
      /** Waits for the requests under way, then closes the desk and lets the folder go. */
      readonly leave: (desk: Desk | null) => Promise<void>;
    }
  | {
      readonly kind: 'taken';
      readonly call: (request: CliRequest, output: CliOutput) => Promise<CliEnd | 'again'>;
    };

/** Makes this process the folder's owner, or a caller of the one that is. */
export async function holdFolder(folder: string, onFault: (error: unknown) => void): Promise<HeldFolder> {
  const waiting = deferred<Desk | null>();
  const active = new Set<Promise<void>>();
  let leaving = false;
  const claim = await claimFolder({
    folder,
    onFault,
    onRequest: (asked, reply) => {
      const work = answer(waiting.promise, () => leaving, asked, reply);
      active.add(work);
      return work.finally(() => active.delete(work));
    },
  });
  if (claim.kind === 'taken') {
    return { kind: 'taken', call: (request, output) => callOwner(claim, request, output) };
  }
  return {
    kind: 'owner',
    serve: waiting.resolve,
    leave: async (desk) => {
      waiting.resolve(desk);
      while (active.size > 0) await Promise.allSettled(active);
      leaving = true;
      try {
        await desk?.close();
      } finally {
        await claim.release();
      }
    },
  };
}

async function answer(
  opened: Promise<Desk | null>,
  isLeaving: () => boolean,
  asked: unknown,
  reply: Reply,
): Promise<void> {
  const request = requestShape.parse(asked);
  const desk = await opened;
  if (desk === null || isLeaving()) return reply.exit({ retry: true });
  await reply.message({ accepted: true });
  let sent: Promise<void> = Promise.resolve();
  const tell = (message: unknown): void => {
    sent = sent.then(() => reply.message(message));
  };
  const output: CliOutput = { out: (text) => tell({ out: text }), err: (text) => tell({ err: text }) };
  const end = await runRequest(desk, request, output, reply.gone);
  await sent;
  await reply.exit(end);
}

async function callOwner(
  claim: Extract<FolderClaim, { kind: 'taken' }>,
  request: CliRequest,
  output: CliOutput,
): Promise<CliEnd | 'again'> {
  let accepted = false;
  try {
    const end = await claim.call(request, (value) => {
      const message = messageShape.parse(value);
      if ('accepted' in message) accepted = true;
      else if ('out' in message) output.out(message.out);
      else output.err(message.err);
    });
    const told = endShape.parse(end);
    if ('retry' in told) return 'again';
    return told.ask === undefined ? { code: told.code } : { code: told.code, ask: told.ask };
  } catch (error) {
    // The owner went away before it took the request: nothing happened, so the folder may be claimed again.
    if (error instanceof OwnerError && error.code === 'sambungan-putus' && !accepted) return 'again';
    throw error;
  }
}

const PAUSE_MS = 25;
const ATTEMPTS = 400;

/** Runs `work` again while the folder is between two owners; some ten seconds, then the last answer stands. */
export async function untilSettled(work: () => Promise<CliEnd | 'again'>): Promise<CliEnd> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const end = await work();
    if (end !== 'again') return end;
    await wait(PAUSE_MS);
  }
  throw new OwnerError('sambungan-putus');
}

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
