import {
  INSTITUTION_COMMANDS,
  type InstitutionCommand,
  type InstitutionCommandKind,
} from '#domain/institution/commands.ts';
import { parseFlat } from '#domain/kernel/schema.ts';
import { type AdminContext, AdminRefusal } from '#hub/admin/admin-command.ts';
import { operate } from '#hub/core/operate.ts';

/** Records a setting as the hub's operator. */
export async function tell(
  { parts }: Pick<AdminContext, 'parts'>,
  kind: InstitutionCommandKind,
  input: Readonly<Record<string, unknown>>,
): Promise<void> {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  const parsed = parseFlat(kind, INSTITUTION_COMMANDS[kind], given);
  if (!parsed.ok) throw new AdminRefusal('masukan-tidak-sah', { command: kind, detail: parsed.detail });
  const refusal = await operate(parts.hub, parts.newId, parsed.message as InstitutionCommand);
  if (refusal !== null) throw new AdminRefusal(refusal.code, refusal.params);
}
