import TextField from '@mui/material/TextField';
import { ROLES } from '#domain/kernel/step.ts';
import { belongsToOffice, needsPin } from '#renderer/screens/entry/set-up-answers.ts';
import { type SetUp, useSetUp } from '#renderer/screens/entry/use-set-up.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';

/** The office and the first person of a new folder. What is missing is told beside its field. */
export function SetUpForm() {
  const { t } = useTranslation();
  const { role, setRole, field, submit, sending, error } = useSetUp();
  return (
    <Box component="form" noValidate onSubmit={submit} sx={form}>
      <TextField label={t('entry.name')} autoComplete="name" required {...field('name')} />
      <SelectField
        label={t('entry.role')}
        value={role}
        options={ROLES.map((one) => ({ value: one, label: t(`role.${one}`) }))}
        helperText={t(`entry.roleNote.${role}`)}
        onChange={setRole}
      />
      {belongsToOffice(role) ? <OfficeFields field={field} /> : null}
      <PinFields field={field} needed={needsPin(role)} />
      <Box sx={wholeLine}>
        {error === null ? null : <ErrorNote error={error} />}
        <Button type="submit" size="medium" variant="contained" loading={sending}>
          {t('entry.begin')}
        </Button>
      </Box>
    </Box>
  );
}

function OfficeFields({ field }: Pick<SetUp, 'field'>) {
  const { t } = useTranslation();
  return (
    <>
      <TextField label={t('entry.officeName')} required {...field('officeName', t('entry.officeNameHint'))} />
      <TextField label={t('entry.officeId')} required {...field('officeId', t('entry.officeIdHint'))} />
    </>
  );
}

function PinFields({ field, needed }: Pick<SetUp, 'field'> & { readonly needed: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        type="password"
        autoComplete="new-password"
        required={needed}
        label={needed ? t('entry.pin') : t('entry.pinOptional')}
        {...field('pin', needed ? t('entry.pinHintNeeded') : t('entry.pinHint'))}
      />
      <TextField
        type="password"
        autoComplete="new-password"
        required={needed}
        label={t('entry.pinAgain')}
        {...field('pinAgain')}
      />
    </>
  );
}

const form = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 15rem), 1fr))',
  alignItems: 'start',
  columnGap: 2,
  rowGap: 2,
} as const;
const wholeLine = { gridColumn: '1 / -1', display: 'grid', gap: 2, justifyItems: 'start' } as const;
