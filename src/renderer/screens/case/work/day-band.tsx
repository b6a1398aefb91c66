import type { CountedDay } from '#domain/deadline/explain-due.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

const KINDS = ['counted', 'off', 'paused'] as const;
type Kind = (typeof KINDS)[number];

const FILLS: Readonly<Record<Kind, object>> = {
  counted: { bgcolor: 'primary.main' },
  off: { bgcolor: 'transparent' },
  // A pattern besides the grey, so that it is told apart without colours and on paper.
  paused: {
    bgcolor: 'tones.quiet.surface',
    backgroundImage: 'repeating-linear-gradient(135deg, currentColor 0 1px, transparent 1px 4px)',
    color: 'tones.quiet.line',
  },
};

/** The days of a count as one band: full where they count, empty on days off, grey while the clock stood still. */
export function DayBand({ days }: { readonly days: readonly CountedDay[] }) {
  const { t } = useTranslation();
  const sum = (kind: Kind): number => days.filter((day) => kindOf(day) === kind).length;
  const present = KINDS.filter((kind) => sum(kind) > 0);
  return (
    <Box sx={{ display: 'grid', gap: 0.5, flexBasis: '100%', printColorAdjust: 'exact' }}>
      <Box aria-hidden sx={{ display: 'flex', height: '0.75rem', border: 1, borderColor: 'divider' }}>
        {days.map((day) => (
          <Box key={day.date} sx={{ flex: 1, minWidth: 0, ...FILLS[kindOf(day)] }} />
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        {present.map((kind) => (
          <Typography key={kind} variant="caption" sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
            <Box
              aria-hidden
              component="span"
              sx={{ width: '0.75rem', height: '0.75rem', border: 1, borderColor: 'divider', ...FILLS[kind] }}
            />
            {t(`deadline.band.${kind}`, { count: sum(kind) })}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}

function kindOf({ counted, why }: CountedDay): Kind {
  if (counted) return 'counted';
  return why === 'jeda' ? 'paused' : 'off';
}
