import { useQuery } from '@tanstack/react-query';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { addressOf } from '#renderer/app/route.ts';
import type { QueuePlace } from '#renderer/screens/queue/queue-place.ts';
import { isFiltered, NO_FILTER, type QueueRequest } from '#renderer/screens/queue/queue-request.ts';
import { useToday } from '#renderer/screens/queue/today-headline.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button, LinkButton } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Icon } from '#renderer/ui/icon.tsx';

type Props = {
  readonly request: QueueRequest;
  /** How many cases there are at all; undefined while nobody knows. */
  readonly everything: number | undefined;
  readonly change: (part: Partial<QueuePlace>) => void;
};

/** A list with nothing in it: says why, and what to do next. */
export function EmptyQueue(props: Props) {
  const { request, everything } = props;
  if (everything === 0) return <NothingYet />;
  if (request.search.trim() !== '' || isFiltered(request)) return <NothingFound {...props} />;
  if (request.view === 'hari-ini') return <AllDone />;
  return <NothingHere view={request.view} />;
}

function NothingYet() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('queue.empty.nothingYet')}
      action={
        <>
          <LinkButton
            variant="contained"
            href={addressOf({ screen: 'impor' })}
            startIcon={<Icon name="upload" />}
          >
            {t('queue.empty.import')}
          </LinkButton>
          <LinkButton href={addressOf({ screen: 'baru' })}>{t('queue.empty.register')}</LinkButton>
        </>
      }
    >
      {t('queue.empty.nothingYetNote')}
    </EmptyState>
  );
}

function AllDone() {
  const { t, i18n } = useTranslation();
  const soon = useToday()?.dueSoon ?? 0;
  return (
    <EmptyState
      title={t('queue.empty.allDone')}
      action={
        <LinkButton
          href={addressOf({ screen: 'antrean', view: soon > 0 ? 'jatuh-tempo' : 'belum-ditindaklanjuti' })}
        >
          {t(soon > 0 ? 'queue.empty.seeSoon' : 'queue.empty.seeNew')}
        </LinkButton>
      }
    >
      {soon > 0
        ? t('queue.empty.allDoneSoon', { n: soon.toLocaleString(i18n.language) })
        : t('queue.empty.allDoneNote')}
    </EmptyState>
  );
}

function NothingHere({ view }: { readonly view: Exclude<QueueRequest['view'], 'hari-ini'> }) {
  const { t } = useTranslation();
  return (
    <EmptyState title={t(`queue.empty.view.${view}.title`)}>{t(`queue.empty.view.${view}.note`)}</EmptyState>
  );
}

function NothingFound({ request, change }: Props) {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const search = request.search.trim();
  const isNarrow = request.view !== 'semua' || isFiltered(request);
  const { data: elsewhere } = useQuery({
    queryKey: QUERY.queue({ elsewhere: search }),
    queryFn: () => desk.queue.list({ view: 'semua', search, limit: 0 }),
    enabled: search !== '' && isNarrow,
  });
  const found = elsewhere?.total ?? 0;
  return (
    <EmptyState
      title={search === '' ? t('queue.empty.noMatch') : t('queue.empty.noHit', { search })}
      action={
        <>
          {isFiltered(request) ? (
            <Button variant="outlined" onClick={() => change({ filter: NO_FILTER })}>
              {t('queue.filter.clear')}
            </Button>
          ) : null}
          {found > 0 && request.view !== 'semua' ? (
            <LinkButton variant="outlined" href={addressOf({ screen: 'antrean', view: 'semua' })}>
              {t('queue.empty.searchAll', { n: found.toLocaleString(i18n.language) })}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {t(search === '' ? 'queue.empty.noMatchNote' : 'queue.empty.noHitNote')}
    </EmptyState>
  );
}
