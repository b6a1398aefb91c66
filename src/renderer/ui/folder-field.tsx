import TextField from '@mui/material/TextField';
import { useDesk } from '#renderer/api/desk-context.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (path: string) => void;
  readonly hint?: string;
};

/** A folder's path, typed or pasted, or chosen where the door has the system's dialog. */
export function FolderField({ label, value, onChange, hint }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { tell, tellError } = useMessages();
  const choose = (): void => {
    desk.app.choose({ what: 'folder' }).then(({ offered, path }) => {
      if (path !== null) onChange(path);
      else if (!offered) tell(t('common.folder.typeIt'));
    }, tellError);
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      <TextField
        label={label}
        helperText={hint}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button aria-label={t('common.folder.chooseFor', { label })} onClick={choose}>
        {t('common.folder.choose')}
      </Button>
    </Box>
  );
}
