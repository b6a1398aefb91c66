import type { TFunction } from 'i18next';
import { COMPLAINT_CLASSES, CONFIDENTIALITIES } from '#domain/complaint/lapor-fields.ts';
import {
  ARCHIVE_REASONS,
  HOLD_CAUSES,
  MALADMINISTRATION_TYPES,
  PRIORITIES,
} from '#domain/complaint/vocabulary.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { Choices } from '#renderer/screens/case/acts/act-forms.ts';
import { NONE } from '#renderer/screens/case/acts/act-values.ts';

export type Choice = { readonly value: string; readonly label: string };

const RATINGS = ['1', '2', '3', '4', '5'] as const;

/** What may be chosen, with its words. */
export function choicesOf(choices: Choices, t: TFunction): readonly Choice[] {
  switch (choices) {
    case 'class':
      return COMPLAINT_CLASSES.map((value) => ({ value, label: t(`class.${value}`) }));
    case 'priority':
      return PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }));
    case 'confidentiality':
      return CONFIDENTIALITIES.map((value) => ({ value, label: t(`confidentiality.${value}`) }));
    case 'maladministration':
      return [NONE, ...MALADMINISTRATION_TYPES].map((value) => ({
        value,
        label: t(`fields.maladministration.${value}`),
      }));
    case 'archiveReason':
      return ARCHIVE_REASONS.map((value) => ({ value, label: t(`fields.archiveReason.${value}`) }));
    case 'holdCause':
      return HOLD_CAUSES.map((value) => ({ value, label: t(`fields.holdCause.${value}`) }));
    case 'rating':
      return RATINGS.map((value) => ({ value, label: t(`fields.rating.${value}`) }));
    default:
      return assertNever(choices);
  }
}
