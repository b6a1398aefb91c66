import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { type ReactNode, useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import { ROLES } from '#domain/kernel/step.ts';
import { ChoiceGroup } from '#renderer/screens/settings/choice-group.tsx';
import { MayNotNote } from '#renderer/screens/settings/may-not-note.tsx';
import { mayNot, useInstitutionAct } from '#renderer/screens/settings/use-institution.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly view: InstitutionView };
type Readers = { readonly roles: readonly string[]; readonly personIds: readonly string[] };

/** Who may know of a rahasia case at all: by role, as the officer in charge, or by name. Always with a PIN. */
export function ConfidentialSettings({ view }: Props) {
  const { t } = useTranslation();
  const { confidentialReaders: readers } = view;
  const [usual, setUsual] = useState<Readers>(readers);
  const [supervisory, setSupervisory] = useState<Readers>(readers.supervisory);
  const [assignedOfficer, setAssignedOfficer] = useState(readers.assignedOfficer);
  const closed = mayNot(view, 'set-confidential-readers') !== null;
  return (
    <>
      <Typography variant="body2">{t('settings.confidential.note')}</Typography>
      <MayNotNote view={view} command="set-confidential-readers" />
      <Panel title={t('settings.confidential.usual')}>
        <ReadersChoice view={view} readers={usual} onChange={setUsual} disabled={closed}>
          <AssignedOfficer checked={assignedOfficer} onChange={setAssignedOfficer} disabled={closed} />
        </ReadersChoice>
      </Panel>
      <Panel title={t('settings.confidential.supervisory')}>
        <ReadersChoice view={view} readers={supervisory} onChange={setSupervisory} disabled={closed} />
      </Panel>
      <SaveReaders
        disabled={closed}
        input={{
          roles: [...usual.roles],
          assignedOfficer,
          personIds: [...usual.personIds],
          supervisoryRoles: [...supervisory.roles],
          supervisoryPersonIds: [...supervisory.personIds],
        }}
      />
    </>
  );
}

function AssignedOfficer(props: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled: boolean;
}) {
  const { t } = useTranslation();
  return (
    <FormControlLabel
      disabled={props.disabled}
      control={
        <Checkbox
          size="small"
          checked={props.checked}
          onChange={(event) => props.onChange(event.target.checked)}
        />
      }
      label={t('settings.confidential.assigned')}
    />
  );
}

type ReadersProps = Props & {
  readonly readers: Readers;
  readonly onChange: (readers: Readers) => void;
  readonly disabled: boolean;
  /** What stands between the roles and the names. */
  readonly children?: ReactNode;
};

function ReadersChoice({ view, readers, onChange, disabled, children }: ReadersProps) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceGroup
        label={t('settings.confidential.roles')}
        options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        chosen={readers.roles}
        onChange={(roles) => onChange({ ...readers, roles })}
        disabled={disabled}
      />
      {children}
      <People
        view={view}
        chosen={readers.personIds}
        onChange={(personIds) => onChange({ ...readers, personIds })}
        disabled={disabled}
      />
    </>
  );
}

function SaveReaders(props: {
  readonly disabled: boolean;
  readonly input: Readonly<Record<string, unknown>>;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useInstitutionAct(() => setReason(''));
  const input = { ...props.input, reason: reason.trim() };
  return (
    <Panel title={t('settings.confidential.save')}>
      <TextInput
        label={t('common.reason')}
        required
        disabled={props.disabled}
        value={reason}
        hint={t('settings.confidential.reasonHint')}
        onChange={setReason}
        maxLength={500}
      />
      {error === null ? null : <ErrorNote error={error} />}
      <Box>
        <Button
          variant="contained"
          loading={isPending}
          disabled={props.disabled || input.reason === ''}
          onClick={() => mutate({ command: 'set-confidential-readers', input })}
        >
          {t('common.save')}
        </Button>
      </Box>
    </Panel>
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
