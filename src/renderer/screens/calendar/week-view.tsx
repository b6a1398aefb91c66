import { useQuery } from '@tanstack/react-query';
import type { Load, PeopleLoad } from '#contract/window/calendar.ts';
import { heatOf } from '#domain/deadline/day-load.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { type CalendarPlace, filterOf, shownDays } from '#renderer/screens/calendar/use-calendar-place.ts';
import { shortDate, weekdayName } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly place: CalendarPlace;
  readonly load: Load;
  readonly busyFrom: number;
  readonly onOpen: (date: CivilDate) => void;
};

/** Who has how many reports due on which day of the week. */
export function WeekView({ place, load, busyFrom, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const range = shownDays({ mode: 'week', date: place.date });
  const request = { ...range, ...filterOf({ ...place, allClocks: false }) };
  const { data, error, refetch } = useQuery({
    queryKey: QUERY.calendar('people', request),
    queryFn: () => desk.calendar.people(request),
  });
  if (error !== null) return <ErrorNote error={error} onRetry={() => refetch()} />;
  if (data === undefined) return <Loading />;
  if (data.people.length === 0) return <Typography>{t('calendar.week.nobody')}</Typography>;
  const label = t('calendar.week.label', {
    from: shortDate(range.from, i18n.language),
    to: shortDate(range.to, i18n.language),
  });
  return (
    // A table of many columns scrolls inside itself where the window is narrow.
    <Box role="region" aria-label={label} tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Box component="table" aria-label={label} sx={table}>
        <Head dates={data.dates} load={load} opened={place.opened} onOpen={onOpen} />
        <tbody>
          {data.people.map((person) => (
            <Row key={person.id ?? ''} person={person} busyFrom={busyFrom} />
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

type HeadProps = Pick<Props, 'load' | 'onOpen'> & Pick<PeopleLoad, 'dates'> & { readonly opened: CivilDate };

function Head({ dates, load, opened, onOpen }: HeadProps) {
  const { t, i18n } = useTranslation();
  return (
    <thead>
      <tr>
        <th scope="col">{t('calendar.week.who')}</th>
        {dates.map((date) => {
          const off = load.daysOff.find((day) => day.date === date);
          return (
            <th
              key={date}
              scope="col"
              data-off={off === undefined ? undefined : ''}
              title={off?.name ?? undefined}
            >
              <Button aria-pressed={date === opened} color="inherit" onClick={() => onOpen(date)}>
                {weekdayName(date, i18n.language, 'short')} {Number(date.slice(8))}
              </Button>
            </th>
          );
        })}
        <th scope="col">{t('calendar.week.sum')}</th>
        <th scope="col">{t('calendar.week.late')}</th>
      </tr>
    </thead>
  );
}

function Row({
  person,
  busyFrom,
}: {
  readonly person: PeopleLoad['people'][number];
  readonly busyFrom: number;
}) {
  const { t } = useTranslation();
  const { id, name, due, late } = person;
  return (
    <tr>
      <th scope="row">{id === null ? t('calendar.noOfficer') : name}</th>
      {due.map((count, at) => {
        const heat = heatOf(count, busyFrom);
        const isBusy = heat === 'padat' || heat === 'sangat-padat';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place is a day of the week.
          <td key={at} data-heat={isBusy ? heat : undefined}>
            {isBusy ? t('calendar.week.busy', { count }) : count === 0 ? '' : count}
          </td>
        );
      })}
      <td>{due.reduce((all, count) => all + count, 0)}</td>
      <td>{late}</td>
    </tr>
  );
}

const table = {
  width: '100%',
  minWidth: '40rem',
  borderCollapse: 'collapse',
  bgcolor: 'background.paper',
  fontSize: '0.8125rem',
  '& th, & td': { border: 1, borderColor: 'divider', px: 0.75, py: 0.5, textAlign: 'center' },
  '& th[scope="row"]': { textAlign: 'left', fontWeight: 600 },
  '& thead th': { whiteSpace: 'nowrap', px: 0.25, fontWeight: 650, color: 'text.secondary' },
  '& th[data-off]': { bgcolor: 'ground' },
  '& td[data-heat="padat"]': { bgcolor: 'tones.soon.surface' },
  '& td[data-heat="sangat-padat"]': { bgcolor: 'tones.late.surface' },
} as const;
