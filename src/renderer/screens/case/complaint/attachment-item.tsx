import ButtonBase from '@mui/material/ButtonBase';
import type { Attachment } from '#domain/complaint/complaint.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { useAttachment, useFileAddress } from '#renderer/screens/case/complaint/use-attachment.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import { Typography } from '#renderer/ui/typography.tsx';

/** Larger pictures are opened only when somebody looks at them. */
const LARGEST_THUMB_BYTES = 3_000_000;
const BYTES_PER_KB = 1_024;

type Props = { readonly attachment: Attachment; readonly onShow: () => void };

/** One file: a small picture where it is one, its name and size, and what can be done with it. */
export function AttachmentItem({ attachment, onShow }: Props) {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const { view } = useBench();
  const { tellError } = useMessages();
  const name = attachment.fileName ?? t('workbench.files.unnamed');
  const download = (): void => {
    desk.complaint.attachment({ id: view.item.id, hash: attachment.hash }).then(saveFile, tellError);
  };
  const kilobytes = Math.max(1, Math.round(attachment.size / BYTES_PER_KB));
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'center', minWidth: 0 }}>
      <Thumb attachment={attachment} name={name} onShow={onShow} />
      <Box sx={{ flex: '1 1 auto', minWidth: 0 }}>
        <Button
          aria-haspopup="dialog"
          onClick={onShow}
          aria-label={t('workbench.files.show', { name })}
          sx={nameButton}
        >
          {name}
        </Button>
        <Typography variant="caption" color="text.secondary" component="p">
          {kindOf(attachment.mediaType)} · {kilobytes.toLocaleString(i18n.language)} KB
        </Typography>
      </Box>
      <Button onClick={download} aria-label={t('workbench.files.save', { name })}>
        {t('workbench.files.saveShort')}
      </Button>
    </Box>
  );
}

const nameButton = {
  p: 0,
  minWidth: 0,
  justifyContent: 'flex-start',
  textAlign: 'left',
  overflowWrap: 'anywhere',
} as const;

function Thumb({ attachment, name, onShow }: Props & { readonly name: string }) {
  const { t } = useTranslation();
  const { view } = useBench();
  const wanted = isPicture(attachment.mediaType) && attachment.size <= LARGEST_THUMB_BYTES;
  const { data } = useAttachment(view.item.id, attachment.hash, wanted);
  const address = useFileAddress(data);
  // A file of another kind is there too, once somebody looked at it.
  if (!wanted || address === null) return null;
  return (
    <ButtonBase
      aria-haspopup="dialog"
      onClick={onShow}
      aria-label={t('workbench.files.show', { name })}
      tabIndex={-1}
      sx={{ flexShrink: 0, borderRadius: 1, overflow: 'hidden', border: 1, borderColor: 'divider' }}
    >
      <Box
        component="img"
        src={address}
        alt=""
        sx={{ width: '3.5rem', height: '3.5rem', objectFit: 'cover', display: 'block' }}
      />
    </ButtonBase>
  );
}

export function isPicture(mediaType: string): boolean {
  return ['image/png', 'image/jpeg', 'image/gif', 'image/webp'].includes(mediaType);
}

/** `image/jpeg` as `JPEG`. */
function kindOf(mediaType: string): string {
  const [, kind = mediaType] = mediaType.split('/');
  return kind === 'octet-stream' ? 'BIN' : kind.toUpperCase();
}
