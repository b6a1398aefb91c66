import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { PreviewFound } from '#contract/window/imports.ts';
import type { ImportWork } from '#renderer/screens/import/use-import.ts';
import { useSaveWords } from '#renderer/screens/import/use-save-words.ts';
import { WordGroup, wordLine } from '#renderer/screens/import/word-group.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Unknown = PreviewFound['unknownOffices'][number];

type Props = {
  readonly words: 'unknownOffices' | 'unknownCategories';
  readonly unknown: readonly Unknown[];
  readonly work: ImportWork;
  readonly onSaved: () => void;
};

/** Offices or categories that LAPOR knows by number; its own name for each is proposed. */
export function UnknownNames({ words, unknown, work, onSaved }: Props) {
  const { t } = useTranslation();
  const { save, saving } = useSaveWords(words, work, onSaved);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const nameOf = ({ id, name }: Unknown): string => (typed[id] ?? name ?? '').trim();
  const named = unknown.filter((one) => nameOf(one) !== '');
  return (
    <WordGroup
      title={t(`importing.${words}`)}
      count={unknown.length}
      open={false}
      note={t('importing.unknownNamesNote')}
      action={
        named.length < 2 ? null : (
          <Button
            variant="outlined"
            loading={saving}
            sx={{ justifySelf: 'start' }}
            onClick={() => save(named.map((one) => ({ key: one.id, means: nameOf(one) })))}
          >
            {t('importing.saveAll', { n: named.length })}
          </Button>
        )
      }
    >
      {unknown.map((one) => (
        <NameLine
          key={one.id}
          unknown={one}
          value={typed[one.id] ?? one.name ?? ''}
          saving={saving}
          onChange={(name) => setTyped({ ...typed, [one.id]: name })}
          onSave={() => save([{ key: one.id, means: nameOf(one) }])}
        />
      ))}
    </WordGroup>
  );
}

type LineProps = {
  readonly unknown: Unknown;
  readonly value: string;
  readonly saving: boolean;
  readonly onChange: (name: string) => void;
  readonly onSave: () => void;
};

function NameLine({ unknown, value, saving, onChange, onSave }: LineProps) {
  const { t, i18n } = useTranslation();
  const { id, name, rows } = unknown;
  return (
    <Box component="li" sx={wordLine}>
      <Box>
        <Typography variant="body1" sx={{ fontWeight: 600 }}>
          {name === null ? t('importing.noName') : t('importing.saysLapor', { name })}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          ID {id} · {t('importing.rows', { n: rows.toLocaleString(i18n.language) })}
        </Typography>
      </Box>
      <TextField
        label={t('importing.nameFor', { id })}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <Button
        variant="outlined"
        disabled={saving || value.trim() === ''}
        aria-label={t('importing.saveWord', { word: value.trim() === '' ? id : value.trim() })}
        onClick={onSave}
      >
        {t('common.save')}
      </Button>
    </Box>
  );
}
