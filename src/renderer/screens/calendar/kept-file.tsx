import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalendarFile } from '#contract/window/calendar.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import type { filterOf } from '#renderer/screens/calendar/use-calendar-place.ts';
import { shortMoment } from '#renderer/text/dates.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FolderField } from '#renderer/ui/folder-field.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Filter = ReturnType<typeof filterOf>;

/** The file that the program writes again whenever a date is another. */
export function KeptFile({ filter }: { readonly filter: Filter }) {
  const { t } = useTranslation();
  const [folder, setFolder] = useState('');
  const { data, failed, keep, drop } = useKeptFile(filter, folder.trim() === '' ? null : folder.trim());
  return (
    <>
      <Typography variant="h3">{t('calendar.ics.keepTitle')}</Typography>
      <Typography variant="body2">{t('calendar.ics.keepNote')}</Typography>
      {data === null ? null : <State file={data} />}
      <FolderField
        label={t('calendar.ics.folder')}
        hint={t('calendar.ics.folderHint')}
        value={folder}
        onChange={setFolder}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="outlined" loading={keep.isPending} onClick={() => keep.mutate()}>
          {t('calendar.ics.keep')}
        </Button>
        {data === null ? null : (
          <Button color="error" loading={drop.isPending} onClick={() => drop.mutate()}>
            {t('calendar.ics.stop')}
          </Button>
        )}
      </Box>
      {failed === null ? null : <ErrorNote error={failed} />}
    </>
  );
}

/** The file as it stands, and the two things that can be done with it. `folder`: null for the desk's own. */
function useKeptFile(filter: Filter, folder: string | null) {
  const { t } = useTranslation();
  const desk = useDesk();
  const queries = useQueryClient();
  const { tell } = useMessages();
  const keptQuery = { queryKey: QUERY.calendarFile, queryFn: () => desk.calendar.kept(), staleTime: 0 };
  const { data = null, error } = useQuery(keptQuery);
  const keep = useMutation({
    mutationFn: () => desk.calendar.keep({ ...filter, folder }),
    onSuccess: (kept) => {
      queries.setQueryData(QUERY.calendarFile, kept);
      tell(t('calendar.ics.kept', { path: kept.path }));
    },
  });
  const drop = useMutation({
    mutationFn: () => desk.calendar.drop(),
    onSuccess: () => {
      queries.setQueryData(QUERY.calendarFile, null);
      tell(t('calendar.ics.stopped'));
    },
  });
  return { data, failed: error ?? keep.error ?? drop.error, keep, drop };
}

function State({ file }: { readonly file: CalendarFile }) {
  const { t, i18n } = useTranslation();
  const sentence = useSentence();
  const { path, dates, writtenAt, problem } = file;
  return (
    <Typography variant="body2" role="status" color={problem === null ? undefined : 'error'}>
      {writtenAt === null
        ? t('calendar.ics.stateNot', { path })
        : t('calendar.ics.state', { path, dates, at: shortMoment(writtenAt, i18n.language) })}{' '}
      {problem === null ? '' : sentence(problem.code, problem.params)}
    </Typography>
  );
}
