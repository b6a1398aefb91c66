import { UsageError } from '#main/cli/command.ts';
import type { Desk } from '#main/desk/open-desk.ts';

/** The id of an office that was typed: its id, or the name LAPOR or the office itself gives it. */
export function officeOf({ settings, picture }: Desk, opd: string): string {
  const wanted = opd.trim().toLowerCase();
  const alias = Object.entries(settings.state().offices).find(
    ([id, name]) => id === opd || name.toLowerCase() === wanted,
  );
  if (alias !== undefined) return alias[0];
  for (let ordinal = 0; ordinal < picture.size(); ordinal += 1) {
    const row = picture.queue.row(ordinal);
    if (row?.officeId != null && (row.officeId === opd || row.officeName?.toLowerCase() === wanted))
      return row.officeId;
  }
  throw new UsageError(`OPD "${opd}" tidak dikenal`);
}
