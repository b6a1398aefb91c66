import { type FormEvent, useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import { codeFromName } from '#renderer/screens/settings/code-from-name.ts';
import { MayNotNote } from '#renderer/screens/settings/may-not-note.tsx';
import { mayNot, useInstitutionAct } from '#renderer/screens/settings/use-institution.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

const LONGEST_CODE = 40;

/** Classes of this institution's own ("ringan"), which its rules can be for. */
export function LocalClasses({ view }: { readonly view: InstitutionView }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const { mutate, isPending, error } = useInstitutionAct(() => setName(''));
  const closed = mayNot(view, 'name-local-class') !== null;
  const localClass = codeFromName(name, LONGEST_CODE);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    mutate({ command: 'name-local-class', input: { localClass, name: name.trim() } });
  };
  return (
    <Panel title={t('settings.rules.localClasses')}>
      <Typography variant="body2">{t('settings.rules.localClassesNote')}</Typography>
      <Typography variant="body1">
        {view.localClasses.map((each) => each.name).join(', ') || t('settings.rules.noLocalClass')}
      </Typography>
      <Box component="form" noValidate onSubmit={add} sx={line}>
        <TextInput
          label={t('settings.rules.newLocalClass')}
          value={name}
          disabled={closed}
          maxLength={60}
          onChange={setName}
        />
        <Button type="submit" variant="outlined" loading={isPending} disabled={closed || localClass === ''}>
          {t('common.add')}
        </Button>
      </Box>
      <MayNotNote view={view} command="name-local-class" />
      {error === null ? null : <ErrorNote error={error} />}
    </Panel>
  );
}

const line = { display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' } as const;
