import { useId } from 'react';
import { usePreferences } from '#renderer/api/use-preferences.ts';
import { KEY_TABLE, type KeyScope } from '#renderer/app/keys.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

const SCOPES: readonly KeyScope[] = ['umum', 'antrean', 'laporan'];

/** The sheet of keys, made from the table that binds them. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <DialogFrame title={t('keys.title')} onClose={onClose} wide>
      <LetterKeys />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(15rem, 1fr))', gap: 3 }}>
        {SCOPES.map((scope) => (
          <section key={scope}>
            <Typography variant="h3" sx={{ mb: '0.35em' }}>
              {t(`keys.scope.${scope}`)}
            </Typography>
            <KeyList scope={scope} />
          </section>
        ))}
      </Box>
    </DialogFrame>
  );
}

/** Whether letters are keys, on this PC. */
function LetterKeys() {
  const { t } = useTranslation();
  const { preferences, change } = usePreferences();
  const noteId = useId();
  return (
    <div>
      <Box component="label" sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: '1.75rem' }}>
        <input
          type="checkbox"
          checked={preferences.letterKeys !== false}
          aria-describedby={noteId}
          onChange={(event) => change({ letterKeys: event.target.checked })}
        />
        <span>{t('keys.letters')}</span>
      </Box>
      <Typography variant="body2" color="textSecondary" id={noteId}>
        {t('keys.note')}
      </Typography>
    </div>
  );
}

function KeyList({ scope }: { readonly scope: KeyScope }) {
  const { t } = useTranslation();
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 1.5, rowGap: 0.5 }}
    >
      {KEY_TABLE.filter((key) => key.scope === scope).map(({ action, shown }) => (
        <Box key={action} sx={{ display: 'contents' }}>
          <Box component="dt">
            <kbd>{shown}</kbd>
          </Box>
          <Typography variant="body2" component="dd" sx={{ m: 0 }}>
            {t(`keys.action.${action}`)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
