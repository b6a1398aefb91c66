import type { Stage } from '#domain/complaint/stage.ts';
import type { QueueDue } from '#domain/deadline/clocks.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import type { Escalation, EscalationRule } from '#domain/reminder/escalation.ts';
import type { ReminderSettings } from '#domain/reminder/reminder-settings.ts';
import { warningPointsOf } from '#domain/reminder/warning-points.ts';

/** One thing that a person is told of one case, once. No word of the case is in it. */
export type Sign =
  | { readonly kind: 'batas'; readonly ruleId: string; readonly dueOn: CivilDate; readonly point: number }
  | { readonly kind: 'terlambat'; readonly ruleId: string; readonly dueOn: CivilDate }
  | { readonly kind: 'boleh-ditutup'; readonly dueOn: CivilDate }
  | { readonly kind: 'lihat-lagi'; readonly on: CivilDate }
  | { readonly kind: 'tunda-selesai'; readonly until: CivilDate }
  | {
      readonly kind: 'eskalasi';
      readonly rule: EscalationRule;
      readonly amount: number;
      readonly occasion: string;
    };

/** What the reminders ask of a case. */
export type RemindedCase = {
  readonly id: string;
  readonly trackingId: string;
  readonly stage: Stage;
  readonly due: QueueDue | null;
  /** The day on which a Tunda is to be looked at again. */
  readonly remindOn: CivilDate | null;
  readonly escalations: readonly Escalation[];
  /** The warning points that the rule of its date names itself; null: none. */
  readonly warnAt: readonly number[] | null;
};

/** The sign's name in the memory. A case whose date moves has other signs, and is told of again. */
export function signKey(sign: Sign): string {
  switch (sign.kind) {
    case 'batas':
      return `${sign.ruleId}/${sign.dueOn}/${sign.point}`;
    case 'terlambat':
      return `${sign.ruleId}/${sign.dueOn}/terlambat`;
    case 'boleh-ditutup':
      return `boleh-ditutup/${sign.dueOn}`;
    case 'lihat-lagi':
      return `lihat-lagi/${sign.on}`;
    case 'tunda-selesai':
      return `tunda-selesai/${sign.until}`;
    case 'eskalasi':
      return `${sign.rule}/${sign.occasion}`;
    default:
      return assertNever(sign);
  }
}

/** A sign that is due, and the signs that say the same or more: once one of them was told, this one is not. */
export type DueSign = { readonly sign: Sign; readonly covers: readonly string[] };

/** What this person should have been told of this case by now: of the warning points only the last one reached. */
export function dueSigns(
  item: RemindedCase,
  settings: ReminderSettings,
  today: CivilDate,
): readonly DueSign[] {
  const signs: DueSign[] = [];
  const date = dateSign(item, settings);
  if (date !== null) signs.push(date);
  if (item.stage === 'ditunda' && item.remindOn !== null && item.remindOn <= today && hears(settings)) {
    signs.push(alone({ kind: 'lihat-lagi', on: item.remindOn }));
  }
  for (const { rule, amount, occasion } of item.escalations) {
    if (settings.tell.includes(rule)) signs.push(alone({ kind: 'eskalasi', rule, amount, occasion }));
  }
  return signs;
}

function alone(sign: Sign): DueSign {
  return { sign, covers: [signKey(sign)] };
}

/** Who chose no warning point at all is not told of dates that come, only of what went wrong. */
function hears({ warnBefore }: ReminderSettings): boolean {
  return warnBefore === null || warnBefore.length > 0;
}

function dateSign({ due, stage, warnAt }: RemindedCase, settings: ReminderSettings): DueSign | null {
  if (due === null) return null;
  const { ruleId, dueOn, daysLeft, late } = due;
  if (stage === 'ditanggapi') {
    return daysLeft < 0 && hears(settings) ? alone({ kind: 'boleh-ditutup', dueOn }) : null;
  }
  const lateSign: Sign = { kind: 'terlambat', ruleId, dueOn };
  if (late) return settings.tell.includes('terlambat') ? alone(lateSign) : null;
  const all = warningPointsOf(warnAt, settings.warnBefore);
  const points = all.filter((point) => daysLeft <= point);
  if (daysLeft < 0 || points.length === 0) return null;
  const nearest = Math.min(...points);
  const sign: Sign = { kind: 'batas', ruleId, dueOn, point: nearest };
  const covers = all.filter((point) => point <= nearest).map((point) => signKey({ ...sign, point }));
  return { sign, covers: [...covers, signKey(lateSign)] };
}
