import { useQuery } from '@tanstack/react-query';
import { caseQuery } from '#renderer/api/case-query.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { hasLeft } from '#renderer/app/left-list.ts';
import { isFromList, listView, nameInList, neighbourOf } from '#renderer/app/list-order.ts';
import { addressOf } from '#renderer/app/route.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { LinkButton } from '#renderer/ui/button.tsx';
import { Shape } from '#renderer/ui/shape.tsx';

/**
 * Above a case that was opened from a list and has left it by what was done (an answer approved, a report verified): says
 * so, and leads on to the next one of the list.
 */
export function ListTrail({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { data } = useQuery(caseQuery(desk, id));
  const view = listView();
  if (data === undefined || !isFromList(id) || !hasLeft(view, data.item)) return null;
  const next = neighbourOf(id, 1);
  return (
    <Box role="status" data-screen-only="" sx={trail}>
      <Shape tone="done" />
      <span>{t('queue.trail.left', { view: t(`view.${view}`) })}</span>
      {next === null ? (
        <LinkButton href={addressOf({ screen: 'antrean', view })}>{t('queue.trail.done')}</LinkButton>
      ) : (
        <LinkButton variant="outlined" href={addressOf({ screen: 'laporan', id: next })} sx={nextButton}>
          <span>{t('queue.trail.next', { name: nameInList(next) })}</span>
          <kbd>j</kbd>
        </LinkButton>
      )}
    </Box>
  );
}

const trail = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  px: 2.5,
  py: 0.75,
  fontSize: '0.8125rem',
  color: 'tones.done.text',
  bgcolor: 'tones.done.surface',
} as const;
const nextButton = {
  maxWidth: '100%',
  gap: 1,
  color: 'inherit',
  borderColor: 'currentColor',
  '& > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
} as const;
