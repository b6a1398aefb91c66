import {
  arePoints,
  isClockTime,
  isDigestQuiet as isQuiet,
  type ReminderSettings,
} from '#domain/reminder/reminder-settings.ts';

/** What is typed into the form; points as text, until they are numbers. */
export type ReminderForm = {
  readonly on: boolean;
  readonly ownPoints: boolean;
  readonly points: string;
  readonly digestAt: string;
  readonly quietOn: boolean;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly tell: ReminderSettings['tell'];
};

/** The form as a person finds it. */
export function formOf(settings: ReminderSettings): ReminderForm {
  const { warnBefore, quiet, on, digestAt, tell } = settings;
  return {
    on,
    ownPoints: warnBefore !== null,
    points: warnBefore?.join(', ') ?? '',
    digestAt,
    quietOn: quiet !== null,
    quietFrom: quiet?.from ?? '17:00',
    quietTo: quiet?.to ?? '07:00',
    tell,
  };
}

/** The settings that a form stands for; null where something in it is wrong. */
export function settingsIn(form: ReminderForm): ReminderSettings | null {
  const { on, digestAt, quietOn, quietFrom, quietTo, tell } = form;
  const warnBefore = form.ownPoints ? pointsIn(form.points) : null;
  const quiet = quietOn ? { from: quietFrom, to: quietTo } : null;
  const times = [digestAt, ...(quiet === null ? [] : [quiet.from, quiet.to])];
  if (warnBefore !== null && !arePoints(warnBefore)) return null;
  if (!times.every(isClockTime) || isQuiet({ digestAt, quiet })) return null;
  return { on, warnBefore, digestAt, quiet, tell };
}

/** `3, 1, 0` as numbers; what is no whole number is NaN, which the settings refuse. */
function pointsIn(text: string): readonly number[] {
  return text.trim() === ''
    ? []
    : text.split(',').map((part) => (/^\s*\d+\s*$/.test(part) ? Number(part) : Number.NaN));
}

/** Whether the points are the part that is wrong. */
export function arePointsWrong({ ownPoints, points }: ReminderForm): boolean {
  return ownPoints && !arePoints(pointsIn(points));
}

/** Whether the morning's summary would come in the quiet hours. */
export function isDigestQuiet({ quietOn, quietFrom, quietTo, digestAt }: ReminderForm): boolean {
  return quietOn && isQuiet({ digestAt, quiet: { from: quietFrom, to: quietTo } });
}
