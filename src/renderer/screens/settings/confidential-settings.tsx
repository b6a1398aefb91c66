import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import { ROLES } from '#domain/kernel/step.ts';
import { ChoiceGroup } from '#renderer/screens/settings/choice-group.tsx';
import { MayNotNote } from '#renderer/screens/settings/may-not-note.tsx';
import { mayNot, useInstitutionAct } from '#renderer/screens/settings/use-institution.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Panel } from '#renderer/ui/panel.tsx';

type Props = { readonly view: InstitutionView };

/** Who may know of a rahasia case at all: by role, as the officer in charge, or by name. Always with a PIN. */
export function ConfidentialSettings({ view }: Props) {
  const { t } = useTranslation();
  const { confidentialReaders: readers } = view;
  const [roles, setRoles] = useState<readonly string[]>(readers.roles);
  const [assignedOfficer, setAssignedOfficer] = useState(readers.assignedOfficer);
  const [personIds, setPersonIds] = useState<readonly string[]>(readers.personIds);
  const [supervisoryRoles, setSupervisoryRoles] = useState<readonly string[]>(readers.supervisory.roles);
  const [supervisoryIds, setSupervisoryIds] = useState<readonly string[]>(readers.supervisory.personIds);
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useInstitutionAct(() => setReason(''));
  const closed = mayNot(view, 'set-confidential-readers') !== null;
  const roleOptions = ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }));
  const save = (): void =>
    mutate({
      command: 'set-confidential-readers',
      input: {
        roles: [...roles],
        assignedOfficer,
        personIds: [...personIds],
        supervisoryRoles: [...supervisoryRoles],
        supervisoryPersonIds: [...supervisoryIds],
        reason: reason.trim(),
      },
    });
  return (
    <>
      <Typography variant="body2">{t('settings.confidential.note')}</Typography>
      <Panel title={t('settings.confidential.usual')}>
        <ChoiceGroup
          label={t('settings.confidential.roles')}
          options={roleOptions}
          chosen={roles}
          onChange={setRoles}
          disabled={closed}
        />
        <FormControlLabel
          disabled={closed}
          control={
            <Checkbox
              size="small"
              checked={assignedOfficer}
              onChange={(event) => setAssignedOfficer(event.target.checked)}
            />
          }
          label={t('settings.confidential.assigned')}
        />
        <People view={view} chosen={personIds} onChange={setPersonIds} disabled={closed} />
      </Panel>
      <Panel title={t('settings.confidential.supervisory')}>
        <ChoiceGroup
          label={t('settings.confidential.roles')}
          options={roleOptions}
          chosen={supervisoryRoles}
          onChange={setSupervisoryRoles}
          disabled={closed}
        />
        <People view={view} chosen={supervisoryIds} onChange={setSupervisoryIds} disabled={closed} />
      </Panel>
      <Panel title={t('settings.confidential.save')}>
        <MayNotNote view={view} command="set-confidential-readers" />
        <TextField
          label={t('common.reason')}
          required
          disabled={closed}
          value={reason}
          helperText={t('settings.confidential.reasonHint')}
          onChange={(event) => setReason(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
        {error === null ? null : <ErrorNote error={error} />}
        <Box>
          <Button
            variant="contained"
            loading={isPending}
            disabled={closed || reason.trim() === ''}
            onClick={save}
          >
            {t('common.save')}
          </Button>
        </Box>
      </Panel>
    </>
  );
}

/** Persons who have a PIN: without one nobody reads rahasia. */
function People({
  view,
  chosen,
  onChange,
  disabled,
}: Props & {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly disabled: boolean;
}) {
  const { t } = useTranslation();
  const people = view.people.filter(({ ended, hasPin }) => !ended && hasPin);
  if (people.length === 0)
    return <Typography variant="body2">{t('settings.confidential.nobody')}</Typography>;
  return (
    <Box component="details" open={chosen.length > 0}>
      <summary>{t('settings.confidential.people', { count: chosen.length })}</summary>
      <ChoiceGroup
        label={t('settings.confidential.byName')}
        options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
        chosen={chosen}
        onChange={onChange}
        disabled={disabled}
      />
    </Box>
  );
}
