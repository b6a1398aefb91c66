import type { OutboxItem } from '#contract/window/sync.ts';
import { CaseLink } from '#renderer/screens/sync/case-link.tsx';
import { commandWords } from '#renderer/screens/sync/command-words.ts';
import { StepTrack } from '#renderer/screens/sync/step-track.tsx';
import type { WaitingReason } from '#renderer/screens/sync/waiting-reason.ts';
import { shortMoment } from '#renderer/text/dates.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly item: OutboxItem; readonly reason: WaitingReason };

/** One step that waits: what it is, of which case, where it is, and why. */
export function OutboxRow({ item, reason }: Props) {
  const { t, i18n } = useTranslation();
  const { id, title, command, at, by, atHub } = item;
  return (
    <Box component="li" sx={row}>
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body1" sx={{ fontWeight: 650 }}>
          {commandWords(command, t)}
        </Typography>
        <Typography variant="body2">
          {id === null ? t('sync.outbox.shared') : <CaseLink id={id} title={title} />}
        </Typography>
        <Typography variant="caption" color="textSecondary" component="p">
          {t('sync.outbox.by', { who: by, at: shortMoment(at, i18n.language) })}
        </Typography>
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <StepTrack atHub={atHub} />
        <Typography variant="body2" color={reason.kind === 'told' ? undefined : 'textSecondary'}>
          <Reason reason={reason} />
        </Typography>
      </Box>
    </Box>
  );
}

function Reason({ reason }: Pick<Props, 'reason'>) {
  const { t } = useTranslation();
  const sentence = useSentence();
  if (reason.kind === 'told') return sentence(reason.told.code, reason.told.params);
  return t(`sync.outbox.${reason.kind}`);
}

const row = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 20rem), 1fr))',
  columnGap: 3,
  rowGap: 0.5,
  py: 1,
  borderTop: 1,
  borderColor: 'divider',
} as const;
