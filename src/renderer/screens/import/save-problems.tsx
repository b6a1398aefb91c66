import { useMutation } from '@tanstack/react-query';
import { useDesk } from '#renderer/api/desk-context.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';

type Props = {
  readonly count: number;
  /** Of the preview. */
  readonly token: string;
};

/** Downloads the rows that are not taken, with their reasons. */
export function SaveProblems({ count, token }: Props) {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const { tell, tellError } = useMessages();
  const { mutate, isPending } = useMutation({
    mutationFn: () => desk.imports.report({ token }),
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
