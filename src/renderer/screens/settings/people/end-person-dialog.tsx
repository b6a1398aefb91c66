import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import { useInstitutionAct } from '#renderer/screens/settings/use-institution.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly whom: InstitutionView['people'][number]; readonly onClose: () => void };

/** Somebody leaves: asks, and says what stays. */
export function EndPersonDialog({ whom, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useInstitutionAct(onClose);
  return (
    <DialogFrame
      title={t('settings.people.endOf', { name: whom.name })}
      onClose={onClose}
      confirm={t('settings.people.end')}
      danger
      busy={isPending}
      error={error}
      onConfirm={() =>
        mutate({
          command: 'end-person',
          input: { personId: whom.personId, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
        })
      }
    >
      <Typography variant="body1">{t('settings.people.endNote')}</Typography>
      <TextField
        label={`${t('common.reason')} (${t('common.optional')})`}
        value={reason}
        autoFocus
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </DialogFrame>
  );
}
