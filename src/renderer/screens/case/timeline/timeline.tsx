import { useMemo, useState } from 'react';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { tellAll } from '#renderer/screens/case/timeline/event-words.ts';
import { TimelineItem } from '#renderer/screens/case/timeline/timeline-item.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** A history longer than this is opened in full only when it is asked for. */
const FIRST_SHOWN = 30;

/** Everything that happened to the case, in words, the newest first. */
export function Timeline() {
  const { t, i18n } = useTranslation();
  const { view, names } = useBench();
  const [all, setAll] = useState(false);
  const told = useMemo(
    () => tellAll(view.timeline, { t, language: i18n.language, names }).toReversed(),
    [view.timeline, t, i18n.language, names],
  );
  const shown = all ? told : told.slice(0, FIRST_SHOWN);
  return (
    <Panel
      title={t('timeline.title')}
      actions={
        <Typography variant="caption" color="text.secondary">
          {t('timeline.newestFirst')}
        </Typography>
      }
    >
      <Box component="ol" reversed sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {shown.map((one) => (
          <TimelineItem key={one.line.eventId} told={one} />
        ))}
      </Box>
      {shown.length < told.length ? (
        <Button onClick={() => setAll(true)} sx={{ justifySelf: 'start' }}>
          {t('timeline.all', { count: told.length })}
        </Button>
      ) : null}
    </Panel>
  );
}
