import { useMutation } from '@tanstack/react-query';
import type { SyncState } from '#contract/window/sync.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { addressOf, SYNC_PARTS } from '#renderer/app/route.ts';
import { type JoinedState, SYNC_TONES, syncWords } from '#renderer/app/sync-words.ts';
import { timeOrDay } from '#renderer/text/dates.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { placeLink } from '#renderer/ui/place-link.ts';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly state: JoinedState;
  readonly today: string;
  readonly onClose: () => void;
};

/** How the desk stands with its hub, with what is wrong in words, the way to meet now, and the ways to what waits. */
export function SyncPanel({ state, today, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const { kind } = state;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Typography variant="h2" component="p">
        {t('sync.panel.title')}
      </Typography>
      <Box sx={{ minWidth: 0 }}>
        <Mark tone={SYNC_TONES[kind]}>{syncWords(state, { t, language: i18n.language, today })}</Mark>
      </Box>
      <Typography variant="body2">{useSituation(state)}</Typography>
      <Facts state={state} today={today} />
      {kind === 'dicabut' ? null : <MeetNow isMeeting={kind === 'menyinkronkan'} />}
      <Links state={state} onClose={onClose} />
    </Box>
  );
}

/** What is wrong, or that nothing is. */
function useSituation({ kind, trouble, lastAt }: SyncState): string {
  const { t } = useTranslation();
  const sentence = useSentence();
  if (kind === 'dicabut') return sentence('perangkat-dicabut');
  if (trouble !== null) return sentence(trouble.code, trouble.params);
  return t(lastAt === null ? 'sync.panel.never' : 'sync.panel.fine');
}

function Facts({ state: { institution, address, lastAt }, today }: Omit<Props, 'onClose'>) {
  const { t, i18n } = useTranslation();
  const facts = [
    [t('sync.panel.hub'), [institution, address].filter((part) => part !== null).join(' · ')],
    [t('sync.panel.last'), lastAt === null ? t('sync.bar.never') : timeOrDay(lastAt, today, i18n.language)],
  ] as const;
  return (
    <Box component="dl" sx={list}>
      {facts.map(([name, value]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Box>
      ))}
    </Box>
  );
}

function MeetNow({ isMeeting }: { readonly isMeeting: boolean }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { mutate, isPending } = useMutation({ mutationFn: () => desk.sync.now() });
  return (
    <Box>
      <Button variant="contained" loading={isPending || isMeeting} onClick={() => mutate()}>
        {t('sync.panel.now')}
      </Button>
    </Box>
  );
}

function Links({ state: { waiting, decisions }, onClose }: Omit<Props, 'today'>) {
  const { t, i18n } = useTranslation();
  const counts = { keputusan: decisions, keluar: waiting, berubah: null };
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mx: -1 }}>
      {SYNC_PARTS.map((part) => (
        <li key={part}>
          <Box component="a" href={addressOf({ screen: 'sinkron', part })} onClick={onClose} sx={link}>
            <span>{t(`sync.part.${part}`)}</span>
            <Box component="span" sx={{ ml: 'auto', color: 'text.secondary' }}>
              {counts[part]?.toLocaleString(i18n.language)}
            </Box>
          </Box>
        </li>
      ))}
    </Box>
  );
}

const link = { ...placeLink, display: 'flex', py: 0.5 } as const;
const list = {
  display: 'grid',
  gridTemplateColumns: 'auto 1fr',
  columnGap: 1.5,
  rowGap: 0.25,
  m: 0,
  fontSize: '0.75rem',
  '& dt': { color: 'text.secondary' },
  '& dd': { m: 0, overflowWrap: 'anywhere' },
} as const;
