import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import type { TodayFigures } from '#contract/window/queue.ts';
import type { View } from '#domain/complaint/views.ts';
import type { Role } from '#domain/kernel/step.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { addressOf } from '#renderer/app/route.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

type Part = { readonly figure: Exclude<keyof TodayFigures, 'dueSoon'>; readonly view: View | null };

/** The day's parts in the order of their weight; a part with a view leads there. */
const PARTS: readonly Part[] = [
  { figure: 'late', view: 'terlambat' },
  { figure: 'dueToday', view: 'jatuh-tempo' },
  { figure: 'toRevise', view: null },
  { figure: 'toApprove', view: 'menunggu-persetujuan' },
  { figure: 'toSend', view: 'siap-kirim' },
  { figure: 'toResume', view: 'ditunda' },
  { figure: 'mayClose', view: 'menunggu-pelapor' },
  { figure: 'escalated', view: 'eskalasi' },
];

export function useToday() {
  const desk = useDesk();
  return useQuery({ queryKey: QUERY.today, queryFn: () => desk.queue.today() }).data;
}

/** What lies ahead today, in one calm sentence; for the supervisor what waits for an approval stands first. */
export function TodayHeadline({ role }: { readonly role: Role }) {
  const { t, i18n } = useTranslation();
  const today = useToday();
  if (today === undefined) return <span>{'\u00a0'}</span>;
  const parts = partsFor(role).filter(({ figure }) => today[figure] > 0);
  if (parts.length === 0) return <span>{t('queue.headline.none')}</span>;
  return (
    <span>
      {parts.map(({ figure, view }, at) => {
        const words = t(`queue.headline.${figure}`, { n: today[figure].toLocaleString(i18n.language) });
        return (
          <Fragment key={figure}>
            {at === 0 ? null : ', '}
            {view === null ? (
              words
            ) : (
              <Link
                href={addressOf({ screen: 'antrean', view })}
                color="inherit"
                sx={{ whiteSpace: 'nowrap' }}
              >
                {words}
              </Link>
            )}
          </Fragment>
        );
      })}
      .
    </span>
  );
}

function partsFor(role: Role): readonly Part[] {
  if (role !== 'atasan') return PARTS;
  const first = PARTS.filter(({ figure }) => figure === 'toApprove');
  return [...first, ...PARTS.filter(({ figure }) => figure !== 'toApprove')];
}
