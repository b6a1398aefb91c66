import type { InvitationFile } from '#contract/hub/invitation.ts';
import { shortMoment } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { QrPicture } from '#renderer/ui/joining/qr-picture.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly file: InvitationFile; readonly names: readonly string[] };

/** An invitation in all three shapes: QR to show, file to hand over, code to read out. */
export function MadeInvitation({ file, names }: Props) {
  const { t, i18n } = useTranslation();
  const { tell, tellError } = useMessages();
  const text = JSON.stringify(file);
  const copy = (): void => {
    navigator.clipboard.writeText(file.code).then(() => tell(t('joining.copied')), tellError);
  };
  return (
    <Box role="status" sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'flex-start' }}>
      <QrPicture text={text} label={t('joining.qrOf')} />
      <Box sx={{ flex: '1 1 16rem', minWidth: 0, display: 'grid', gap: 1, justifyItems: 'start' }}>
        <Typography variant="h3">{t('joining.invitationFor', { names: names.join(', ') })}</Typography>
        <Typography variant="body1" sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
          {file.code}
        </Typography>
        <Typography variant="body2">
          {t('joining.at')}: {file.addresses.join(', ')}
        </Typography>
        <Typography variant="body2">
          {t('joining.validUntil', { until: shortMoment(file.expiresAt, i18n.language) })}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t('joining.keepSafe')}
        </Typography>
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button
            variant="outlined"
            onClick={() => saveFile(new File([text], 'undangan-meja.json', { type: 'application/json' }))}
          >
            {t('joining.saveFile')}
          </Button>
          <Button onClick={copy}>{t('joining.copyCode')}</Button>
        </Box>
      </Box>
    </Box>
  );
}
