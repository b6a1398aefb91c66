import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useDesk } from '#renderer/api/desk-context.ts';
import { useCaseRefresh } from '#renderer/screens/case/answer/use-case-refresh.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FileInput } from '#renderer/ui/file-input.tsx';
import { Icon } from '#renderer/ui/icon.tsx';

type Props = { readonly id: string; readonly onAttached: (hash: string) => void };

/** Attaches a file of this PC to the case and says which one it became. */
export function AttachButton({ id, onAttached }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const refresh = useCaseRefresh(id);
  const input = useRef<HTMLInputElement>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (file: File) => {
      const { hash } = await desk.complaint.attach({ id, file });
      await refresh();
      return hash;
    },
    onSuccess: onAttached,
  });
  return (
    <>
      <FileInput
        ref={input}
        label={t('answer.files.add')}
        onFiles={([file]) => file !== undefined && mutate(file)}
      />
      <Button
        variant="outlined"
        startIcon={<Icon name="clip" size={16} />}
        loading={isPending}
        onClick={() => input.current?.click()}
        sx={{ justifySelf: 'start' }}
      >
        {isPending ? t('answer.files.adding') : t('answer.files.add')}
      </Button>
      {error === null ? null : <ErrorNote error={error} />}
    </>
  );
}
