import { ROLES } from '#domain/kernel/step.ts';
import type { ToldLine } from '#renderer/screens/case/timeline/event-words.ts';
import { shortMoment } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** One line of the history: when and who, what in a sentence, its words, and what it came to. */
export function TimelineItem({ told }: { readonly told: ToldLine }) {
  const { t, i18n } = useTranslation();
  const { line, said, forDay, details, results, doubt, sealed } = told;
  const role = ROLES.find((one) => one === line.role);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gap: { xs: 0, md: 1.5 },
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '15rem minmax(0, 1fr)' },
        pl: 1,
        borderLeft: 3,
        borderColor: 'divider',
      }}
    >
      <Typography variant="caption" color="text.secondary" component="div">
        <time dateTime={line.at}>{shortMoment(line.at, i18n.language)}</time>
        <br />
        {line.person === '' ? t('timeline.system') : line.person}
        {role === undefined ? '' : ` · ${t(`role.${role}`)}`}
      </Typography>
      <div>
        <Typography component="p">
          <strong>{said}</strong>
          {forDay === null ? '' : ` ${forDay}`}
        </Typography>
        {details.map(({ label, text }) => (
          <Typography key={`${label} ${text}`} variant="body2" component="p" sx={{ whiteSpace: 'pre-wrap' }}>
            {label === null ? null : (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {label}:{' '}
              </Box>
            )}
            {text}
          </Typography>
        ))}
        {results.map(({ text, late }) => (
          <div key={text}>
            <Mark tone={late ? 'late' : 'done'}>{text}</Mark>
          </div>
        ))}
        {doubt === null ? null : <Mark tone="soon">{doubt}</Mark>}
        {sealed ? (
          <Typography variant="caption" color="text.secondary">
            {t('timeline.sealed')}
          </Typography>
        ) : null}
      </div>
    </Box>
  );
}
