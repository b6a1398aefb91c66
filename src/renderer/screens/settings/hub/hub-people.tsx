import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { JoinedPerson } from '#contract/window/joining.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { InvitationDrop } from '#renderer/ui/joining/invitation-drop.tsx';
import { usePersonWords } from '#renderer/ui/joining/use-person-words.ts';
import { useMessages } from '#renderer/ui/messages.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** Who may work on this PC, and letting in more. */
export function HubPeople({ persons }: { readonly persons: readonly JoinedPerson[] }) {
  const { t } = useTranslation();
  const words = usePersonWords();
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      title={t('joining.people')}
      actions={
        <Button variant="outlined" aria-haspopup="dialog" onClick={() => setAdding(true)}>
          {t('joining.addPerson')}
        </Button>
      }
    >
      <Box component="ul" sx={{ my: 0, pl: 2.5, fontSize: '0.875rem' }}>
        {persons.map((person) => (
          <li key={person.personId}>{words(person)}</li>
        ))}
      </Box>
      <Typography variant="body2" color="textSecondary">
        {t('joining.peopleNote')}
      </Typography>
      {adding ? <AddDialog onClose={() => setAdding(false)} /> : null}
    </Panel>
  );
}

function AddDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const queries = useQueryClient();
  const { tell } = useMessages();
  const [invitation, setInvitation] = useState('');
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => desk.joining.addPersons({ invitation }),
    onSuccess: () => {
      queries.invalidateQueries({ queryKey: QUERY.membership });
      queries.invalidateQueries({ queryKey: QUERY.profiles });
      tell(t('joining.personAdded'));
      onClose();
    },
  });
  const entered = (text: string): void => {
    reset();
    setInvitation(text);
  };
  return (
    <DialogFrame
      title={t('joining.addPerson')}
      onClose={onClose}
      confirm={t('joining.addPerson')}
      onConfirm={() => mutate()}
      busy={isPending}
      disabled={invitation.trim() === ''}
      error={error}
    >
      <InvitationDrop onText={entered} />
      <TextInput
        label={t('joining.invitation')}
        value={invitation}
        onChange={entered}
        maxLength={8_000}
        hint={t('joining.invitationHint')}
      />
    </DialogFrame>
  );
}
