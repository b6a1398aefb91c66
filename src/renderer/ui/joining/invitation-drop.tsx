import Alert from '@mui/material/Alert';
import { useRef, useState } from 'react';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FileInput } from '#renderer/ui/file-input.tsx';
import { readInvitation } from '#renderer/ui/joining/read-invitation.ts';
import { Typography } from '#renderer/ui/typography.tsx';
import { useFileDrop } from '#renderer/ui/use-file-drop.ts';

const KINDS = '.json,application/json,image/png,image/jpeg,image/webp';

/** Where an invitation's file or the picture of its QR is dropped, pasted or chosen. */
export function InvitationDrop({ onText }: { readonly onText: (text: string) => void }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const take = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) return;
    const read = await readInvitation(file);
    setWrong(read.kind === 'teks' ? null : read.code);
    if (read.kind === 'teks') onText(read.text);
  };
  const over = useFileDrop(true, { onFiles: take });
  return (
    <>
      <Box sx={over ? { ...zone, borderStyle: 'solid', bgcolor: 'action.hover' } : zone}>
        <Typography variant="body1">{over ? t('joining.dropNow') : t('joining.drop')}</Typography>
        <Button variant="outlined" onClick={() => input.current?.click()}>
          {t('joining.choose')}
        </Button>
        <Typography variant="caption" color="textSecondary">
          {t('joining.orPaste')}
        </Typography>
        <FileInput ref={input} label={t('joining.fileInput')} accept={KINDS} onFiles={take} />
      </Box>
      {wrong === null ? null : (
        <Alert severity="error" role="alert">
          {sentence(wrong, {})}
        </Alert>
      )}
    </>
  );
}

const zone = {
  display: 'grid',
  justifyItems: 'center',
  gap: 1,
  p: 2,
  textAlign: 'center',
  border: '2px dashed',
  borderColor: 'text.secondary',
  borderRadius: 2,
} as const;
