import { AsyncIteratorClass, implement, ORPCError, ValidationError } from '@orpc/server';
import { windowContract } from '#contract/window.ts';
import { type Institution, personOf } from '#domain/institution/institution.ts';
import type { Actor } from '#domain/kernel/step.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { toldBy } from '#main/desk/told-by.ts';
import type { Session } from '#main/window/session.ts';
import type { OpenOptions, WindowContext } from '#main/window/window-app.ts';

type Faults = Pick<OpenOptions, 'onFault'> & { readonly random: (bytes: number) => Uint8Array };

/** What refuses a call: `DITOLAK` with a code and its facts. */
export function refusedWith(code: string, params: Readonly<Record<string, string | number>> = {}) {
  return new ORPCError('DITOLAK', { defined: true, status: 422, data: { code, params: { ...params } } });
}

/**
 * The contract's calls to be filled in: `open` answers anybody, `signedIn` only who signed in here and still works here,
 * with that person as `context.actor`. Both turn typed errors, also those of an iterator, into refusals by code, and
 * everything else into a fault with a short id; the error itself goes to the log alone.
 */
export function windowCalls(desk: Desk, faults: Faults) {
  const open = implement(windowContract)
    .$context<WindowContext>()
    .use(async ({ next, path }) => {
      try {
        const result = await next({});
        return isIterable(result.output)
          ? { ...result, output: toldIterator(result.output, path, faults) }
          : result;
      } catch (error) {
        throw toldError(error, path, faults);
      }
    });
  const signedIn = open.use(({ context, next }) => {
    const actor = actorAt(context.session, desk.settings.state());
    if (actor === null) {
      throw new ORPCError('TIDAK_MASUK', {
        defined: true,
        status: 423,
        data: { code: 'belum-masuk', params: {} },
      });
    }
    return next({ context: { actor } });
  });
  return { open, signedIn };
}

export type WindowCalls = ReturnType<typeof windowCalls>;

/** Who works at this window; whoever was ended, or got another role or office meanwhile, is signed out here. */
export function actorAt(session: Session, institution: Institution): Actor | null {
  const person = session.person();
  if (person === null) return null;
  const known = personOf(institution, person.personId);
  const stands =
    known !== null && !known.ended && known.role === person.role && known.officeId === person.officeId;
  if (!stands) session.leave();
  return session.actor();
}

function toldError(error: unknown, path: readonly string[], { onFault, random }: Faults): unknown {
  if (error instanceof ORPCError) {
    if (error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
      const detail = error.cause.issues.map((issue) => issue.message).join('; ');
      return refusedWith('masukan-tidak-sah', { command: path.join('.'), detail });
    }
    if (error.defined) return error;
  }
  const told = toldBy(error);
  if (told !== null) return refusedWith(told.code, told.params);
  const id = Buffer.from(random(4)).toString('hex');
  onFault(id, error);
  return new ORPCError('KESALAHAN', {
    defined: true,
    status: 500,
    data: { code: 'kesalahan-program', params: { id } },
  });
}

type Source = AsyncIterator<unknown> & AsyncIterable<unknown>;

function isIterable(output: unknown): output is Source {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output && 'next' in output;
}

function toldIterator(source: Source, path: readonly string[], faults: Faults): AsyncIteratorClass<unknown> {
  return new AsyncIteratorClass<unknown>(
    async () => {
      try {
        return await source.next();
      } catch (error) {
        throw toldError(error, path, faults);
      }
    },
    async (reason) => {
      if (reason !== 'next') await source.return?.();
    },
  );
}
