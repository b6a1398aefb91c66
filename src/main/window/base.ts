import { AsyncIteratorClass, implement, ORPCError, ValidationError } from '@orpc/server';
import { windowContract } from '#contract/window.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { runningRights } from '#domain/sync/directory.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { toldBy } from '#main/desk/told-by.ts';
import { OwnerError } from '#main/store/owner-error.ts';
import type { Session } from '#main/window/session.ts';
import type { WindowContext } from '#main/window/window-app.ts';

/** Writes a fault of the program to the log and answers the short id it has there. */
export type Faults = { readonly fault: (error: unknown) => string };

export type CallOptions = {
  readonly faults: Faults;
  /** Aborted when the window goes: iterators that are still read end, new calls are refused (`sambungan-putus`). */
  readonly closing: AbortSignal;
};

/** What refuses a call: `DITOLAK` with a code and its facts. */
export function refusedWith(code: string, params: Readonly<Record<string, string | number>> = {}) {
  return new ORPCError('DITOLAK', {
    defined: true,
    status: 422,
    message: code,
    data: { code, params: { ...params } },
  });
}

/** What refuses whoever has not signed in, or whose window is locked. */
export function notSignedIn() {
  return new ORPCError('TIDAK_MASUK', {
    defined: true,
    status: 423,
    data: { code: 'belum-masuk', params: {} },
  });
}

/**
 * The contract's calls to be filled in: `open` answers anybody, `signedIn` only who signed in here and still works here,
 * with that person as `context.actor`; when the answer is ready and that person has locked the window or left it, nobody
 * is told it. Both turn typed errors, also those of an iterator, into refusals by code, and
 * everything else into a fault with a short id; the error itself goes to the log alone.
 */
export function windowCalls(desk: Desk, options: CallOptions) {
  const open = implement(windowContract)
    .$context<WindowContext>()
    .use(async ({ next, path }) => {
      try {
        if (options.closing.aborted) throw new OwnerError('sambungan-putus');
        const result = await next({});
        return isIterable(result.output)
          ? { ...result, output: toldIterator(result.output, path, options) }
          : result;
      } catch (error) {
        throw toldError(error, path, options);
      }
    });
  const signedIn = open.use(async ({ context, next }) => {
    const actorNow = (): Actor | null => actorAt(context.session, desk);
    const actor = actorNow();
    if (actor === null) throw notSignedIn();
    const refuseOthers = (): void => {
      if (actorNow()?.personId !== actor.personId) throw notSignedIn();
    };
    const result = await next({ context: { actor } });
    refuseOthers();
    return isIterable(result.output)
      ? { ...result, output: checkedIterator(result.output, refuseOthers) }
      : result;
  });
  return { open, signedIn };
}

export type WindowCalls = ReturnType<typeof windowCalls>;

/** Who works at this window; whoever was ended, or has this role in this office no more, is signed out here. */
export function actorAt(session: Session, { settings, now }: Pick<Desk, 'settings' | 'now'>): Actor | null {
  const person = session.person();
  if (person === null) return null;
  const stands = runningRights(settings.state(), person.personId, now()).some(
    ({ role, officeId }) => role === person.role && officeId === person.officeId,
  );
  if (!stands) session.leave();
  return session.actor();
}

function toldError(error: unknown, path: readonly string[], { faults }: CallOptions): unknown {
  if (error instanceof ORPCError) {
    if (error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
      const detail = error.cause.issues.map((issue) => issue.message).join('; ');
      return refusedWith('masukan-tidak-sah', { command: path.join('.'), detail });
    }
    if (error.defined) return error;
  }
  const told = toldBy(error);
  if (told !== null) return refusedWith(told.code, told.params);
  return new ORPCError('KESALAHAN', {
    defined: true,
    status: 500,
    data: { code: 'kesalahan-program', params: { id: faults.fault(error) } },
  });
}

type Source = AsyncIterator<unknown> & AsyncIterable<unknown>;

function isIterable(output: unknown): output is Source {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output && 'next' in output;
}

/** The same iterator, each piece of which is checked before it is told; what is refused ends it. */
function checkedIterator(source: Source, check: () => void): AsyncIteratorClass<unknown> {
  return new AsyncIteratorClass<unknown>(
    async () => {
      const piece = await source.next();
      try {
        check();
      } catch (refusal) {
        await source.return?.();
        throw refusal;
      }
      return piece;
    },
    async () => {
      await source.return?.();
    },
  );
}

/** The same iterator, which tells its errors as every call does and ends when the window goes. */
function toldIterator(
  source: Source,
  path: readonly string[],
  options: CallOptions,
): AsyncIteratorClass<unknown> {
  return new AsyncIteratorClass<unknown>(
    async () => {
      try {
        return await unlessClosing(() => source.next(), options.closing);
      } catch (error) {
        throw toldError(error, path, options);
      }
    },
    async () => {
      await source.return?.();
    },
  );
}

function unlessClosing(
  next: () => Promise<IteratorResult<unknown>>,
  closing: AbortSignal,
): Promise<IteratorResult<unknown>> {
  if (closing.aborted) return Promise.resolve(ENDED);
  return new Promise((resolve, reject) => {
    const end = (): void => resolve(ENDED);
    closing.addEventListener('abort', end, { once: true });
    next()
      .then(resolve, reject)
      .finally(() => closing.removeEventListener('abort', end));
  });
}

const ENDED: IteratorResult<unknown> = { done: true, value: undefined };
