import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Icon } from '#renderer/ui/icon.tsx';

const PLACES = ['pc', 'hub', 'taken'] as const;

/** The way of a step: on this PC, at the hub, taken; how far it is, in words and by what is filled. */
export function StepTrack({ atHub }: { readonly atHub: boolean }) {
  const { t } = useTranslation();
  const reached = atHub ? 1 : 0;
  return (
    <Box component="ol" aria-label={t('sync.place.label')} sx={track}>
      {PLACES.map((place, at) => (
        <Box
          component="li"
          key={place}
          aria-current={at === reached ? 'step' : undefined}
          sx={at === reached ? here : ahead}
        >
          {at === 0 ? null : (
            <Box component="span" aria-hidden="true" sx={{ px: 0.5 }}>
              →
            </Box>
          )}
          {at <= reached ? <Icon name="check" size={12} /> : null}
          <span>{t(`sync.place.${place}`)}</span>
        </Box>
      ))}
    </Box>
  );
}

const track = {
  display: 'flex',
  flexWrap: 'wrap',
  listStyle: 'none',
  m: 0,
  p: 0,
  fontSize: '0.75rem',
  '& li': { display: 'inline-flex', alignItems: 'center', gap: '0.2em', whiteSpace: 'nowrap' },
} as const;
const here = { fontWeight: 650, color: 'text.primary' } as const;
const ahead = { color: 'text.secondary' } as const;
