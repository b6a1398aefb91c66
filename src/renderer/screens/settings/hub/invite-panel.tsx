import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { ChoiceGroup } from '#renderer/screens/settings/choice-group.tsx';
import { MadeInvitation } from '#renderer/screens/settings/hub/made-invitation.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { usePersonWords } from '#renderer/ui/joining/use-person-words.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

const HOURS = { day: 24, days: 72, week: 168 } as const;
type Long = keyof typeof HOURS;
const LONGEST: readonly Long[] = ['day', 'days', 'week'];

/** A coordinator lets people in on another PC. */
export function InvitePanel({ view }: { readonly view: InstitutionView }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const words = usePersonWords();
  const [personIds, setPersonIds] = useState<readonly string[]>([]);
  const [long, setLong] = useState<Long>('days');
  const made = useMutation({
    mutationFn: () => desk.joining.invite({ personIds: [...personIds], hours: HOURS[long] }),
  });
  const working = view.people.filter(({ ended }) => !ended);
  const officeOf = (id: string | null): string | null =>
    id === null ? null : (view.offices.find((office) => office.id === id)?.name ?? id);
  const names = working.filter(({ personId }) => personIds.includes(personId)).map(({ name }) => name);
  return (
    <Panel title={t('joining.invite')}>
      <Typography variant="body2">{t('joining.inviteNote')}</Typography>
      <ChoiceGroup
        label={t('joining.inviteWho')}
        options={working.map(({ personId, name, role, officeId }) => ({
          value: personId,
          label: words({ name, role, office: officeOf(officeId) }),
        }))}
        chosen={personIds}
        onChange={(chosen) => {
          made.reset();
          setPersonIds(chosen);
        }}
      />
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <LongChoice long={long} onChange={setLong} />
        <Button
          variant="contained"
          loading={made.isPending}
          disabled={personIds.length === 0}
          onClick={() => made.mutate()}
        >
          {t('joining.makeInvitation')}
        </Button>
      </Box>
      {made.error === null ? null : <ErrorNote error={made.error} />}
      {made.data === undefined ? null : <MadeInvitation file={made.data} names={names} />}
    </Panel>
  );
}

function LongChoice({ long, onChange }: { readonly long: Long; readonly onChange: (long: Long) => void }) {
  const { t } = useTranslation();
  return (
    <Box sx={{ minWidth: '9rem' }}>
      <SelectField
        label={t('joining.inviteHours')}
        value={long}
        options={LONGEST.map((value) => ({ value, label: t(`joining.hours.${value}`) }))}
        onChange={onChange}
      />
    </Box>
  );
}
