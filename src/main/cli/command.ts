import type { ParseArgsConfig } from 'node:util';
import type { Actor } from '#domain/kernel/step.ts';
import { jsonForTerminal } from '#main/cli/for-terminal.ts';
import type { DeskPorts } from '#main/desk/desk-ports.ts';
import type { Desk } from '#main/desk/open-desk.ts';

/** What the person typed, as it may also travel to the process that holds the folder. */
export type CliRequest = {
  readonly argv: readonly string[];
  /** Where relative paths start. */
  readonly cwd: string;
  readonly pin: string | null;
  readonly newPin: string | null;
  /** Standard input, read only when a command asks for it with `-`. */
  readonly stdin: string | null;
  /** Whether a person watches, so that progress is worth writing. */
  readonly watched: boolean;
};

/** Where a command writes: results on `out`, everything said to a person on `err`. */
export type CliOutput = { readonly out: (text: string) => void; readonly err: (text: string) => void };

export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** All that a command has to work with. */
export type CliContext = {
  readonly desk: Desk;
  readonly request: CliRequest;
  readonly output: CliOutput;
  readonly positionals: readonly string[];
  readonly values: Values;
  readonly json: boolean;
  readonly signal: AbortSignal;
  /** Who acts (`--as`, with its PIN); asked for only by commands that need it. */
  readonly actor: () => Promise<Actor>;
  /** Who reads; without a profile nobody in particular, who sees no rahasia case. */
  readonly reader: () => Promise<Actor>;
};

/** How a command ended: its exit code, and whether a person at a terminal may now be asked to go on. */
export type CliEnd = {
  readonly code: 0 | 1 | 2;
  readonly ask?: 'pin' | 'new-pin' | 'confirm-import';
};

export const DONE: CliEnd = { code: 0 };
export const REFUSED: CliEnd = { code: 1 };

/** The world of the command line: everything of a desk's world but the folder, and where a person types and reads. */
export type CliWorld = Omit<DeskPorts, 'folder' | 'onNotice'> & {
  readonly output: CliOutput;
  readonly defaultFolder: string;
  /** Whether a person sits at the terminal and can be asked. */
  readonly interactive: boolean;
  readonly signal: AbortSignal;
};

/** What a command works with when no desk is opened. */
export type NoDeskContext = Omit<CliContext, 'desk' | 'actor' | 'reader'> & {
  readonly world: CliWorld;
  readonly folder: string;
};

/** One command of `meja`. */
export type CliCommand = {
  readonly name: string;
  /** What comes after the name, in words. */
  readonly usage: string;
  readonly summary: string;
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** How many positionals it takes, at least and at most. */
  readonly positionals: readonly [least: number, most: number];
  /** What it answers when the folder does not exist, without making it; absent: it works on a new folder. */
  readonly onMissingFolder?: (
    context: Omit<CliContext, 'desk' | 'actor' | 'reader'>,
  ) => CliEnd | 'make-folder';
  /** Runs instead of `run`, without opening the folder. */
  readonly withoutDesk?: (context: NoDeskContext) => Promise<CliEnd>;
  /** What it answers when the journal is too damaged to be opened. */
  readonly onDamage?: (context: NoDeskContext) => Promise<CliEnd>;
  readonly run: (context: CliContext) => Promise<CliEnd>;
};

/** Wrong usage: told with the command's usage line, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The text of an option; undefined when it was not given. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The text of an option that must be given. */
export function neededText(values: Values, name: string): string {
  const value = textOf(values, name);
  if (value === undefined || value === '') throw new UsageError(`--${name} wajib diisi`);
  return value;
}

/** Writes one JSON value as the whole of standard output. */
export function writeJson({ output }: Pick<CliContext, 'output'>, value: unknown): void {
  output.out(`${jsonForTerminal(value)}\n`);
}
