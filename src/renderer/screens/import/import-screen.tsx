import { useState } from 'react';
import type { AppState } from '#contract/window/app.ts';
import type { Profile } from '#contract/window/session.ts';
import { mayCommand } from '#domain/authority.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { type Choice, ChooseFile } from '#renderer/screens/import/choose-file.tsx';
import { ImportResult } from '#renderer/screens/import/import-result.tsx';
import { Preview } from '#renderer/screens/import/preview.tsx';
import { type ImportWork, useImport } from '#renderer/screens/import/use-import.ts';
import { Working } from '#renderer/screens/import/working.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useFileDrop } from '#renderer/ui/use-file-drop.ts';

type Props = { readonly app: AppState; readonly person: Profile };

/** Brings LAPOR's exports in: choose, look, agree. */
export function ImportScreen({ app, person }: Props) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: '100%' }}>
      <PageHeader title={t('importing.title')} note={<Box sx={note}>{t('importing.note')}</Box>} />
      {mayCommand(person.role, 'observe-lapor') ? (
        <Importing app={app} />
      ) : (
        <EmptyState title={t('importing.notAllowed')}>{t('importing.notAllowedNote')}</EmptyState>
      )}
    </Box>
  );
}

function Importing({ app }: Pick<Props, 'app'>) {
  const { t } = useTranslation();
  const { tell } = useMessages();
  const work = useImport(() => tell(t('importing.leftWriting')));
  const [path, setPath] = useState('');
  const { at } = work.state;
  const takeFiles = ([file, ...others]: readonly File[]): void => {
    if (file === undefined) return;
    if (others.length > 0) tell(t('importing.onlyOne', { name: file.name }));
    work.read({ kind: 'file', file });
  };
  const over = useFileDrop(at !== 'membaca' && at !== 'menulis', { onFiles: takeFiles, onPath: setPath });
  return <Stage app={app} work={work} choice={{ over, path, setPath, takeFiles }} />;
}

type StageProps = { readonly app: AppState; readonly work: ImportWork; readonly choice: Choice };

function Stage({ app, work, choice }: StageProps) {
  const { state } = work;
  switch (state.at) {
    case 'pilih':
      return <ChooseFile door={app.door} work={work} state={state} choice={choice} />;
    case 'membaca':
      return <Working what="reading" name={state.name} progress={state.progress} onStop={work.stop} />;
    case 'pratinjau':
      return <Preview work={work} state={state} />;
    case 'menulis':
      return (
        <Working what="writing" name={state.found.fileName} progress={state.progress} onStop={work.stop} />
      );
    case 'hasil':
      return <ImportResult work={work} state={state} />;
    default:
      return assertNever(state);
  }
}

/** A low window has more need of the room. */
const note = { '@media (max-height: 32rem)': { display: 'none' } } as const;
