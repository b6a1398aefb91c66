import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { addressOf } from '#renderer/app/route.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { numberInWords, shortNumber } from '#renderer/screens/case/case-number.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Other = { readonly id: string; readonly trackingId: string; readonly title: string | null };

/** The same matter reported more than once: what is linked, and what may be the same. */
export function Duplicates() {
  const { t } = useTranslation();
  const { view, refusal, ask, act } = useBench();
  const { duplicates, similar } = view;
  const known = new Set(duplicates.map(({ id }) => id));
  const mayLink = refusal('link-duplicate') === null;
  const parent = duplicates.filter(({ isParent }) => isParent);
  return (
    <Panel
      title={t('workbench.duplicates.title')}
      actions={
        mayLink ? (
          <Button aria-haspopup="dialog" onClick={() => ask('link-duplicate')}>
            {t('acts.of.link-duplicate.button')}
          </Button>
        ) : undefined
      }
    >
      {duplicates.length === 0 ? (
        <Typography variant="body2" color="text.secondary">
          {t('workbench.duplicates.none')}
        </Typography>
      ) : null}
      <Others title={t('workbench.duplicates.parent')} others={parent}>
        {() =>
          refusal('unlink-duplicate') === null ? (
            <Button aria-haspopup="dialog" onClick={() => ask('unlink-duplicate')}>
              {t('acts.of.unlink-duplicate.button')}
            </Button>
          ) : null
        }
      </Others>
      <Others
        title={t('workbench.duplicates.child')}
        others={duplicates.filter(({ isParent }) => !isParent)}
      />
      <Others title={t('workbench.duplicates.similar')} others={similar.filter(({ id }) => !known.has(id))}>
        {({ id, trackingId }) =>
          mayLink ? (
            <Button
              aria-label={t('workbench.duplicates.linkTo', { number: shortNumber(trackingId) })}
              onClick={() => act('link-duplicate', { parentId: id })}
            >
              {t('workbench.duplicates.link')}
            </Button>
          ) : null
        }
      </Others>
    </Panel>
  );
}

function Others({
  title,
  others,
  children,
}: {
  readonly title: string;
  readonly others: readonly Other[];
  readonly children?: (other: Other) => ReactNode;
}) {
  const { t } = useTranslation();
  if (others.length === 0) return null;
  return (
    <div>
      <Typography variant="body2" color="text.secondary">
        {title}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {others.map((other) => (
          <Box component="li" key={other.id} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <Link
              href={addressOf({ screen: 'laporan', id: other.id })}
              variant="body2"
              sx={{ flex: 1, minWidth: 0, py: '0.2rem' }}
            >
              {numberInWords(other.trackingId, t)} · {other.title ?? t('common.erased')}
            </Link>
            {children?.(other)}
          </Box>
        ))}
      </Box>
    </div>
  );
}
