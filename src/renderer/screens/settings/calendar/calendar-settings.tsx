import Alert from '@mui/material/Alert';
import { useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import { AddHolidayDialog } from '#renderer/screens/settings/calendar/add-holiday-dialog.tsx';
import { CalendarFileButton } from '#renderer/screens/settings/calendar/calendar-file.tsx';
import { holidaysFor } from '#renderer/screens/settings/calendar/holidays-for.ts';
import { OfficeChoice } from '#renderer/screens/settings/calendar/office-choice.tsx';
import { RemoveHolidayDialog } from '#renderer/screens/settings/calendar/remove-holiday-dialog.tsx';
import { TimeZone } from '#renderer/screens/settings/calendar/time-zone.tsx';
import { WorkingWeek } from '#renderer/screens/settings/calendar/working-week.tsx';
import { MayNotNote } from '#renderer/screens/settings/may-not-note.tsx';
import { SettingsTable } from '#renderer/screens/settings/settings-table.tsx';
import { mayNot } from '#renderer/screens/settings/use-institution.ts';
import { longDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';

type Holiday = InstitutionView['holidays'][number];
type Props = { readonly view: InstitutionView; readonly today: string };

/** Which days count: the working week, and the days off of each year. */
export function CalendarSettings({ view, today }: Props) {
  const { t } = useTranslation();
  const thisYear = Number(today.slice(0, 4));
  const [officeId, setOfficeId] = useState<string | null>(null);
  const inUse = [thisYear, thisYear + 1].filter((year) => !view.calendarYears.includes(year));
  return (
    <>
      {inUse.map((year) => (
        <Alert key={year} severity="warning" role="note">
          {t('settings.calendar.missingYear', { year })}
        </Alert>
      ))}
      <Panel title={t('settings.calendar.zone')}>
        <TimeZone key={view.zone} view={view} />
      </Panel>
      <OfficeChoice view={view} officeId={officeId} onChange={setOfficeId} />
      <Panel title={t('settings.calendar.week')}>
        <WorkingWeek key={officeId ?? ''} view={view} officeId={officeId} />
      </Panel>
      <Holidays view={view} thisYear={thisYear} officeId={officeId} />
    </>
  );
}

function Holidays({
  view,
  thisYear,
  officeId,
}: {
  readonly view: InstitutionView;
  readonly thisYear: number;
  readonly officeId: string | null;
}) {
  const { t } = useTranslation();
  const { holidays, removed } = holidaysFor(view, officeId);
  const years = [...new Set([...view.calendarYears, ...holidays.map(yearOf), thisYear])].sort();
  const [year, setYear] = useState(thisYear);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Holiday | null>(null);
  return (
    <Panel
      title={t('settings.calendar.holidays')}
      actions={<HolidayActions view={view} officeId={officeId} onAdd={() => setAdding(true)} />}
    >
      <MayNotNote view={view} command="add-holiday" />
      <YearChoice years={years} year={year} onChange={setYear} />
      <HolidayTable
        view={view}
        year={year}
        holidays={holidays.filter((holiday) => yearOf(holiday) === year)}
        onRemove={setRemoving}
      />
      <Removed holidays={removed.filter((holiday) => yearOf(holiday) === year)} />
      {adding ? <AddHolidayDialog year={year} officeId={officeId} onClose={() => setAdding(false)} /> : null}
      {removing === null ? null : (
        <RemoveHolidayDialog holiday={removing} officeId={officeId} onClose={() => setRemoving(null)} />
      )}
    </Panel>
  );
}

type ActionsProps = {
  readonly view: InstitutionView;
  readonly officeId: string | null;
  readonly onAdd: () => void;
};

function HolidayActions({ view, officeId, onAdd }: ActionsProps) {
  const { t } = useTranslation();
  return (
    <>
      <CalendarFileButton view={view} officeId={officeId} />
      <Button
        variant="outlined"
        startIcon={<Icon name="plus" size={16} />}
        disabled={mayNot(view, 'add-holiday') !== null}
        aria-haspopup="dialog"
        onClick={onAdd}
      >
        {t('settings.calendar.add')}
      </Button>
    </>
  );
}

function YearChoice(props: {
  readonly years: readonly number[];
  readonly year: number;
  readonly onChange: (year: number) => void;
}) {
  const { t } = useTranslation();
  return (
    <Box sx={{ maxWidth: '12rem' }}>
      <SelectField
        label={t('settings.calendar.year')}
        value={String(props.year)}
        options={props.years.map((each) => ({ value: String(each), label: String(each) }))}
        onChange={(value) => props.onChange(Number(value))}
      />
    </Box>
  );
}

function HolidayTable({
  view,
  year,
  holidays,
  onRemove,
}: {
  readonly view: InstitutionView;
  readonly year: number;
  readonly holidays: readonly Holiday[];
  readonly onRemove: (holiday: Holiday) => void;
}) {
  const { t, i18n } = useTranslation();
  const closed = mayNot(view, 'remove-holiday') !== null;
  return (
    <SettingsTable
      caption={t('settings.calendar.caption', { year })}
      columns={[
        { key: 'date', label: t('common.date') },
        { key: 'name', label: t('settings.calendar.name') },
        { key: 'type', label: t('settings.calendar.type') },
        { key: 'acts', label: t('settings.acts'), right: true },
      ]}
      rows={holidays.map((holiday) => ({
        key: `${holiday.date} ${holiday.origin}`,
        cells: [
          longDate(holiday.date, i18n.language),
          <span key="name" title={holiday.source}>
            {holiday.name}
          </span>,
          `${t(`settings.calendar.typeOf.${holiday.type}`)} · ${t(`settings.calendar.origin.${holiday.origin}`)}`,
          <Button
            key="acts"
            disabled={closed}
            aria-label={t('settings.calendar.removeOf', { name: holiday.name })}
            aria-haspopup="dialog"
            onClick={() => onRemove(holiday)}
          >
            {t('common.remove')}
          </Button>,
        ],
      }))}
    />
  );
}

function Removed({ holidays }: { readonly holidays: readonly Holiday[] }) {
  const { t, i18n } = useTranslation();
  if (holidays.length === 0) return null;
  return (
    <Box component="details" sx={{ fontSize: '0.8125rem' }}>
      <summary>{t('settings.calendar.removed', { count: holidays.length })}</summary>
      <ul>
        {holidays.map((holiday) => (
          <li key={holiday.date}>
            {longDate(holiday.date, i18n.language)} · {holiday.name}
          </li>
        ))}
      </ul>
    </Box>
  );
}

function yearOf({ date }: { readonly date: string }): number {
  return Number(date.slice(0, 4));
}
