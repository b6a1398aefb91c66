import { fields } from '#renderer/text/id/act-fields.ts';
import { acts } from '#renderer/text/id/acts.ts';
import { answer } from '#renderer/text/id/answer.ts';
import { calendar } from '#renderer/text/id/calendar.ts';
import { common } from '#renderer/text/id/common.ts';
import { deadline } from '#renderer/text/id/deadline.ts';
import { entry } from '#renderer/text/id/entry.ts';
import { help } from '#renderer/text/id/help.ts';
import { importing } from '#renderer/text/id/import.ts';
import { joining } from '#renderer/text/id/joining.ts';
import { queue } from '#renderer/text/id/queue.ts';
import { register } from '#renderer/text/id/register.ts';
import { reminders } from '#renderer/text/id/reminders.ts';
import { settings } from '#renderer/text/id/settings.ts';
import { summary } from '#renderer/text/id/summary.ts';
import { sync } from '#renderer/text/id/sync.ts';
import { timeline } from '#renderer/text/id/timeline.ts';
import { workbench } from '#renderer/text/id/workbench.ts';

/** Every visible sentence, Indonesian; one file per screen. */
export const indonesian = {
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
} as const;
