import type { AppState } from '#contract/window/app.ts';
import { BackupPanel } from '#renderer/screens/settings/data/backup-panel.tsx';
import { RestorePanel } from '#renderer/screens/settings/data/restore-panel.tsx';
import { VerifyPanel } from '#renderer/screens/settings/data/verify-panel.tsx';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly app: AppState };

/** Where everything stands on this PC, whether it is whole, and its copies. */
export function DataSettings({ app }: Props) {
  const { t } = useTranslation();
  const sentence = useSentence();
  return (
    <>
      <Panel title={t('settings.data.folder')}>
        <Typography variant="body1" sx={{ fontFamily: 'monospace' }}>
          {app.folder}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t('settings.data.folderNote')}
        </Typography>
        {app.notices.map(({ code, params }) => (
          <Typography key={`${code} ${JSON.stringify(params)}`} variant="body2">
            {sentence(code, params)}
          </Typography>
        ))}
      </Panel>
      <BackupPanel />
      <VerifyPanel />
      <RestorePanel />
      <Typography variant="caption" color="textSecondary">
        {t('settings.data.version', { version: app.version, door: t(`settings.data.door.${app.door}`) })}
      </Typography>
    </>
  );
}
