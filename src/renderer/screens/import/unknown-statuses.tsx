import { useState } from 'react';
import type { PreviewFound } from '#contract/window/imports.ts';
import { STAGES, type Stage } from '#domain/complaint/stage.ts';
import type { ImportWork } from '#renderer/screens/import/use-import.ts';
import { useSaveWords } from '#renderer/screens/import/use-save-words.ts';
import { WordGroup, wordLine } from '#renderer/screens/import/word-group.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly statuses: PreviewFound['unknownStatuses'];
  readonly work: ImportWork;
  readonly onSaved: () => void;
};

/** A longer list waits to be opened, so that the rows of the file stay near. */
const SHORT_LIST = 3;

/** LAPOR's words for a status, each to be given the stage it stands for. */
export function UnknownStatuses({ statuses, work, onSaved }: Props) {
  const { t } = useTranslation();
  const { save, saving } = useSaveWords('unknownStatuses', work, onSaved);
  return (
    <WordGroup
      title={t('importing.unknownStatuses')}
      count={statuses.length}
      open={statuses.length <= SHORT_LIST}
      note={t('importing.unknownStatusesNote')}
    >
      {statuses.map(({ status, rows }) => (
        <StatusLine
          key={status}
          status={status}
          rows={rows}
          saving={saving}
          onSave={(stage) => save([{ key: status, means: stage }])}
        />
      ))}
    </WordGroup>
  );
}

type LineProps = {
  readonly status: string;
  readonly rows: number;
  readonly saving: boolean;
  readonly onSave: (stage: Stage) => void;
};

function StatusLine({ status, rows, saving, onSave }: LineProps) {
  const { t, i18n } = useTranslation();
  const [stage, setStage] = useState<Stage | ''>('');
  const options = [
    { value: '' as const, label: t('importing.chooseStage') },
    ...STAGES.map((one) => ({ value: one, label: t(`stage.${one}`) })),
  ];
  return (
    <Box component="li" sx={wordLine}>
      <Box>
        <Typography variant="body1" sx={{ fontWeight: 600 }}>
          {status}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {t('importing.rows', { n: rows.toLocaleString(i18n.language) })}
        </Typography>
      </Box>
      <SelectField
        label={t('importing.stage', { word: status })}
        value={stage}
        options={options}
        onChange={setStage}
      />
      <Button
        variant="outlined"
        disabled={saving || stage === ''}
        aria-label={t('importing.saveWord', { word: status })}
        onClick={() => {
          if (stage !== '') onSave(stage);
        }}
      >
        {t('common.save')}
      </Button>
    </Box>
  );
}
