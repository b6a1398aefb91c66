import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { CliEnd, CliOutput, CliRequest } from '#main/cli/command.ts';
import { runRequest } from '#main/cli/run-request.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { claimFolder, type FolderClaim, type Reply } from '#main/store/folder-owner.ts';
import { OwnerError, type OwnerErrorCode } from '#main/store/owner-error.ts';

/** One command line, to be run on the open desk of the process that holds the folder. */
const cliShape = z.object({
  argv: z.array(z.string()),
  cwd: z.string(),
  pin: z.string().nullable(),
  newPin: z.string().nullable(),
  stdin: z.string().nullable(),
  watched: z.boolean(),
}) satisfies z.ZodType<CliRequest>;

/** What another process asks of the one that holds the folder: a command, or that its window comes to the front. */
const requestShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cli'), request: cliShape }),
  z.object({ kind: z.literal('focus') }),
]);

/** What comes back while it runs, and at its end. `accepted` comes first: from then on the command may have effects. */
const messageShape = z.union([
  z.object({ accepted: z.literal(true) }),
  z.object({ out: z.string() }),
  z.object({ err: z.string() }),
]);
const retryShape = z.object({ retry: z.literal(true) });
const endShape = z.union([
  retryShape,
  z.object({
    code: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    ask: z.enum(['pin', 'new-pin', 'confirm-import']).optional(),
  }),
]);
/** `link`: the address of a desk in browser mode. */
const focusedShape = z.union([retryShape, z.object({ link: z.string().nullable() })]);

export type Focused = { readonly link: string | null };

export type HoldOptions = {
  readonly onFault: (error: unknown) => void;
  /** Brings the window of this process to the front; absent where there is none, as in a command line. */
  readonly onFocus?: () => Promise<Focused>;
};

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
      /** Asks the owner to come to the front; `again` when it has no window, or is just going. */
      readonly focus: () => Promise<Focused | 'again'>;
    };

/** Makes this process the folder's owner, or a caller of the one that is. */
export async function holdFolder(folder: string, options: HoldOptions): Promise<HeldFolder> {
  const waiting = deferred<Desk | null>();
  const active = new Set<Promise<void>>();
  let leaving = false;
  const claim = await claimFolder({
    folder,
    onFault: options.onFault,
    onRequest: (asked, reply) => {
      const ready = waiting.promise.then((desk) => (leaving ? null : desk));
      const work = answer(ready, options, asked, reply);
      active.add(work);
      return work.finally(() => active.delete(work));
    },
  });
  if (claim.kind === 'taken') {
    return {
      kind: 'taken',
      call: (request, output) => callOwner(claim, request, output),
      focus: () => askToFocus(claim),
    };
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
  ready: Promise<Desk | null>,
  { onFocus }: HoldOptions,
  asked: unknown,
  reply: Reply,
): Promise<void> {
  const request = requestShape.parse(asked);
  const desk = await ready;
  if (desk === null) return reply.exit({ retry: true });
  switch (request.kind) {
    case 'cli':
      return answerCli(desk, request.request, reply);
    case 'focus':
      return reply.exit(onFocus === undefined ? { retry: true } : await onFocus());
    default:
      return assertNever(request);
  }
}

async function answerCli(desk: Desk, request: CliRequest, reply: Reply): Promise<void> {
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

type TakenClaim = Extract<FolderClaim, { kind: 'taken' }>;

async function askToFocus(claim: TakenClaim): Promise<Focused | 'again'> {
  try {
    const told = focusedShape.parse(await claim.call({ kind: 'focus' }, () => undefined));
    return 'retry' in told ? 'again' : told;
  } catch (error) {
    if (error instanceof OwnerError && error.code === 'sambungan-putus') return 'again';
    throw error;
  }
}

async function callOwner(
  claim: TakenClaim,
  request: CliRequest,
  output: CliOutput,
): Promise<CliEnd | 'again'> {
  let accepted = false;
  try {
    const end = await claim.call({ kind: 'cli', request }, (value) => {
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

/**
 * Runs `work` again while the folder is between two owners, for some ten seconds.
 * @throws OwnerError with `code` when it still is
 */
export async function untilSettled<T>(
  work: () => Promise<T | 'again'>,
  code: OwnerErrorCode = 'sambungan-putus',
): Promise<T> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const end = await work();
    if (end !== 'again') return end;
    await wait(PAUSE_MS);
  }
  throw new OwnerError(code);
}

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
