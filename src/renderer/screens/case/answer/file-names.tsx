import { useMutation } from '@tanstack/react-query';
import type { Attachment } from '#domain/complaint/complaint.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';

type Props = { readonly id: string; readonly files: readonly Attachment[]; readonly label: string };

/** Attachments by name, each to be downloaded. */
export function FileNames({ id, files, label }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { mutate, error } = useMutation({
    mutationFn: (hash: string) => desk.complaint.attachment({ id, hash }),
    onSuccess: saveFile,
  });
  return (
    <>
      <Box
        component="ul"
        aria-label={label}
        sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 0.5 }}
      >
        {files.map(({ hash, fileName }) => {
          const name = fileName ?? t('answer.files.unnamed');
          return (
            <li key={hash}>
              <Button
                variant="text"
                startIcon={<Icon name="clip" size={14} />}
                aria-label={t('answer.files.save', { name })}
                onClick={() => mutate(hash)}
              >
                {name}
              </Button>
            </li>
          );
        })}
      </Box>
      {error === null ? null : <ErrorNote error={error} />}
    </>
  );
}

/** The attachments that these hashes name, in their order. */
export function filesOf(
  attachments: readonly Attachment[],
  hashes: readonly string[],
): readonly Attachment[] {
  return hashes.flatMap((hash) => attachments.filter((kept) => kept.hash === hash));
}
