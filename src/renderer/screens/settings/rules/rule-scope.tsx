import type { InstitutionView } from '#contract/window/institution.ts';
import { COMPLAINT_CLASSES } from '#domain/complaint/lapor-fields.ts';
import { ChoiceGroup } from '#renderer/screens/settings/choice-group.tsx';
import type { PartProps } from '#renderer/screens/settings/rules/rule-draft.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';

type Props = PartProps & { readonly view: InstitutionView; readonly isNew: boolean };

/** For whom a rule counts: classes, a local class, one office. */
export function RuleScope({ view, draft, change, isNew }: Props) {
  const { t } = useTranslation();
  const none = { value: '', label: t('settings.rules.anyLocalClass') };
  return (
    <>
      {isNew ? (
        <ChoiceGroup
          label={t('settings.rules.classes')}
          options={COMPLAINT_CLASSES.map((each) => ({ value: each, label: t(`class.${each}`) }))}
          chosen={draft.classes}
          onChange={(classes) => change({ classes })}
        />
      ) : null}
      {isNew && view.localClasses.length > 0 ? (
        <SelectField
          label={t('settings.rules.localClass')}
          value={draft.localClass}
          options={[
            none,
            ...view.localClasses.map(({ localClass, name }) => ({ value: localClass, label: name })),
          ]}
          onChange={(localClass) => change({ localClass })}
        />
      ) : null}
      <SelectField
        label={t('settings.rules.office')}
        value={draft.officeId}
        options={[
          { value: '', label: t('settings.calendar.forAll') },
          ...view.offices.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        helperText={t('settings.rules.officeHint')}
        onChange={(officeId) => change({ officeId })}
      />
    </>
  );
}
