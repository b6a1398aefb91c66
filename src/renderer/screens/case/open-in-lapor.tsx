import { useDesk } from '#renderer/api/desk-context.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';

/** Opens LAPOR's page of the report in the person's own browser. */
export function OpenInLapor({ laporId }: { readonly laporId: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { tellError } = useMessages();
  const open = (): void => {
    desk.app.openInLapor({ laporId }).then(({ opened, url }) => {
      if (!opened) window.open(url, '_blank', 'noopener,noreferrer');
    }, tellError);
  };
  return (
    <Button color="inherit" startIcon={<Icon name="outside" size={16} />} onClick={open}>
      {t('workbench.openLapor')}
    </Button>
  );
}
