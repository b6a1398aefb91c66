import { useTheme } from '@mui/material/styles';
import { ChartFrame } from '#renderer/screens/summary/chart-frame.tsx';
import type { Bar } from '#renderer/screens/summary/figures.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

const HEIGHT_PX = 190;
const TOP_PX = 16;
const BASE_PX = 160;
/** Of a month's room, in percent of it. */
const BAR_SHARE = 36;
/** So many months have room for figures and for each name. */
const ROOM_FOR_FIGURES = 13;
const NAMES_AT_MOST = 13;

type Props = { readonly months: readonly Bar[] };

/** Two bars a month: received is filled, closed is an outline. The table "Per Bulan" has the same figures as text. */
export function MonthChart({ months }: Props) {
  const { t, i18n } = useTranslation();
  const most = months.reduce<Bar | null>(
    (best, month) => (best === null || month.received > best.received ? month : best),
    null,
  );
  const spoken = t('summary.monthsSpoken', {
    first: months[0]?.name ?? '',
    last: months.at(-1)?.name ?? '',
    most: most?.name ?? '',
    n: (most?.received ?? 0).toLocaleString(i18n.language),
  });
  const every = Math.ceil(months.length / NAMES_AT_MOST);
  return (
    <ChartFrame title={t('summary.months')} legend={<Legend />}>
      <svg width="100%" height={HEIGHT_PX} overflow="visible" role="img" aria-label={spoken}>
        <line x1="0" x2="100%" y1={BASE_PX} y2={BASE_PX} stroke="currentColor" opacity=".4" />
        {months.map((month, place) => (
          <Month
            key={month.name}
            month={month}
            left={(100 / months.length) * place}
            room={100 / months.length}
            highest={Math.max(1, most?.received ?? 1)}
            named={place % every === 0}
            figures={months.length <= ROOM_FOR_FIGURES}
          />
        ))}
      </svg>
    </ChartFrame>
  );
}

type MonthProps = {
  readonly month: Bar;
  /** In percent of the picture. */
  readonly left: number;
  readonly room: number;
  readonly highest: number;
  readonly named: boolean;
  readonly figures: boolean;
};

function Month({ month, left, room, highest, named, figures }: MonthProps) {
  const { palette } = useTheme();
  const width = (room * BAR_SHARE) / 100;
  const middle = left + room / 2;
  const bars = [
    { n: month.received, x: middle - width - room / 100, fill: palette.tones.calm.line },
    { n: month.done, x: middle + room / 100, fill: 'none' },
  ];
  return (
    <g>
      <title>{month.name}</title>
      {bars.map(({ n, x, fill }, place) => {
        const height = (n / highest) * (BASE_PX - TOP_PX);
        return (
          <g key={fill}>
            <rect
              x={`${x}%`}
              width={`${width}%`}
              y={BASE_PX - height}
              height={height}
              fill={fill}
              stroke={place === 0 ? palette.tones.calm.line : palette.tones.done.text}
              strokeWidth={n === 0 ? 0 : 1.5}
            />
            {figures && n > 0 ? (
              <text
                x={`${x + width / 2}%`}
                y={BASE_PX - height - 4}
                textAnchor="middle"
                fontSize="11"
                fill={palette.text.primary}
              >
                {n.toLocaleString('id')}
              </text>
            ) : null}
          </g>
        );
      })}
      {named ? (
        <text
          x={`${middle}%`}
          y={BASE_PX + 15}
          textAnchor="middle"
          fontSize="11"
          fill={palette.text.secondary}
        >
          {shortName(month.name)}
        </text>
      ) : null}
    </g>
  );
}

/** `Maret 2026` as `Mar 26`. */
function shortName(name: string): string {
  const [month = '', year = ''] = name.split(' ');
  return `${month.slice(0, 3)} ${year.slice(2)}`;
}

function Legend() {
  const { t } = useTranslation();
  const { palette } = useTheme();
  const entries = [
    { name: t('summary.legendReceived'), fill: palette.tones.calm.line, stroke: palette.tones.calm.line },
    { name: t('summary.legendDone'), fill: 'none', stroke: palette.tones.done.text },
  ];
  return (
    <Box sx={{ display: 'flex', gap: 1.5 }}>
      {entries.map(({ name, fill, stroke }) => (
        <Typography
          key={name}
          variant="caption"
          sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}
        >
          <svg width="12" height="12" aria-hidden="true" focusable="false">
            <rect x="1" y="1" width="10" height="10" fill={fill} stroke={stroke} strokeWidth="1.5" />
          </svg>
          {name}
        </Typography>
      ))}
    </Box>
  );
}
