import { resolve } from 'node:path';
import { sentenceOf } from '#contract/sentences.ts';
import { type CliEnd, type CliOutput, type CliRequest, type CliWorld, textOf } from '#main/cli/command.ts';
import { forTerminal } from '#main/cli/for-terminal.ts';
import { helpText } from '#main/cli/help.ts';
import { holdFolder, untilSettled } from '#main/cli/hold-folder.ts';
import { type Parsed, parseArgv } from '#main/cli/parse-argv.ts';
import { askConfirmation, askSecret } from '#main/cli/prompt.ts';
import { contextOf, guarded, runRequest } from '#main/cli/run-request.ts';
import type { DeskNotice } from '#main/desk/desk-ports.ts';
import { type Desk, openDesk } from '#main/desk/open-desk.ts';
import { toldNotice } from '#main/desk/told-notice.ts';
import { folderWarnings } from '#main/store/folder-warnings.ts';
import { StoreError } from '#main/store/store-error.ts';

/** Runs one command line: in this process, or through the process that holds the folder. Answers the exit code. */
export async function runCli(request: CliRequest, outer: CliWorld): Promise<number> {
  const world = { ...outer, output: safeOutput(outer.output) };
  const [first, topic] = request.argv.filter((word) => word !== '--help' && word !== '-h');
  if (first === undefined || first === 'help' || request.argv.includes('--help')) {
    world.output.out(helpText(first === 'help' ? topic : first));
    return 0;
  }
  const end = await guarded(request, world.output, () => attempt(request, world)).catch((error: unknown) =>
    tellFault(error, world.output),
  );
  const again = world.interactive && end.ask !== undefined ? await askOn(request, end.ask) : null;
  return again === null ? end.code : runCli(again, outer);
}

/** A fault of the program: said in a sentence with the first line of the error; nothing recorded is touched by it. */
function tellFault(error: unknown, { err }: CliOutput): CliEnd {
  const first = String(error).split('\n')[0] ?? '';
  err(`Kesalahan program: ${first}. Catatan yang sudah tersimpan aman; laporkan kepada pengelola program.\n`);
  return { code: 1 };
}

/** Everything a person reads goes through here, so no title can speak to the terminal; progress lines keep their return. */
function safeOutput({ out, err }: CliOutput): CliOutput {
  return {
    out: (text) => out(forTerminal(text)),
    err: (text) => err(text.split('\r').map(forTerminal).join('\r')),
  };
}

/** The same request with what the person answered; null when the person did not want to go on. */
async function askOn(request: CliRequest, ask: NonNullable<CliEnd['ask']>): Promise<CliRequest | null> {
  switch (ask) {
    case 'pin':
      return { ...request, pin: await askSecret('PIN: ') };
    case 'new-pin':
      return { ...request, newPin: await askSecret('PIN baru: ') };
    case 'confirm-import':
      return (await askConfirmation('Masukkan semuanya? (y/t) '))
        ? { ...request, argv: [...request.argv, '--yes'] }
        : null;
  }
}

async function attempt(request: CliRequest, world: CliWorld): Promise<CliEnd> {
  const parsed = parseArgv(request.argv);
  const folder = resolve(request.cwd, textOf(parsed.values, 'data') ?? world.defaultFolder);
  if (parsed.command.withoutDesk !== undefined) {
    return parsed.command.withoutDesk({
      ...contextOf(parsed, request, world.output, world.signal),
      world,
      folder,
    });
  }
  if (!(await isSetUp(world, folder)) && parsed.command.onMissingFolder !== undefined) {
    const end = parsed.command.onMissingFolder(contextOf(parsed, request, world.output, world.signal));
    if (end !== 'make-folder') return end;
  }
  for (const warning of folderWarnings(folder)) {
    world.output.err(
      `${sentenceOf(warning.code, 'service' in warning ? { service: warning.service } : {})}\n`,
    );
  }
  await world.files.makeFolder(folder);
  return inFolder(folder, parsed, request, world);
}

/** A folder is set up once it has a key or a history; one of them alone is damage, and opening says so. */
async function isSetUp({ files }: CliWorld, folder: string): Promise<boolean> {
  const [keys, journal] = [
    await files.list(resolve(folder, 'keys')),
    await files.list(resolve(folder, 'journal')),
  ];
  return keys.length > 0 || journal.length > 0;
}

async function inFolder(
  folder: string,
  parsed: Parsed,
  request: CliRequest,
  world: CliWorld,
): Promise<CliEnd> {
  const { output } = world;
  return untilSettled(async () => {
    const held = await holdFolder(folder, { onFault: (error) => output.err(`${String(error)}\n`) });
    if (held.kind === 'taken') return held.call(request, output);
    let desk: Desk | null = null;
    try {
      desk = await openDesk({ ...world, folder, onNotice: (notice) => tellNotice(notice, output) });
      held.serve(desk);
      return await runRequest(desk, request, output, world.signal);
    } catch (error) {
      const { onDamage } = parsed.command;
      if (desk !== null || onDamage === undefined || !isDamage(error)) throw error;
      return onDamage({ ...contextOf(parsed, request, output, world.signal), world, folder });
    } finally {
      await held.leave(desk);
    }
  });
}

function isDamage(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'jurnal-rusak';
}

function tellNotice(notice: DeskNotice, { err }: CliOutput): void {
  const { code, params } = toldNotice(notice);
  err(`${sentenceOf(code, params)}\n`);
}
