import { answer } from '#renderer/text/en/answer.ts';
import { common } from '#renderer/text/en/common.ts';
import { entry } from '#renderer/text/en/entry.ts';
import { help } from '#renderer/text/en/help.ts';
import { importing } from '#renderer/text/en/import.ts';
import { queue } from '#renderer/text/en/queue.ts';
import { settings } from '#renderer/text/en/settings.ts';
import { summary } from '#renderer/text/en/summary.ts';
import { workbench } from '#renderer/text/en/workbench.ts';
import type { indonesian } from '#renderer/text/id/indonesian.ts';
import type { SameKeys } from '#renderer/text/same-keys.ts';

/** Every visible sentence, English; one file per screen. */
export const english: SameKeys<typeof indonesian> = {
  ...common,
  entry,
  queue,
  importing,
  workbench,
  answer,
  settings,
  summary,
  help,
};
