import type { CliCommand } from '#main/cli/command.ts';
import { actCommand } from '#main/cli/commands/act.ts';
import { backupCommand } from '#main/cli/commands/backup.ts';
import { bundleCommand } from '#main/cli/commands/bundle.ts';
import { calendarCommand } from '#main/cli/commands/calendar.ts';
import { dueCommand } from '#main/cli/commands/due.ts';
import { eraseCommand } from '#main/cli/commands/erase.ts';
import { exportCommand } from '#main/cli/commands/export.ts';
import { importCommand } from '#main/cli/commands/import.ts';
import { listCommand } from '#main/cli/commands/list.ts';
import { profileCommand } from '#main/cli/commands/profile.ts';
import { restoreCommand } from '#main/cli/commands/restore.ts';
import { sampleCommand } from '#main/cli/commands/sample.ts';
import { showCommand } from '#main/cli/commands/show.ts';
import { syncCommand } from '#main/cli/commands/sync.ts';
import { verifyCommand } from '#main/cli/commands/verify.ts';

/** Every command of `meja`. A new one is a file in `commands/` and a line here. */
export const CLI_COMMANDS: readonly CliCommand[] = [
  importCommand,
  listCommand,
  showCommand,
  actCommand,
  dueCommand,
  calendarCommand,
  exportCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
  profileCommand,
  sampleCommand,
  eraseCommand,
  syncCommand,
  bundleCommand,
];
