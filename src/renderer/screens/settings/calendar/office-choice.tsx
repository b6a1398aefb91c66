import type { InstitutionView } from '#contract/window/institution.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';

type Props = {
  readonly view: InstitutionView;
  readonly officeId: string | null;
  readonly onChange: (officeId: string | null) => void;
};

const ALL = '';

/** Whose days are shown and changed: those of all, or of one office that works on other days. */
export function OfficeChoice({ view, officeId, onChange }: Props) {
  const { t } = useTranslation();
  const differs = new Set(view.officeDays.map((office) => office.officeId));
  const offices = view.offices.map(({ id, name }) => ({
    value: id,
    label: differs.has(id) ? t('settings.calendar.officeDiffers', { name }) : name,
  }));
  return (
    <Box sx={{ maxWidth: '30rem' }}>
      <SelectField
        label={t('settings.calendar.for')}
        value={officeId ?? ALL}
        options={[{ value: ALL, label: t('settings.calendar.forAll') }, ...offices]}
        helperText={t('settings.calendar.forHint')}
        onChange={(value) => onChange(value === ALL ? null : value)}
      />
    </Box>
  );
}
