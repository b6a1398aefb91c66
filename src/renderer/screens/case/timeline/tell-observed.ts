import { sameValue } from '#domain/kernel/same-value.ts';
import { detail, factOf, type Teller, words } from '#renderer/screens/case/timeline/telling.ts';
import { shortMoment } from '#renderer/text/dates.ts';
import { timeline } from '#renderer/text/id/timeline.ts';

type Field = keyof typeof timeline.laporField;

/** What LAPOR said, and what of it is new since it was asked before. */
export const tellObserved: Teller = (line, { t, language }, before) => {
  const asOf = factOf(line, 'asOf');
  const said = t('timeline.said.LaporObserved', {
    asOf: asOf === null ? t('common.unknown') : shortMoment(asOf, language),
  });
  const status = valuesOf(line.facts.fields).status;
  const changed = before === null ? [] : changedFields(before, line);
  return words(
    said,
    detail(t, 'status', typeof status === 'string' ? status : null),
    before === null || changed.length === 0
      ? null
      : {
          label: t('timeline.changed'),
          text: changed.map((field) => t(`timeline.laporField.${field}`)).join(', '),
        },
  );
};

type Observation = {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly personal: Readonly<Record<string, unknown>> | null;
};

/** The fields whose value is another one now; fields without a name of their own count as one. */
export function changedFields(before: Observation, after: Observation): readonly Field[] {
  const now = allOf(after);
  const old = allOf(before);
  const changed = Object.keys(now).filter(
    (name) => now[name] !== undefined && !sameValue(now[name] ?? null, old[name] ?? null),
  );
  return [...new Set(changed.map((name) => (isField(name) ? name : 'other')))];
}

function allOf({ facts, personal }: Observation): Readonly<Record<string, unknown>> {
  const { receivedHasTime: _, ...fields } = valuesOf(facts.fields);
  return { ...fields, ...personal };
}

function valuesOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isField(name: string): name is Field {
  return Object.hasOwn(timeline.laporField, name);
}
