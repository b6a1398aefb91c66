import {
  INSTITUTION_COMMANDS,
  type InstitutionCommand,
  type InstitutionCommandKind,
} from '#domain/institution/commands.ts';
import { parseFlat } from '#domain/kernel/schema.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { Input } from '#main/desk/prepare-command.ts';

/** People and PINs have calls of their own (`people.ts`); an export is recorded by making one. */
const NOT_TYPED: readonly string[] = ['add-person', 'set-pin', 'record-list-export'];

/** Ids that nobody types. */
const MADE_HERE: Readonly<Record<string, string>> = {
  'save-template': 'templateId',
  delegate: 'delegationId',
};

/**
 * A command on the shared settings from flat input; a new template or delegation gets its id here.
 * @throws DeskError `masukan-tidak-sah`, `perintah-tidak-dikenal`
 */
export function prepareInstitutionCommand(
  kind: string,
  input: Input,
  newId: () => string,
): InstitutionCommand {
  if (!isInstitutionCommand(kind) || NOT_TYPED.includes(kind)) {
    throw new DeskError('perintah-tidak-dikenal', { command: kind });
  }
  const name = MADE_HERE[kind];
  const filled = name === undefined ? input : { ...input, [name]: input[name] ?? newId() };
  const parsed = parseFlat(kind, INSTITUTION_COMMANDS[kind], filled);
  if (!parsed.ok) throw new DeskError('masukan-tidak-sah', { command: kind, detail: parsed.detail });
  return parsed.message as InstitutionCommand;
}

function isInstitutionCommand(kind: string): kind is InstitutionCommandKind {
  return Object.hasOwn(INSTITUTION_COMMANDS, kind);
}
