import { type FormEvent, useState } from 'react';
import { shortMoment } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { InvitationDrop } from '#renderer/ui/joining/invitation-drop.tsx';
import { invitationIn } from '#renderer/ui/joining/read-invitation.ts';
import type { JoinAsk } from '#renderer/ui/joining/use-joining.ts';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly computer: string;
  readonly asking: boolean;
  readonly error: unknown;
  readonly onAsk: (ask: JoinAsk) => void;
  /** Something else was entered: an old refusal says nothing about it. */
  readonly onChange: () => void;
};

/** An invitation as file, picture or code; what was entered stays until it was used. */
export function JoinForm({ computer, asking, error, onAsk, onChange }: Props) {
  const { t } = useTranslation();
  const [invitation, setInvitation] = useState('');
  const [address, setAddress] = useState('');
  const [deviceName, setDeviceName] = useState(computer);
  const read = invitationIn(invitation);
  const entered = (set: (text: string) => void) => (text: string) => {
    onChange();
    set(text);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onAsk({ invitation, address: address.trim() === '' ? null : address.trim(), deviceName });
  };
  const ready = invitation.trim() !== '' && deviceName.trim() !== '';
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 1.5 }}>
      {read === null ? (
        <EnterInvitation
          invitation={invitation}
          address={address}
          onInvitation={entered(setInvitation)}
          onAddress={entered(setAddress)}
        />
      ) : (
        <ReadNote
          institution={read.institution}
          until={read.expiresAt}
          onAnother={() => entered(setInvitation)('')}
        />
      )}
      <Box sx={fields}>
        <TextInput
          label={t('joining.device')}
          value={deviceName}
          onChange={setDeviceName}
          maxLength={120}
          required
          hint={t('joining.deviceHint')}
        />
      </Box>
      {error === null || error === undefined ? null : <ErrorNote error={error} />}
      <LookButton asking={asking} ready={ready} />
    </Box>
  );
}

function EnterInvitation(props: {
  readonly invitation: string;
  readonly address: string;
  readonly onInvitation: (text: string) => void;
  readonly onAddress: (text: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <InvitationDrop onText={props.onInvitation} />
      <Box sx={fields}>
        <TextInput
          label={t('joining.invitation')}
          value={props.invitation}
          onChange={props.onInvitation}
          maxLength={8_000}
          hint={t('joining.invitationHint')}
        />
        <TextInput
          label={t('joining.address')}
          value={props.address}
          onChange={props.onAddress}
          maxLength={400}
          hint={t('joining.addressHint')}
        />
      </Box>
    </>
  );
}

function LookButton({ asking, ready }: { readonly asking: boolean; readonly ready: boolean }) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
      <Button type="submit" variant="contained" loading={asking} disabled={!ready}>
        {t('joining.look')}
      </Button>
      {asking ? (
        <Typography variant="body2" role="status">
          {t('joining.reading')}
        </Typography>
      ) : null}
    </Box>
  );
}

function ReadNote(props: {
  readonly institution: string;
  readonly until: string;
  readonly onAnother: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { institution, until, onAnother } = props;
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
      <Typography variant="body1">
        {t('joining.read', { institution, until: shortMoment(until, i18n.language) })}
      </Typography>
      <Button onClick={onAnother}>{t('joining.another')}</Button>
    </Box>
  );
}

const fields = {
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 16rem), 1fr))',
  alignItems: 'start',
} as const;
