import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { DateChoice, Load } from '#contract/window/calendar.ts';
import { addDays } from '#domain/deadline/civil-date.ts';
import { addMonths } from '#domain/deadline/month-grid.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { bar } from '#renderer/screens/calendar/calendar-styles.ts';
import type { CalendarPlace } from '#renderer/screens/calendar/use-calendar-place.ts';
import { monthAndYear } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly place: CalendarPlace;
  readonly today: CivilDate;
  readonly load: Pick<Load, 'offices' | 'officers'> | undefined;
  readonly onMove: (part: Partial<CalendarPlace>) => void;
};

/** Which days and whose. */
export function CalendarBar({ place, today, load, onMove }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TimeBar place={place} today={today} onMove={onMove} />
      <Box data-screen-only="" sx={bar}>
        <Filter
          label={t('calendar.office')}
          all={t('calendar.allOffices')}
          none={t('calendar.noOffice')}
          choices={load?.offices ?? []}
          value={place.officeId}
          onChange={(officeId) => onMove({ officeId })}
        />
        <Filter
          label={t('calendar.officer')}
          all={t('calendar.allOfficers')}
          none={t('calendar.noOfficer')}
          choices={load?.officers ?? []}
          value={place.officerId}
          onChange={(officerId) => onMove({ officerId })}
        />
        <FormControlLabel
          control={
            <Checkbox
              checked={place.allClocks}
              onChange={(event) => onMove({ allClocks: event.target.checked })}
            />
          }
          label={t('calendar.allClocks')}
        />
      </Box>
    </>
  );
}

/** The month or week that is shown, and the ways to others. */
function TimeBar({ place, today, onMove }: Omit<Props, 'load'>) {
  const { t, i18n } = useTranslation();
  const { mode, date } = place;
  const away = (by: number): CivilDate => (mode === 'month' ? addMonths(date, by) : addDays(date, 7 * by));
  return (
    <Box sx={bar}>
      <Typography variant="h2" aria-live="polite" sx={{ minWidth: '9rem' }}>
        {monthAndYear(date, i18n.language)}
      </Typography>
      <Box data-screen-only="" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        <Button
          variant="outlined"
          aria-label={t(`calendar.before.${mode}`)}
          onClick={() => onMove({ date: away(-1) })}
        >
          ‹
        </Button>
        <Button variant="outlined" onClick={() => onMove({ date: today, opened: today })}>
          {t('calendar.today')}
        </Button>
        <Button
          variant="outlined"
          aria-label={t(`calendar.after.${mode}`)}
          onClick={() => onMove({ date: away(1) })}
        >
          ›
        </Button>
      </Box>
      <Box
        role="group"
        aria-label={t('calendar.modes.label')}
        data-screen-only=""
        sx={{ display: 'flex', gap: 0.5 }}
      >
        {(['month', 'week'] as const).map((one) => (
          <Button
            key={one}
            variant={mode === one ? 'contained' : 'outlined'}
            aria-pressed={mode === one}
            onClick={() => onMove({ mode: one })}
          >
            {t(`calendar.modes.${one}`)}
          </Button>
        ))}
      </Box>
    </Box>
  );
}

/** Stand for all and for none; no id is one of them. */
const ALL = '*';
const NONE = '-';

function Filter(props: {
  readonly label: string;
  readonly all: string;
  readonly none: string;
  readonly choices: readonly DateChoice[];
  readonly value: string | null | undefined;
  readonly onChange: (value: string | null | undefined) => void;
}) {
  const { t } = useTranslation();
  const { label, all, none, choices, value, onChange } = props;
  const options = choices.map(({ id, name, count }) => ({
    value: id ?? NONE,
    label: t('calendar.choice', { name: id === null ? none : name, count }),
  }));
  const chosen = value === undefined ? ALL : (value ?? NONE);
  const isKnown = chosen === ALL || options.some((option) => option.value === chosen);
  return (
    <Box sx={{ flex: '1 1 11rem', maxWidth: '24rem', minWidth: '9rem' }}>
      <SelectField
        label={label}
        value={chosen}
        options={[
          { value: ALL, label: all },
          ...options,
          ...(isKnown ? [] : [{ value: chosen, label: value ?? none }]),
        ]}
        onChange={(next) => {
          if (next === ALL) onChange(undefined);
          else onChange(next === NONE ? null : next);
        }}
      />
    </Box>
  );
}
