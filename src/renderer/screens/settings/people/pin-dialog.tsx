import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import { NewPin, type PinPair, pinProblem } from '#renderer/screens/settings/people/new-pin.tsx';
import { usePeopleCall } from '#renderer/screens/settings/people/use-people-call.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly whom: InstitutionView['people'][number];
  readonly isSelf: boolean;
  readonly onClose: () => void;
};

/** A new PIN; one's own asks for the old one first. */
export function PinDialog({ whom, isSelf, onClose }: Props) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [pins, setPins] = useState<PinPair>({ pin: '', again: '' });
  const [tried, setTried] = useState(false);
  const needed = whom.role === 'atasan' || whom.role === 'koordinator';
  const problem = pinProblem(pins, needed);
  const asksCurrent = isSelf && whom.hasPin;
  const input = {
    personId: whom.personId,
    currentPin: asksCurrent && current !== '' ? current : null,
    pin: pins.pin === '' ? null : pins.pin,
  };
  const { mutate, isPending, error } = usePeopleCall(
    (desk) => desk.institution.setPin(input),
    t('settings.people.pinChanged', { name: whom.name }),
    onClose,
  );
  return (
    <DialogFrame
      title={t('settings.people.pinOf', { name: whom.name })}
      onClose={onClose}
      confirm={t('common.save')}
      busy={isPending}
      error={error}
      onConfirm={() => {
        setTried(true);
        if (problem === null) mutate();
      }}
    >
      {isSelf || !whom.hasPin ? null : <ResetNote name={whom.name} />}
      {asksCurrent ? <CurrentPin value={current} onChange={setCurrent} /> : null}
      <NewPin pins={pins} needed={needed} problem={tried ? problem : null} onChange={setPins} />
      {needed ? null : (
        <Typography variant="body2" color="textSecondary">
          {t('settings.people.emptyPin')}
        </Typography>
      )}
    </DialogFrame>
  );
}

/** What becomes of what another's PIN opens. */
function ResetNote({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  return (
    <Alert severity="warning" role="note">
      {t('settings.people.resetPin', { name })}
    </Alert>
  );
}

function CurrentPin(props: { readonly value: string; readonly onChange: (pin: string) => void }) {
  const { t } = useTranslation();
  return (
    <TextField
      type="password"
      autoComplete="current-password"
      autoFocus
      label={t('settings.people.currentPin')}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    />
  );
}
