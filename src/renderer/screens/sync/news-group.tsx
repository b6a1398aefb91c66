import type { NewsCase, SyncNews } from '#contract/window/sync.ts';
import { CaseLink } from '#renderer/screens/sync/case-link.tsx';
import { shortDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Group = SyncNews['groups'][number];

/** Cases that changed in one way. */
export function NewsGroup({ group: { kind, total, cases } }: { readonly group: Group }) {
  const { t, i18n } = useTranslation();
  const title = `${t(`sync.news.kind.${kind}`)} (${total.toLocaleString(i18n.language)})`;
  const rest = total - cases.length;
  return (
    <Panel title={title}>
      <Box component="ul" aria-label={title} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {cases.map((item) => (
          <Box component="li" key={item.id} sx={row}>
            <Box sx={{ minWidth: 0, flex: '1 1 20rem' }}>
              <CaseLink id={item.id} title={item.title} />
            </Box>
            <Box sx={{ flex: '0 1 20rem', color: 'text.secondary' }}>
              <Change item={item} kind={kind} />
            </Box>
          </Box>
        ))}
      </Box>
      {rest === 0 ? null : (
        <Typography variant="body2" color="textSecondary">
          {t('sync.news.rest', { n: rest.toLocaleString(i18n.language) })}
        </Typography>
      )}
    </Panel>
  );
}

/** The one fact that matters most: the dates, the office it went to, or where the case stands. */
function Change({
  item: { due, office, answer, stage },
  kind,
}: {
  readonly item: NewsCase;
  readonly kind: Group['kind'];
}) {
  const { t, i18n } = useTranslation();
  if (due !== null) {
    const day = (date: string): string => shortDate(date, i18n.language);
    return t('sync.news.moved', { before: day(due.before), after: day(due.after) });
  }
  if (kind === 'beralih') return t('sync.news.to', { office: office ?? t('common.unknown') });
  return answer === null ? t(`stage.${stage}`) : `${t(`stage.${stage}`)} · ${t(`answerState.${answer}`)}`;
}

const row = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2,
  py: 0.6,
  borderTop: 1,
  borderColor: 'divider',
  fontSize: '0.875rem',
} as const;
