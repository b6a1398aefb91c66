import type { Complaint } from '#domain/complaint/complaint.ts';
import { shownClass, shownConfidentiality } from '#domain/complaint/complaint.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { ACT_FORMS, type AskedAct, type FieldSpec } from '#renderer/screens/case/acts/act-forms.ts';

/** What stands in the fields of a dialog, by the name of the field; empty where there is nothing. */
export type Values = Readonly<Record<string, string>>;

/** Stands for "none" where nothing is a choice of its own. */
export const NONE = 'none' as const;

/** What the fields of an act show before anybody types: the case as it stands. */
export function initialValues(act: AskedAct, complaint: Complaint): Values {
  switch (act) {
    case 'classify': {
      const category = shownCategory(complaint);
      return {
        class: shownClass(complaint) ?? '',
        localClass: complaint.ours.localClass ?? '',
        categoryId: category.id ?? '',
        categoryName: category.name ?? '',
        priority: complaint.priority,
        maladministration: complaint.maladministration ?? NONE,
      };
    }
    case 'set-confidentiality':
      return { confidentiality: shownConfidentiality(complaint) };
    case 'assign':
      return { personId: complaint.officerId ?? '' };
    case 'complete-registration':
      // Who the reporter is stays masked: those fields begin empty, and empty leaves what is recorded.
      return {
        text: complaint.registration?.text ?? '',
        place: complaint.registration?.place ?? '',
        asked: complaint.registration?.asked ?? '',
        occurredOn: complaint.registration?.occurredOn ?? '',
      };
    default:
      return {};
  }
}

/** The category that is shown: ours if the office has set one, else LAPOR's. */
export function shownCategory({ ours, lapor }: Complaint): {
  readonly id: string | null;
  readonly name: string | null;
} {
  if (ours.categoryId !== null || ours.categoryName !== null)
    return { id: ours.categoryId, name: ours.categoryName };
  return { id: lapor?.fields.categoryId ?? null, name: lapor?.personal?.categoryName ?? null };
}

/** The flat input of the command that these values stand for. `initial` is left out where only changes are sent. */
export function inputOf(
  act: AskedAct,
  values: Values,
  initial: Values,
  today: string,
): Record<string, unknown> {
  const { fields, onlyChanges = false } = ACT_FORMS[act];
  const parts = fields.map((spec) =>
    onlyChanges && namesOf(spec).every((name) => said(values, name) === said(initial, name))
      ? {}
      : partOf(spec, values, today),
  );
  return Object.assign({}, ...parts);
}

/** The names under which a field keeps its values. */
export function namesOf(spec: FieldSpec): readonly string[] {
  switch (spec.kind) {
    case 'day':
      return ['on', 'backdateReason'];
    case 'date':
    case 'words':
    case 'choice':
    case 'tick':
    case 'number':
      return [spec.name];
    case 'office':
      return ['officeId', 'officeName'];
    case 'category':
      return ['categoryId', 'categoryName'];
    case 'person':
      return ['personId'];
    case 'case':
      return ['parentId'];
    case 'lapor-number':
      return ['laporId'];
    case 'clock':
      return ['ruleId'];
    case 'evidence':
      return ['evidence'];
    case 'local-class':
      return ['localClass'];
    case 'confirm':
      return ['confirm'];
    default:
      return assertNever(spec);
  }
}

/** What was typed into a field, without blanks around it. */
export function said(values: Values, name: string): string {
  return (values[name] ?? '').trim();
}

function partOf(spec: FieldSpec, values: Values, today: string): Record<string, unknown> {
  switch (spec.kind) {
    case 'day': {
      const on = said(values, 'on');
      return on === '' || on === today ? {} : { on, ...given('backdateReason', values) };
    }
    case 'date':
      return spec.nullable === true
        ? { [spec.name]: said(values, spec.name) || null }
        : given(spec.name, values);
    case 'words':
      return given(spec.name, values);
    case 'choice':
      return choiceOf(spec.name, said(values, spec.name));
    case 'tick':
      return { [spec.name]: said(values, spec.name) !== '' };
    case 'office':
      return { ...given('officeId', values), ...given('officeName', values) };
    case 'category':
      return {
        categoryId: said(values, 'categoryId') || null,
        categoryName: said(values, 'categoryName') || null,
      };
    case 'person':
      return { personId: said(values, 'personId') || null };
    case 'case':
      return given('parentId', values);
    case 'lapor-number':
      return given('laporId', values);
    case 'clock':
      return given('ruleId', values);
    case 'evidence':
      return given('evidence', values);
    case 'local-class':
      return { localClass: said(values, 'localClass') || null };
    case 'number':
      return { [spec.name]: Number(said(values, spec.name)) };
    case 'confirm':
      return {};
    default:
      return assertNever(spec);
  }
}

function given(name: string, values: Values): Record<string, string> {
  const text = said(values, name);
  return text === '' ? {} : { [name]: text };
}

function choiceOf(name: string, chosen: string): Record<string, unknown> {
  if (chosen === '') return {};
  if (name === 'rating') return { rating: Number(chosen) };
  return { [name]: chosen === NONE ? null : chosen };
}
