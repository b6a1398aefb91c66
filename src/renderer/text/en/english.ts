import { fields } from '#renderer/text/en/act-fields.ts';
import { acts } from '#renderer/text/en/acts.ts';
import { answer } from '#renderer/text/en/answer.ts';
import { calendar } from '#renderer/text/en/calendar.ts';
import { common } from '#renderer/text/en/common.ts';
import { deadline } from '#renderer/text/en/deadline.ts';
import { entry } from '#renderer/text/en/entry.ts';
import { help } from '#renderer/text/en/help.ts';
import { importing } from '#renderer/text/en/import.ts';
import { joining } from '#renderer/text/en/joining.ts';
import { queue } from '#renderer/text/en/queue.ts';
import { register } from '#renderer/text/en/register.ts';
import { reminders } from '#renderer/text/en/reminders.ts';
import { settings } from '#renderer/text/en/settings.ts';
import { summary } from '#renderer/text/en/summary.ts';
import { sync } from '#renderer/text/en/sync.ts';
import { timeline } from '#renderer/text/en/timeline.ts';
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
  acts,
  fields,
  timeline,
  deadline,
  calendar,
  register,
  answer,
  settings,
  joining,
  summary,
  sync,
  help,
  reminders,
};
