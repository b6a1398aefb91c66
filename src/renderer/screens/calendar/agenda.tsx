import { useQuery } from '@tanstack/react-query';
import { type Ref, useId } from 'react';
import type { Agenda as AgendaAnswer, AgendaEntry } from '#contract/window/calendar.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { addressOf } from '#renderer/app/route.ts';
import { agendaQuery } from '#renderer/screens/calendar/calendar-queries.ts';
import type { CalendarPlace } from '#renderer/screens/calendar/use-calendar-place.ts';
import { longDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { DueMark } from '#renderer/ui/due-mark.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { placeLink } from '#renderer/ui/place-link.ts';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly place: CalendarPlace;
  readonly headingRef: Ref<HTMLHeadingElement>;
  /** The name of the holiday, if the day is one. */
  readonly holiday: string | null;
};

/** The reports whose date is the opened day. */
export function Agenda({ place, headingRef, holiday }: Props) {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const titleId = useId();
  const { data, error, refetch } = useQuery(agendaQuery(desk, place));
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ minWidth: 0 }}>
      <Typography variant="h2" id={titleId} ref={headingRef} tabIndex={-1}>
        {longDate(place.opened, i18n.language)}
      </Typography>
      {holiday === null ? null : (
        <Typography variant="body2" color="textSecondary">
          {t('calendar.holiday', { name: holiday })}
        </Typography>
      )}
      {error === null ? null : <ErrorNote error={error} onRetry={() => refetch()} />}
      {data === undefined && error === null ? <Loading /> : null}
      {data === undefined ? null : <Lists agenda={data} />}
    </Box>
  );
}

/** What ends on the day, what comes near on it, and what of both is not listed. */
function Lists({ agenda: { total, hidden, entries, warned } }: { readonly agenda: AgendaAnswer }) {
  const { t } = useTranslation();
  const notes = [
    ...(total > entries.length ? [t('calendar.agenda.more', { shown: entries.length, total })] : []),
    ...(hidden === 0 ? [] : [t('calendar.agenda.hidden', { count: hidden })]),
  ];
  return (
    <>
      {total === 0 ? (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t('calendar.agenda.none')}
        </Typography>
      ) : null}
      <Entries entries={entries} />
      {warned.length === 0 ? null : (
        <>
          <Typography variant="h3" sx={{ mt: 1.5 }}>
            {t('calendar.agenda.near')}
          </Typography>
          <Entries entries={warned} />
        </>
      )}
      {notes.map((note) => (
        <Typography key={note} variant="body2" color="textSecondary">
          {note}
        </Typography>
      ))}
    </>
  );
}

/** Dates as links to their reports. */
export function Entries({ entries }: { readonly entries: readonly AgendaEntry[] }) {
  return (
    <Box component="ul" sx={list}>
      {entries.map((entry) => (
        <Entry key={`${entry.item.id} ${entry.ruleId}`} entry={entry} />
      ))}
    </Box>
  );
}

function Entry({ entry }: { readonly entry: AgendaEntry }) {
  const { t } = useTranslation();
  const { item, label, ruleId, dueOn, daysLeft, late, provisional } = entry;
  const who = [item.office, item.officer ?? t('calendar.agenda.noOfficer')].filter((name) => name !== null);
  return (
    <li>
      <Box component="a" href={addressOf({ screen: 'laporan', id: item.id })} sx={link}>
        {item.trackingId} · {item.title ?? t('common.erased')}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75, px: 1, minWidth: 0 }}>
        <DueMark due={{ dueOn, daysLeft, ruleId, late, provisional }} />
        <Typography variant="caption" color="textSecondary" sx={{ minWidth: 0 }}>
          {[t(`rule.${ruleId}`, label), ...who].join(' · ')}
        </Typography>
      </Box>
    </li>
  );
}

const list = {
  m: 0,
  mt: 1,
  p: 0,
  listStyle: 'none',
  display: 'grid',
  gap: 1,
  '&:empty': { display: 'none' },
} as const;
const link = { ...placeLink, display: 'block', py: 0.25, fontWeight: 600 } as const;
