import Alert from '@mui/material/Alert';
import LinearProgress from '@mui/material/LinearProgress';
import { type RefObject, useState } from 'react';
import type { Attachment } from '#domain/complaint/complaint.ts';
import { refusedBy } from '#renderer/api/refusal.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { AttachmentItem } from '#renderer/screens/case/complaint/attachment-item.tsx';
import { AttachmentPreview } from '#renderer/screens/case/complaint/attachment-preview.tsx';
import type { Attach } from '#renderer/screens/case/complaint/use-attach.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FileInput } from '#renderer/ui/file-input.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly attach: Attach;
  readonly fileChooser: RefObject<HTMLInputElement | null>;
  /** Files are held over the page and may be dropped. */
  readonly over: boolean;
};

/** The files of the case: looked at here, downloaded, or added by dialog or drop. */
export function Attachments({ attach, fileChooser, over }: Props) {
  const { t } = useTranslation();
  const { view, refusal } = useBench();
  const why = refusal('attach');
  return (
    <Panel
      title={t('workbench.files.title')}
      actions={
        <Button
          startIcon={<Icon name="clip" size={16} />}
          disabled={why !== null || attach.busy !== null}
          aria-keyshortcuts="l"
          onClick={() => fileChooser.current?.click()}
        >
          {t('workbench.files.add')}
        </Button>
      }
    >
      <FileInput ref={fileChooser} label={t('workbench.files.add')} multiple onFiles={attach.take} />
      {over ? <Alert severity="info">{t('workbench.files.drop')}</Alert> : null}
      <Progress attach={attach} />
      <Files />
      {why === null || view.complaint.erased || view.item.readOnly ? null : (
        <Typography variant="caption" color="text.secondary">
          {why}
        </Typography>
      )}
    </Panel>
  );
}

function Files() {
  const { t } = useTranslation();
  const { attachments } = useBench().view.complaint;
  const [shown, setShown] = useState<Attachment | null>(null);
  if (attachments.length === 0) {
    return (
      <Typography variant="body2" color="text.secondary">
        {t('workbench.files.none')}
      </Typography>
    );
  }
  return (
    <>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {attachments.map((attachment) => (
          <AttachmentItem key={attachment.hash} attachment={attachment} onShow={() => setShown(attachment)} />
        ))}
      </Box>
      {shown === null ? null : <AttachmentPreview attachment={shown} onClose={() => setShown(null)} />}
    </>
  );
}

function Progress({ attach: { busy, notTaken } }: Pick<Props, 'attach'>) {
  const { t } = useTranslation();
  const sentence = useSentence();
  return (
    <>
      {busy === null ? null : (
        <div role="status">
          <Typography variant="body2">{t('workbench.files.busy', { name: busy })}</Typography>
          <LinearProgress aria-label={t('workbench.files.busy', { name: busy })} />
        </div>
      )}
      {notTaken.map(({ name, error }) => {
        const { code, params } = refusedBy(error);
        return (
          <Alert key={name} severity="error">
            {t('workbench.files.notTaken', { name })} {sentence(code, params)}
          </Alert>
        );
      })}
    </>
  );
}
