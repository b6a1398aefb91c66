import { useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import type { Profile } from '#contract/window/session.ts';
import { ROLES, type Role } from '#domain/kernel/step.ts';
import { NewPin, type PinPair, pinProblem } from '#renderer/screens/settings/people/new-pin.tsx';
import { usePeopleCall } from '#renderer/screens/settings/people/use-people-call.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';

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
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('penghubung');
  const [officeId, setOfficeId] = useState(by.officeId ?? '');
  const [pins, setPins] = useState<PinPair>({ pin: '', again: '' });
  const [tried, setTried] = useState(false);
  const pinNeeded = PIN_ROLES.includes(role);
  const nameMissing = name.trim() === '';
  const problem = pinProblem(pins, pinNeeded);
  const input = {
    name: name.trim(),
    role,
    officeId: role === 'koordinator' || officeId === '' ? null : officeId,
    pin: pins.pin === '' ? null : pins.pin,
  };
  const { mutate, isPending, error } = usePeopleCall(
    (desk) => desk.institution.addPerson(input),
    t('settings.people.added', { name: input.name }),
    onClose,
  );
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
      <NameInput value={name} missing={tried && nameMissing} onChange={setName} />
      <RoleInput value={role} onChange={setRole} />
      {role === 'koordinator' ? null : <OfficeInput view={view} value={officeId} onChange={setOfficeId} />}
      <NewPin pins={pins} needed={pinNeeded} problem={tried ? problem : null} onChange={setPins} />
    </DialogFrame>
  );
}

function NameInput(props: {
  readonly value: string;
  readonly missing: boolean;
  readonly onChange: (name: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('settings.people.name')}
      required
      autoFocus
      value={props.value}
      error={props.missing}
      hint={props.missing ? t('settings.people.nameNeeded') : undefined}
      onChange={props.onChange}
      maxLength={120}
    />
  );
}

function RoleInput(props: { readonly value: Role; readonly onChange: (role: Role) => void }) {
  const { t } = useTranslation();
  return (
    <SelectField
      label={t('settings.people.role')}
      value={props.value}
      options={ROLES.map((each) => ({ value: each, label: t(`role.${each}`) }))}
      helperText={t(`entry.roleNote.${props.value}`)}
      onChange={props.onChange}
    />
  );
}

function OfficeInput(props: {
  readonly view: InstitutionView;
  readonly value: string;
  readonly onChange: (officeId: string) => void;
}) {
  const { t } = useTranslation();
  const offices = props.view.offices.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SelectField
      label={t('settings.people.office')}
      value={props.value}
      options={[{ value: '', label: t('settings.people.noOffice') }, ...offices]}
      onChange={props.onChange}
    />
  );
}
