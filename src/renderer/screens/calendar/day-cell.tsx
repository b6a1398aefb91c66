import {
  busyWord,
  cutLine,
  dayHead,
  dayNumber,
  otherMonth,
  todayNumber,
} from '#renderer/screens/calendar/calendar-styles.ts';
import { CountShape } from '#renderer/screens/calendar/count-shape.tsx';
import { type ShownDay, spokenDay } from '#renderer/screens/calendar/day-words.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';

type Props = {
  readonly day: ShownDay;
  readonly busyFrom: number;
  readonly inMonth: boolean;
  readonly isToday: boolean;
  readonly hasKeyboard: boolean;
  readonly isOpened: boolean;
  readonly onOpen: () => void;
};

/** One day: its number, what day off it is, how full it is in a word, and what it carries. */
export function DayCell({ day, busyFrom, inMonth, isToday, hasKeyboard, isOpened, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const { date, counts, heat, isOff, holiday } = day;
  const isFull = heat === 'padat' || heat === 'sangat-padat';
  const plain = inMonth ? dayNumber : otherMonth;
  return (
    <Box
      component="td"
      role="gridcell"
      tabIndex={hasKeyboard ? 0 : -1}
      data-date={date}
      data-heat={heat === 'kosong' ? undefined : heat}
      data-off={isOff ? '' : undefined}
      aria-selected={isOpened}
      aria-current={isToday ? 'date' : undefined}
      aria-label={spokenDay(day, busyFrom, isToday, t, i18n.language)}
      title={holiday ?? undefined}
      onClick={onOpen}
    >
      <Box aria-hidden="true">
        <Box sx={dayHead}>
          <Box component="span" sx={isToday ? todayNumber : plain}>
            {Number(date.slice(8))}
          </Box>
          {isFull ? (
            <Box component="span" sx={busyWord}>
              {t(`calendar.heat.${heat}`)}
            </Box>
          ) : null}
        </Box>
        {holiday === null ? null : (
          <Box component="span" sx={cutLine}>
            {holiday}
          </Box>
        )}
        {counts.map(({ count, n }) => (
          <Box key={count} component="span" sx={cutLine}>
            <CountShape count={count} /> {t(`calendar.counts.${count}`, { count: n })}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
