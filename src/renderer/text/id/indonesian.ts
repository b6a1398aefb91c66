import { answer } from '#renderer/text/id/answer.ts';
import { common } from '#renderer/text/id/common.ts';
import { entry } from '#renderer/text/id/entry.ts';
import { help } from '#renderer/text/id/help.ts';
import { importing } from '#renderer/text/id/import.ts';
import { queue } from '#renderer/text/id/queue.ts';
import { settings } from '#renderer/text/id/settings.ts';
import { summary } from '#renderer/text/id/summary.ts';
import { workbench } from '#renderer/text/id/workbench.ts';

/** Every visible sentence, Indonesian; one file per screen. */
export const indonesian = {
  ...common,
  entry,
  queue,
  importing,
  workbench,
  answer,
  settings,
  summary,
  help,
} as const;
