import { parseArgs } from 'node:util';
import { type CliCommand, UsageError, type Values } from '#main/cli/command.ts';
import { CLI_COMMANDS } from '#main/cli/commands.ts';

export type Parsed = {
  readonly command: CliCommand;
  readonly positionals: readonly string[];
  readonly values: Values;
};

const COMMON = { data: { type: 'string' }, as: { type: 'string' }, json: { type: 'boolean' } } as const;

/** What the person asked for. Throws UsageError, or a UsageError without text for plain help. */
export function parseArgv(argv: readonly string[]): Parsed {
  const name = commandName(argv);
  const command = CLI_COMMANDS.find((known) => known.name === name);
  if (command === undefined) throw new UsageError(`perintah "${name ?? ''}" tidak ada; lihat: meja help`);
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
      strict: true,
    });
    const rest = positionals.slice(1);
    const [least, most] = command.positionals;
    if (rest.length < least || rest.length > most)
      throw new UsageError(`meja ${command.name} ${command.usage}`);
    return { command, positionals: rest, values };
  } catch (cause) {
    if (cause instanceof TypeError)
      throw new UsageError(`${cause.message}\nmeja ${command.name} ${command.usage}`, { cause });
    throw cause;
  }
}

/** The first word that is not an option (nor the value of `--data` or `--as`). */
function commandName(argv: readonly string[]): string | undefined {
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (word === '--data' || word === '--as') at += 1;
    else if (!word.startsWith('-')) return word;
  }
  return undefined;
}
