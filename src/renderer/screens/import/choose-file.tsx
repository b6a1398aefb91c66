import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import type { AppState } from '#contract/window/app.ts';
import { DropZone } from '#renderer/screens/import/drop-zone.tsx';
import type { ImportState } from '#renderer/screens/import/import-state.ts';
import { PathForm } from '#renderer/screens/import/path-form.tsx';
import type { ImportWork } from '#renderer/screens/import/use-import.ts';
import { WhereToFind } from '#renderer/screens/import/where-to-find.tsx';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';

/** What is being chosen: files that hover over the window or were let go, and a path as typed or pasted. */
export type Choice = {
  readonly over: boolean;
  readonly path: string;
  readonly setPath: (path: string) => void;
  readonly takeFiles: (files: readonly File[]) => void;
};

type Props = {
  readonly door: AppState['door'];
  readonly work: ImportWork;
  readonly state: Extract<ImportState, { at: 'pilih' }>;
  readonly choice: Choice;
};

/** The choice of a file, by three ways; beside it, where the file comes from. */
export function ChooseFile({ door, work, state, choice }: Props) {
  const readPath = (path: string): void => work.read({ kind: 'path', path });
  return (
    <Box sx={layout}>
      <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
        <NotTaken state={state} />
        <DropZone door={door} over={choice.over} onFiles={choice.takeFiles} onPath={readPath} />
        <PathForm path={choice.path} onChange={choice.setPath} onRead={readPath} />
      </Box>
      <WhereToFind />
    </Box>
  );
}

/** Why the file before was not taken: calm, with its name, because nothing was lost. */
function NotTaken({ state }: Pick<Props, 'state'>) {
  const { t } = useTranslation();
  const sentence = useSentence();
  if (state.notTaken !== null) {
    const { name, why } = state.notTaken;
    return (
      <Alert severity="warning" role="alert">
        <AlertTitle>
          {t('importing.notTaken')}: {name}
        </AlertTitle>
        {sentence(why.code, why.params)}
      </Alert>
    );
  }
  return state.stopped ? (
    <Alert severity="info" role="status">
      {t('importing.stoppedReading')}
    </Alert>
  ) : null;
}

const layout = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
  gap: 2,
  px: 2.5,
  pb: 2.5,
} as const;
