import type { AppState } from '#contract/window/app.ts';
import type { Profile } from '#contract/window/session.ts';
import type { View } from '#domain/complaint/views.ts';
import { TodayHeadline } from '#renderer/screens/queue/today-headline.tsx';
import { longDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';

type Props = {
  readonly view: View;
  readonly app: AppState;
  readonly person: Profile;
  /** Opens the first case of the list; null while there is none. */
  readonly onStart: (() => void) | null;
  /** Nothing is in it, and nothing narrows it: the list itself says so. */
  readonly isEmpty: boolean;
};

/** What this list is, in words; lists that are worked through one after another have a button for the first. */
export function QueueHeading({ view, app, person, onStart, isEmpty }: Props) {
  const { t, i18n } = useTranslation();
  const isWalked = view === 'menunggu-persetujuan' ? person.role === 'atasan' : view === 'siap-kirim';
  return (
    <PageHeader
      title={t(`view.${view}`)}
      note={
        view === 'hari-ini' ? (
          <>
            {longDate(app.today, i18n.language)}. {isEmpty ? null : <TodayHeadline role={person.role} />}
          </>
        ) : (
          t(`queue.note.${view}`)
        )
      }
      actions={
        isWalked && onStart !== null ? (
          <Button variant="contained" onClick={onStart}>
            {t('queue.start')}
          </Button>
        ) : undefined
      }
    />
  );
}
