import type { Actor } from '#domain/kernel/step.ts';
import { cliSentence } from '#main/cli/cli-sentence.ts';
import {
  type CliContext,
  type CliEnd,
  type CliOutput,
  type CliRequest,
  REFUSED,
  textOf,
  UsageError,
  writeJson,
} from '#main/cli/command.ts';
import { type Parsed, parseArgv } from '#main/cli/parse-argv.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { signIn, signInToRead } from '#main/desk/people.ts';
import { peopleHere } from '#main/desk/sync/at-hub.ts';
import { toldBy } from '#main/desk/told-by.ts';

/** Runs one request on an open desk; used by the process that owns the folder, for itself and for others. */
export async function runRequest(
  desk: Desk,
  request: CliRequest,
  output: CliOutput,
  signal: AbortSignal,
): Promise<CliEnd> {
  return guarded(request, output, async (parsed) => {
    const profile = textOf(parsed.values, 'as') ?? null;
    const institution = () => peopleHere(desk);
    const left: (() => Promise<void>)[] = [];
    const entered = async (actor: Actor): Promise<Actor> => {
      left.push(await desk.rahasia.enter(actor.personId, request.pin));
      return actor;
    };
    try {
      return await parsed.command.run({
        ...contextOf(parsed, request, output, signal),
        desk,
        actor: async () => entered(await signIn(institution(), desk.pinAttempts, profile, request.pin)),
        reader: async () =>
          entered(await signInToRead(institution(), desk.pinAttempts, profile, request.pin)),
      });
    } finally {
      for (const leave of left) await leave();
    }
  });
}

/** The part of a context that needs no desk. */
export function contextOf(
  { positionals, values }: Parsed,
  request: CliRequest,
  output: CliOutput,
  signal: AbortSignal,
): Omit<CliContext, 'desk' | 'actor' | 'reader'> {
  return { request, output, positionals, values, json: values.json === true, signal };
}

/** Parses and runs, turning every expected failure into its sentence and exit code. */
export async function guarded(
  request: CliRequest,
  output: CliOutput,
  work: (parsed: Parsed) => Promise<CliEnd>,
): Promise<CliEnd> {
  try {
    return await work(parseArgv(request.argv));
  } catch (error) {
    return tellError(error, request.argv.includes('--json'), output);
  }
}

/** Says what went wrong; a bug (no code) is not hidden but thrown on. */
function tellError(error: unknown, json: boolean, output: CliOutput): CliEnd {
  if (error instanceof UsageError) {
    output.err(`${error.message}\n`);
    return { code: 2 };
  }
  const told = toldBy(error);
  if (told === null) throw error;
  const message = cliSentence(told.code, told.params);
  if (json) writeJson({ output }, { ok: false, error: { ...told, message } });
  output.err(`${message} [${told.code}]\n`);
  const ask = error instanceof DeskError && error.code === 'pin-diperlukan' ? ({ ask: 'pin' } as const) : {};
  return { ...REFUSED, ...ask };
}
