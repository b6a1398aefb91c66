import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DateChoice } from '#contract/window/calendar.ts';
import type { Profile } from '#contract/window/session.ts';
import { addDays, dayNumberOf, isCivilDate } from '#domain/deadline/civil-date.ts';
import type { DateRange } from '#domain/deadline/day-load.ts';
import { weekOf } from '#domain/deadline/month-grid.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { Entries } from '#renderer/screens/calendar/agenda.tsx';
import { longDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

const MOST_DAYS = 62;
const MOST_LISTED = 100;
/** How far back the last working day is looked for. */
const LOOK_BACK_DAYS = 14;

type Props = {
  readonly person: Profile;
  readonly date: CivilDate;
  readonly today: CivilDate;
  readonly officers: readonly DateChoice[];
};

/**
 * What falls due while somebody is away: Tuesday to Thursday of the week shown, or of the next one where they are over, until
 * other days are given.
 */
export function Absence({ person, date, today, officers }: Props) {
  const { t } = useTranslation();
  const [who, setWho] = useState(person.personId);
  const [own, setOwn] = useState<DateRange | null>(null);
  const week = weekOf((weekOf(date)[1] ?? date) < today ? addDays(today, 7) : date);
  const range = own ?? { from: week[1] ?? date, to: week[3] ?? date };
  const others = officers.flatMap(({ id, name }) =>
    id === null || id === person.personId ? [] : [{ value: id, label: name }],
  );
  const people = [
    { value: person.personId, label: t('calendar.absence.me', { name: person.name }) },
    ...others,
  ];
  const name =
    who === person.personId ? person.name : (others.find(({ value }) => value === who)?.label ?? who);
  return (
    <Panel title={t('calendar.absence.title')}>
      <Box data-screen-only="" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <Box sx={{ flex: '1 1 12rem', minWidth: '9rem' }}>
          <SelectField label={t('calendar.absence.who')} value={who} options={people} onChange={setWho} />
        </Box>
        {(['from', 'to'] as const).map((end) => (
          <TextField
            key={end}
            type="date"
            label={t(`calendar.absence.${end}`)}
            value={range[end]}
            onChange={(event) => setOwn({ ...range, [end]: event.target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
            sx={{ flex: '0 1 11rem' }}
          />
        ))}
      </Box>
      {isWhole(range) ? (
        <Outcome range={range} officerId={who} name={name} />
      ) : (
        <Typography variant="body2" color="error" role="alert">
          {t('calendar.absence.wrong')}
        </Typography>
      )}
    </Panel>
  );
}

function isWhole({ from, to }: DateRange): boolean {
  if (!isCivilDate(from) || !isCivilDate(to)) return false;
  const days = dayNumberOf(to) - dayNumberOf(from) + 1;
  return days >= 1 && days <= MOST_DAYS;
}

type OutcomeProps = { readonly range: DateRange; readonly officerId: string; readonly name: string };

function Outcome({ range, officerId, name }: OutcomeProps) {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const request = { ...range, officerIds: [officerId], allClocks: false };
  const { data, error } = useQuery({
    queryKey: QUERY.calendar('absence', request),
    queryFn: async () => ({
      people: (await desk.calendar.people(request)).people,
      agenda: await desk.calendar.agenda({ ...request, limit: MOST_LISTED }),
      before: await desk.calendar.load({
        from: addDays(range.from, -LOOK_BACK_DAYS),
        to: addDays(range.from, -1),
      }),
    }),
  });
  if (error !== null) return <ErrorNote error={error} />;
  if (data === undefined) return null;
  const [mine] = data.people;
  const count = (mine?.due ?? []).reduce((all, one) => all + one, 0);
  const [from, to] = [longDate(range.from, i18n.language), longDate(range.to, i18n.language)];
  const off = new Set(data.before.daysOff.map((day) => day.date));
  const last = Array.from({ length: LOOK_BACK_DAYS }, (_, at) => addDays(range.from, -1 - at)).find(
    (day) => !off.has(day),
  );
  return (
    <>
      <Typography role="status">
        <strong>
          {range.from === range.to
            ? t('calendar.absence.oneDay', { name, from, count })
            : t('calendar.absence.sentence', { name, from, to, count })}
        </strong>{' '}
        {mine === undefined || mine.late === 0
          ? ''
          : `${t('calendar.absence.alsoLate', { count: mine.late })} `}
        {last === undefined ? '' : t('calendar.absence.before', { on: longDate(last, i18n.language) })}
      </Typography>
      <Entries entries={data.agenda.entries.filter(({ kind }) => kind === 'sasaran')} />
    </>
  );
}
