import type { Institution } from '#domain/institution/institution.ts';
import type { DoorParts } from '#hub/devices/door-parts.ts';
import type { HubData } from '#hub/open-hub-data.ts';

/** What a command is given: the hub's services, its arguments, and what was asked around it. */
export type AdminContext = {
  readonly parts: DoorParts;
  readonly data: Pick<HubData, 'pool' | 'institution' | 'folder'>;
  /** The institution as it stood when the command began. */
  readonly state: Institution;
  readonly args: readonly string[];
  /** `--name value`; `--qr` alone is there or not. */
  readonly flags: Readonly<Record<string, string | undefined>>;
  /** A PIN for who is made, from the environment: arguments are seen by every program of the machine. */
  readonly pin: string | null;
};

/** What a command answers: data for programs, lines for people. */
export type AdminAnswer = { readonly data: unknown; readonly lines: readonly string[] };

/** `usage`: what follows its name; as many arguments as it has words in capitals. */
export type AdminCommand = {
  readonly usage: string;
  readonly about: string;
  readonly flags: readonly string[];
  readonly arguments: readonly [least: number, most: number];
  readonly run: (context: AdminContext) => Promise<AdminAnswer>;
};

/** Why a command was refused, as a code and its facts. */
export class AdminRefusal extends Error {
  override readonly name = 'AdminRefusal';
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: string, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** It was not typed as its usage says. */
export class AdminUsage extends Error {
  override readonly name = 'AdminUsage';
}
