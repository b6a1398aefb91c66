import type { Profile } from '#contract/window/session.ts';
import type { SyncState } from '#contract/window/sync.ts';
import { useHeld, useNews, useSync } from '#renderer/api/use-sync.ts';
import { MENU_STYLE } from '#renderer/app/menu-style.ts';
import { addressOf, SYNC_PARTS, useRoute } from '#renderer/app/route.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Shape } from '#renderer/ui/shape.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** The ways to what meeting the hub leaves to do and to read; nothing on a desk that works alone. */
export function SyncLinks({ person }: { readonly person: Profile }) {
  const sync = useSync();
  return sync === null ? null : <Links sync={sync} person={person} />;
}

function Links({ sync, person }: { readonly sync: SyncState; readonly person: Profile }) {
  const { t, i18n } = useTranslation();
  const route = useRoute();
  const news = useNews().data;
  const held = useHeld(sync, person.role === 'koordinator').data?.steps.length ?? 0;
  const counts = {
    keputusan: sync.decisions + held,
    keluar: sync.waiting,
    berubah: (news?.groups ?? []).reduce((sum, { total }) => sum + total, news?.withdrawn ?? 0),
  };
  return (
    <>
      <Typography variant="overline" component="h2" sx={MENU_STYLE.heading}>
        {t('sync.nav')}
      </Typography>
      <Box component="ul" sx={MENU_STYLE.list}>
        {SYNC_PARTS.map((part) => (
          <li key={part}>
            <Box
              component="a"
              href={addressOf({ screen: 'sinkron', part })}
              aria-current={route.screen === 'sinkron' && route.part === part ? 'page' : undefined}
              sx={MENU_STYLE.item}
            >
              <span>{t(`sync.part.${part}`)}</span>
              {part === 'keputusan' && counts.keputusan > 0 ? (
                <Box component="span" sx={{ color: 'tones.soon.text', display: 'inline-flex' }}>
                  <Shape tone="soon" size={9} />
                </Box>
              ) : null}
              <Box component="span" sx={MENU_STYLE.count}>
                {counts[part].toLocaleString(i18n.language)}
              </Box>
            </Box>
          </li>
        ))}
      </Box>
    </>
  );
}
