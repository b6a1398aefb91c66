import { basename, extname, resolve } from 'node:path';
import type { Actor } from '#domain/kernel/step.ts';
import { cliSentence } from '#main/cli/cli-sentence.ts';
import {
  type CliCommand,
  type CliContext,
  type CliEnd,
  DONE,
  REFUSED,
  textOf,
  UsageError,
  writeJson,
} from '#main/cli/command.ts';
import { tellRefusal } from '#main/cli/tell-refusal.ts';
import { maskedWords } from '#main/desk/case-details.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { Input } from '#main/desk/prepare-command.ts';
import { prepareInstitutionCommand } from '#main/desk/prepare-institution-command.ts';
import type { ComplaintOutcome, InstitutionOutcome } from '#main/desk/recorder.ts';
import { fileBytes } from '#main/lapor/file-bytes.ts';
import { LaporFileError } from '#main/lapor/lapor-file-error.ts';

/** The id under which the shared settings are acted on. */
const INSTITUTION = 'instansi';

/** `act`: one command of the life cycle (or, with the id `instansi`, of the shared settings). */
export const actCommand: CliCommand = {
  name: 'act',
  usage: 'ID[,ID...]|@BERKAS|baru|instansi PERINTAH [--input JSON|@BERKAS|-]',
  summary: 'menjalankan satu perintah pada laporan',
  options: { input: { type: 'string' } },
  positionals: [2, 2],
  run: async (context) => {
    const [id = '', kind = ''] = context.positionals;
    const input = await inputOf(context);
    const actor = await context.actor();
    if (id === INSTITUTION) {
      const command = prepareInstitutionCommand(kind, input, context.desk.newId);
      return report(context, INSTITUTION, await context.desk.actOnInstitution(actor, command));
    }
    const ids = await idsOf(context, id);
    const [only = ''] = ids;
    if (ids.length > 1) return actOnMany(context, actor, ids, kind, input);
    const result = await actOnOne(context, actor, only, kind, input);
    return report(context, result.id, result.outcome);
  },
};

async function actOnOne(context: CliContext, actor: Actor, id: string, kind: string, input: Input) {
  const { complaints } = context.desk;
  const { file, ...rest } = input;
  return kind === 'attach' && typeof file === 'string'
    ? complaints.attachFile(actor, id, await fileOf(context, file, rest))
    : complaints.act(actor, id, kind, input);
}

/** The same act on many cases (a backlog day): each on its own, so one that is refused does not hold up the others. */
async function actOnMany(
  context: CliContext,
  actor: Actor,
  ids: readonly string[],
  kind: string,
  input: Input,
): Promise<CliEnd> {
  const results: ActReport[] = [];
  for (const id of ids) {
    const { id: caseId, outcome } = await actOnOne(context, actor, id, kind, input);
    results.push(
      outcome.ok
        ? { id: caseId, ok: true }
        : { id: caseId, ok: false, refusal: withMessage(outcome.refusal) },
    );
  }
  const refused = results.filter((result) => result.refusal !== undefined);
  if (context.json)
    writeJson(context, { ok: refused.length === 0, done: ids.length - refused.length, results });
  else context.output.out(`${ids.length - refused.length} dari ${ids.length} laporan selesai\n`);
  for (const { id, refusal } of refused)
    context.output.err(`${id}: ${refusal?.message ?? ''} [${refusal?.code ?? ''}]\n`);
  return refused.length === 0 ? DONE : REFUSED;
}

type ActReport = {
  readonly id: string;
  readonly ok: boolean;
  readonly refusal?: { readonly code: string; readonly message: string };
};

function withMessage({ code, params }: { code: string; params: Readonly<Record<string, string | number>> }) {
  return { code, message: cliSentence(code, params) };
}

/** One id, several with commas between, or `@FILE` with one on each line. */
async function idsOf({ request }: CliContext, id: string): Promise<readonly string[]> {
  const text = id.startsWith('@') ? await readText(resolve(request.cwd, id.slice(1))) : id;
  return text
    .split(/[,\r\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Prints what came of a command: the events, or the refusal with its code and sentence. */
export function report(
  context: CliContext,
  id: string,
  outcome: ComplaintOutcome | InstitutionOutcome,
): CliEnd {
  const { output, json } = context;
  if (outcome.ok) {
    const events = outcome.events.map(({ personal, ...facts }) => ({
      ...facts,
      ...(personal === undefined ? {} : { personal: maskedWords(personal) }),
    }));
    if (json) writeJson(context, { ok: true, id, events });
    else
      output.out(
        `${id}: ${events.length === 0 ? 'tidak ada yang berubah' : events.map((event) => event.kind).join(', ')}\n`,
      );
    return DONE;
  }
  return tellRefusal(context, outcome.refusal, { id });
}

async function inputOf({ values, request }: CliContext): Promise<Input> {
  const given = textOf(values, 'input');
  if (given === undefined) return {};
  const text = await inputText(given, request.cwd, request.stdin);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UsageError('--input bukan JSON yang sah', { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError('--input harus berupa objek JSON, misalnya {"text":"..."}');
  }
  return value as Input;
}

async function inputText(given: string, cwd: string, stdin: string | null): Promise<string> {
  if (given === '-') return stdin ?? '';
  return given.startsWith('@') ? readText(resolve(cwd, given.slice(1))) : given;
}

async function readText(path: string): Promise<string> {
  return (await readBytes(path, MOST_INPUT_BYTES)).toString('utf8');
}

/** A plain file of bounded size: a pipe would be waited for for ever, a huge file would fill the memory. */
async function readBytes(path: string, most: number): Promise<Buffer> {
  try {
    return await fileBytes(path, most);
  } catch (cause) {
    if (cause instanceof LaporFileError && cause.code === 'berkas-terlalu-besar') throw cause;
    throw new DeskError('berkas-tidak-terbaca', { path }, cause);
  }
}

const MOST_INPUT_BYTES = 2 * 1024 * 1024;
const MOST_ATTACHMENT_BYTES = 25 * 1024 * 1024;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
};

async function fileOf({ request }: CliContext, file: string, { fileName, mediaType }: Input) {
  const path = resolve(request.cwd, file);
  return {
    name: typeof fileName === 'string' ? fileName : basename(path),
    mediaType:
      typeof mediaType === 'string'
        ? mediaType
        : (MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'),
    bytes: await readBytes(path, MOST_ATTACHMENT_BYTES),
  };
}
