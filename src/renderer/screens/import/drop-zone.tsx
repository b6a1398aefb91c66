import { useRef } from 'react';
import type { AppState } from '#contract/window/app.ts';
import { LARGEST_EXPORT_BYTES } from '#contract/window/largest-export.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FileInput } from '#renderer/ui/file-input.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly door: AppState['door'];
  readonly over: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onPath: (path: string) => void;
};

const KINDS = '.xlsx,.xls,.csv,.json,.jsonl,.htm,.html';
const MEGABYTE = 1024 * 1024;
/** In a low window, or at 200 % zoom, the other ways to a file stay in sight below. */
const LOW = '@media (max-height: 32rem)';

/** Where a file is dropped; its button opens the system's dialog, or the browser's where the door has none. */
export function DropZone({ door, over, onFiles, onPath }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const choose = useChoose(door, () => input.current?.click(), onPath);
  return (
    <Box sx={over ? { ...zone, ...zoneUnderFiles } : zone}>
      <Box sx={{ color: 'primary.main', [LOW]: { display: 'none' } }}>
        <Icon name="upload" size={36} />
      </Box>
      <Typography variant="h3" component="p">
        {over ? t('importing.dropNow') : t('importing.drop')}
      </Typography>
      <Button variant="contained" size="medium" onClick={choose}>
        {t('importing.chooseFile')}
      </Button>
      <Typography variant="caption" color="textSecondary">
        {t('importing.kinds', { limit: LARGEST_EXPORT_BYTES / MEGABYTE })}
      </Typography>
      <FileInput ref={input} label={t('importing.fileInput')} accept={KINDS} onFiles={onFiles} />
    </Box>
  );
}

function useChoose(door: Props['door'], openBrowserDialog: () => void, onPath: Props['onPath']): () => void {
  const desk = useDesk();
  const { tellError } = useMessages();
  return () => {
    if (door === 'browser') {
      openBrowserDialog();
      return;
    }
    desk.app.choose({ what: 'ekspor' }).then(({ offered, path }) => {
      if (!offered) openBrowserDialog();
      else if (path !== null) onPath(path);
    }, tellError);
  };
}

const zone = {
  display: 'grid',
  justifyItems: 'center',
  alignContent: 'center',
  gap: 1.25,
  p: 3,
  minHeight: '13rem',
  textAlign: 'center',
  border: '2px dashed',
  borderColor: 'text.secondary',
  borderRadius: 2,
  bgcolor: 'background.paper',
  [LOW]: { minHeight: 0, p: 1.25, gap: 0.75 },
} as const;
const zoneUnderFiles = {
  borderColor: 'primary.main',
  borderStyle: 'solid',
  bgcolor: 'action.hover',
} as const;
