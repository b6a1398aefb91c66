import { useEffect, useRef } from 'react';
import type { Attachment } from '#domain/complaint/complaint.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { isPicture } from '#renderer/screens/case/complaint/attachment-item.tsx';
import { useAttachment, useFileAddress } from '#renderer/screens/case/complaint/use-attachment.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import { Typography } from '#renderer/ui/typography.tsx';

/** Within this long the viewer takes the keyboard; later it is the person who steps into it. */
const COMES_UP_MS = 5_000;

type Props = { readonly attachment: Attachment; readonly onClose: () => void };

/** One file, looked at: a picture or a PDF is shown, anything else can be downloaded. */
export function AttachmentPreview({ attachment, onClose }: Props) {
  const { t } = useTranslation();
  const { view } = useBench();
  const name = attachment.fileName ?? t('workbench.files.unnamed');
  const { data, error, refetch } = useAttachment(view.item.id, attachment.hash, true);
  return (
    <DialogFrame title={name} onClose={onClose} wide>
      {error !== null ? <ErrorNote error={error} onRetry={() => refetch()} /> : null}
      {data === undefined && error === null ? <Loading /> : null}
      {data === undefined ? null : (
        <>
          <Shown file={data} name={name} />
          <Button
            variant="outlined"
            onClick={() => saveFile(data)}
            sx={{ justifySelf: 'start' }}
            aria-label={t('workbench.files.save', { name })}
          >
            {t('workbench.files.saveShort')}
          </Button>
        </>
      )}
    </DialogFrame>
  );
}

/** The type is the one the desk found in the bytes, never what the file's name or sender says. */
function Shown({ file, name }: { readonly file: File; readonly name: string }) {
  const { t } = useTranslation();
  const address = useFileAddress(file);
  if (address === null) return null;
  if (isPicture(file.type)) {
    return <Box component="img" src={address} alt={name} sx={{ maxWidth: '100%', justifySelf: 'center' }} />;
  }
  if (file.type !== 'application/pdf') return <Typography>{t('workbench.files.noPreview')}</Typography>;
  if (!navigator.pdfViewerEnabled) return <Typography>{t('workbench.files.noPdf')}</Typography>;
  return <PdfFrame address={address} name={name} />;
}

/** The browser's own viewer takes the keyboard as it comes up; it stays with the dialog, so that Escape still leaves it. */
function PdfFrame({ address, name }: { readonly address: string; readonly name: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const giveBack = (): void => {
      // The frame is told to have it only after the window was told that it is gone.
      window.setTimeout(() => {
        if (document.activeElement === frame.current && before instanceof HTMLElement) before.focus();
      });
    };
    window.addEventListener('blur', giveBack, { once: true });
    const end = window.setTimeout(() => window.removeEventListener('blur', giveBack), COMES_UP_MS);
    return () => {
      window.clearTimeout(end);
      window.removeEventListener('blur', giveBack);
    };
  }, []);
  return (
    <Box
      component="iframe"
      ref={frame}
      src={address}
      title={name}
      sx={{ border: 0, width: '100%', height: 'min(70dvh, 50rem)', bgcolor: 'background.default' }}
    />
  );
}
