import type { InstitutionView } from '#contract/window/institution.ts';
import { codeFromName } from '#renderer/screens/settings/code-from-name.ts';
import type { DateAct } from '#renderer/screens/settings/foresee/use-foresight.ts';

export type Rule = InstitutionView['rules'][number];

const LONGEST_ID = 60;

/** What a clock may start with, from what is tried first to what stands in where that is unknown. */
export const STARTS = {
  instansi: ['receivedOn'],
  verifikasi: ['verifiedOn', 'receivedByOfficeOn'],
  opd: ['receivedByOfficeOn', 'verifiedOn', 'receivedOn'],
  lengkap: ['completeOn'],
  jawaban: ['lastAnswerOn'],
  keputusan: ['decidedOn'],
} as const;
export type StartName = keyof typeof STARTS;

/** A rule as it is being written: numbers as typed. */
export type RuleDraft = {
  readonly id: string;
  readonly label: string;
  readonly source: string;
  readonly note: string;
  readonly validFrom: string;
  readonly officeId: string;
  readonly localClass: string;
  readonly classes: readonly string[];
  readonly limit: string;
  readonly unit: Rule['unit'];
  readonly hours: string;
  readonly start: StartName;
  readonly pausable: boolean;
  readonly extension: string;
  readonly warnAt: string;
  readonly off: boolean;
};

/** A part of the form. */
export type PartProps = {
  readonly draft: RuleDraft;
  readonly change: (changed: Partial<RuleDraft>) => void;
};

/** The draft of another version of a rule, from today on; of a new rule where there is none. */
export function draftOf(rule: Rule | null, today: string): RuleDraft {
  return {
    id: rule?.id ?? '',
    label: rule?.label ?? '',
    source: rule?.source ?? '',
    note: rule?.note ?? '',
    validFrom: today,
    officeId: rule?.officeId ?? '',
    localClass: rule?.localClass ?? '',
    classes: rule?.classes ?? [],
    limit: rule === null ? '' : String(rule.limit),
    unit: rule?.unit ?? 'working',
    hours: typed(rule?.hours),
    start: startOf(rule),
    pausable: rule?.pausable ?? true,
    extension: typed(rule?.extension),
    warnAt: rule?.warnAt?.join(', ') ?? '',
    off: false,
  };
}

function typed(number: number | undefined): string {
  return number === undefined ? '' : String(number);
}

function startOf(rule: Rule | null): StartName {
  const names = Object.keys(STARTS) as StartName[];
  return names.find((name) => STARTS[name].join() === rule?.start.join()) ?? 'opd';
}

/** The act that records the draft; what is not shown in the form stays as `rule` has it. */
export function actOf(rule: Rule | null, draft: RuleDraft): DateAct {
  const kept =
    rule === null
      ? {
          clock: 'sasaran',
          stages: ['baru', 'terverifikasi', 'proses', 'ditunda'],
          end: ['settledOn', 'closedOn'],
        }
      : { clock: rule.kind, stages: rule.stages, end: rule.end, provisionalFor: rule.provisionalFor };
  const start = rule !== null && startOf(rule) === draft.start ? rule.start : STARTS[draft.start];
  return {
    command: 'save-rule',
    input: {
      ...kept,
      start,
      id: draft.id === '' ? codeFromName(draft.label, LONGEST_ID) : draft.id,
      label: draft.label.trim(),
      source: draft.source.trim(),
      validFrom: draft.validFrom,
      classes: draft.classes.length === 0 ? null : draft.classes,
      limit: draft.hours === '' ? Number(draft.limit) : 1,
      unit: draft.unit,
      pausable: draft.pausable,
      ...optional(draft),
    },
  };
}

function optional(draft: RuleDraft): Readonly<Record<string, unknown>> {
  const warnAt = draft.warnAt.split(/[\s,;]+/).filter((each) => each !== '');
  return {
    ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
    ...(draft.officeId === '' ? {} : { officeId: draft.officeId }),
    ...(draft.localClass === '' ? {} : { localClass: draft.localClass }),
    ...(draft.hours === '' ? {} : { hours: Number(draft.hours) }),
    ...(draft.extension === '' ? {} : { extension: Number(draft.extension) }),
    ...(warnAt.length === 0 ? {} : { warnAt: warnAt.map(Number) }),
    ...(draft.off ? { off: true } : {}),
  };
}
