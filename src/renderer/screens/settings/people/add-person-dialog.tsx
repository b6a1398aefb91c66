import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import type { Profile } from '#contract/window/session.ts';
import { ROLES, type Role } from '#domain/kernel/step.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { NewPin, type PinPair, pinProblem } from '#renderer/screens/settings/people/new-pin.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';

type Props = {
  readonly view: InstitutionView;
  /** Whose office is proposed first. */
  readonly by: Profile;
  readonly onClose: () => void;
};

const PIN_ROLES: readonly Role[] = ['atasan', 'koordinator'];

/** Somebody new: name, role, office, and a PIN where the role needs one. */
export function AddPersonDialog({ view, by, onClose }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const queries = useQueryClient();
  const { tell } = useMessages();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('penghubung');
  const [officeId, setOfficeId] = useState(by.officeId ?? '');
  const [pins, setPins] = useState<PinPair>({ pin: '', again: '' });
  const [tried, setTried] = useState(false);
  const pinNeeded = PIN_ROLES.includes(role);
  const nameMissing = name.trim() === '';
  const problem = pinProblem(pins, pinNeeded);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      desk.institution.addPerson({
        name: name.trim(),
        role,
        officeId: role === 'koordinator' || officeId === '' ? null : officeId,
        pin: pins.pin === '' ? null : pins.pin,
      }),
    onSuccess: () => {
      queries.invalidateQueries({ queryKey: QUERY.institution });
      queries.invalidateQueries({ queryKey: QUERY.profiles });
      tell(t('settings.people.added', { name: name.trim() }));
      onClose();
    },
  });
  return (
    <DialogFrame
      title={t('settings.people.add')}
      onClose={onClose}
      confirm={t('common.add')}
      busy={isPending}
      error={error}
      onConfirm={() => {
        setTried(true);
        if (!nameMissing && problem === null) mutate();
      }}
    >
      <TextField
        label={t('settings.people.name')}
        required
        autoFocus
        value={name}
        error={tried && nameMissing}
        helperText={tried && nameMissing ? t('settings.people.nameNeeded') : undefined}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 120 } }}
      />
      <SelectField
        label={t('settings.people.role')}
        value={role}
        options={ROLES.map((each) => ({ value: each, label: t(`role.${each}`) }))}
        helperText={t(`entry.roleNote.${role}`)}
        onChange={setRole}
      />
      {role === 'koordinator' ? null : (
        <SelectField
          label={t('settings.people.office')}
          value={officeId}
          options={[
            { value: '', label: t('settings.people.noOffice') },
            ...view.offices.map((office) => ({ value: office.id, label: office.name })),
          ]}
          onChange={setOfficeId}
        />
      )}
      <NewPin pins={pins} needed={pinNeeded} problem={tried ? problem : null} onChange={setPins} />
    </DialogFrame>
  );
}
