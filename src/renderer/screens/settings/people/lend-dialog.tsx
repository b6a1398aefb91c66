import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import { usePeopleCall } from '#renderer/screens/settings/people/use-people-call.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Person = InstitutionView['people'][number];
type Props = {
  readonly whom: Person;
  /** Everybody who works here. */
  readonly people: readonly Person[];
  readonly today: string;
  readonly onClose: () => void;
};

/** A person's role goes into another's hands for some days, beside that one's own. */
export function LendDialog({ whom, people, today, onClose }: Props) {
  const { t } = useTranslation();
  const others = substitutes(whom, people);
  const [toPersonId, setTo] = useState(others[0]?.personId ?? '');
  const [from, setFrom] = useState(today);
  const [to, setUntil] = useState(today);
  const [reason, setReason] = useState('');
  const said = reason.trim() === '' ? {} : { reason: reason.trim() };
  const input = { personId: whom.personId, toPersonId, from, to, ...said };
  const { mutate, isPending, error } = usePeopleCall(
    (desk) => desk.institution.act({ command: 'delegate', input }),
    t('common.saved'),
    onClose,
  );
  return (
    <DialogFrame
      title={t('settings.people.lendOf', { name: whom.name })}
      onClose={onClose}
      confirm={t('settings.people.lend')}
      busy={isPending}
      error={error}
      onConfirm={() => mutate()}
    >
      <Typography variant="body1">
        {t('settings.people.lendNote', { role: t(`role.${whom.role}`) })}
      </Typography>
      <SubstituteField value={toPersonId} people={others} onChange={setTo} />
      <DayInput label={t('settings.people.lendFrom')} value={from} min={today} onChange={setFrom} />
      <DayInput label={t('settings.people.lendUntil')} value={to} min={from} onChange={setUntil} />
      <TextField
        label={`${t('common.reason')} (${t('common.optional')})`}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </DialogFrame>
  );
}

/** Everybody else, those of the lender's own office first; whoever has this very role already is none. */
function substitutes({ personId, role, officeId }: Person, people: readonly Person[]): readonly Person[] {
  const others = people.filter(
    (one) => one.personId !== personId && !(one.role === role && one.officeId === officeId),
  );
  const near = others.filter((one) => one.officeId === officeId);
  return [...near, ...others.filter((one) => !near.includes(one))];
}

function SubstituteField(props: {
  readonly value: string;
  readonly people: readonly Person[];
  readonly onChange: (personId: string) => void;
}) {
  const { t } = useTranslation();
  const words = ({ name, role, hasPin }: Person): string =>
    [name, t(`role.${role}`), ...(hasPin ? [] : [t('entry.withoutPin')])].join(' · ');
  return (
    <SelectField
      label={t('settings.people.lendTo')}
      value={props.value}
      options={props.people.map((one) => ({ value: one.personId, label: words(one) }))}
      onChange={props.onChange}
    />
  );
}

function DayInput(props: {
  readonly label: string;
  readonly value: string;
  readonly min: string;
  readonly onChange: (date: string) => void;
}) {
  return (
    <TextField
      type="date"
      required
      label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: props.min } }}
    />
  );
}
