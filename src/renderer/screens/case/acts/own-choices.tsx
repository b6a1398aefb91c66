import type { FieldProps } from '#renderer/screens/case/acts/field-props.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';

/** The attachment that shows why a case is held; nothing where the case has none. */
export function EvidenceField({ values, change }: FieldProps) {
  const { t } = useTranslation();
  const { attachments } = useBench().view.complaint;
  if (attachments.length === 0) return null;
  return (
    <SelectField
      label={t('fields.label.evidence')}
      value={values.evidence ?? ''}
      options={[
        { value: '', label: t('fields.noEvidence') },
        ...attachments.map(({ hash, fileName }) => ({ value: hash, label: fileName ?? hash.slice(0, 8) })),
      ]}
      onChange={(evidence) => change({ evidence })}
    />
  );
}

/** A class of the institution's own; nothing where it has none. */
export function LocalClassField({ values, change }: FieldProps) {
  const { t } = useTranslation();
  const classes = useBench().institution?.localClasses ?? [];
  if (classes.length === 0) return null;
  return (
    <SelectField
      label={t('workbench.property.localClass')}
      value={values.localClass ?? ''}
      options={[
        { value: '', label: t('workbench.property.noLocalClass') },
        ...classes.map(({ localClass, name }) => ({ value: localClass, label: name })),
      ]}
      onChange={(localClass) => change({ localClass })}
    />
  );
}
