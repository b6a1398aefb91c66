import TextField from '@mui/material/TextField';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { FieldSpec } from '#renderer/screens/case/acts/act-forms.ts';
import { CaseField } from '#renderer/screens/case/acts/case-field.tsx';
import { ClockField } from '#renderer/screens/case/acts/clock-field.tsx';
import type { FieldProps } from '#renderer/screens/case/acts/field-props.ts';
import { CategoryField, OfficeField, PersonField } from '#renderer/screens/case/acts/lookup-fields.tsx';
import { EvidenceField, LocalClassField } from '#renderer/screens/case/acts/own-choices.tsx';
import {
  ChoiceField,
  DateField,
  DayField,
  NumberField,
  TickField,
  WordsField,
} from '#renderer/screens/case/acts/simple-fields.tsx';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { shortNumber } from '#renderer/screens/case/case-number.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** One field of an act, as the table of acts describes it. */
export function ActField({ spec, ...props }: FieldProps & { readonly spec: FieldSpec }) {
  const { identity } = useBench();
  switch (spec.kind) {
    case 'day':
      return <DayField {...props} />;
    case 'date':
      return <DateField spec={spec} {...props} />;
    case 'words':
      return <WordsField spec={spec} {...props} />;
    case 'choice':
      return <ChoiceField spec={spec} {...props} />;
    case 'tick':
      return <TickField spec={spec} {...props} disabled={identity === null} />;
    case 'office':
      return <OfficeField {...props} />;
    case 'category':
      return <CategoryField {...props} />;
    case 'person':
      return <PersonField {...props} />;
    case 'case':
      return <CaseField {...props} />;
    case 'lapor-number':
      return <LaporNumberField {...props} />;
    case 'number':
      return <NumberField spec={spec} {...props} />;
    case 'clock':
      return <ClockField {...props} />;
    case 'evidence':
      return <EvidenceField {...props} />;
    case 'local-class':
      return <LocalClassField {...props} />;
    case 'confirm':
      return <ConfirmField {...props} />;
    default:
      return assertNever(spec);
  }
}

function LaporNumberField({ values, change, fault, first = false }: FieldProps) {
  const { t } = useTranslation();
  const wrong = fault('laporId');
  return (
    <TextField
      label={t('fields.label.laporId')}
      required
      autoFocus={first}
      value={values.laporId ?? ''}
      error={wrong !== undefined}
      helperText={wrong ?? t('fields.hint.laporId')}
      slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 15 } }}
      onChange={(event) => change({ laporId: event.target.value.replace(/\s/g, '') })}
    />
  );
}

/** Typed before what cannot be taken back. */
function ConfirmField({ values, change, fault }: FieldProps) {
  const { t } = useTranslation();
  const { view } = useBench();
  const wrong = fault('confirm');
  return (
    <TextField
      label={t('fields.label.confirmNumber', { number: shortNumber(view.item.trackingId) })}
      required
      autoComplete="off"
      value={values.confirm ?? ''}
      error={wrong !== undefined}
      helperText={wrong}
      onChange={(event) => change({ confirm: event.target.value })}
    />
  );
}
