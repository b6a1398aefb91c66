import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDesk } from '#renderer/api/desk-context.ts';
import { useMessages } from '#renderer/ui/messages.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';

type Props = {
  readonly count: number;
  /** An open preview, or the list that was fetched before it ended. */
  readonly source: { readonly token: string } | { readonly file: File };
};

/** Downloads the rows that are not taken, with their reasons. */
export function SaveProblems({ count, source }: Props) {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const { tell, tellError } = useMessages();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => ('file' in source ? source.file : desk.imports.report(source)),
    onSuccess: (file) => {
      saveFile(file);
      tell(t('importing.savedProblems'));
    },
    onError: tellError,
  });
  return (
    <Button variant="outlined" size="medium" loading={isPending} onClick={() => mutate()}>
      {t('importing.saveProblems', { n: count.toLocaleString(i18n.language) })}
    </Button>
  );
}
