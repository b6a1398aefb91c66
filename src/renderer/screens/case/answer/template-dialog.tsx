import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { AnswerDesk } from '#renderer/screens/case/answer/answer-desk.ts';
import { ExactText } from '#renderer/screens/case/answer/exact-text.tsx';
import { type ReadyTemplate, useTemplates } from '#renderer/screens/case/answer/use-templates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly desk: AnswerDesk;
  readonly onInsert: (text: string) => void;
  readonly onReplace: (text: string) => void;
  readonly onClose: () => void;
};

/** Chooses a template and shows it filled for this case before it is put in. */
export function TemplateDialog({ desk, onInsert, onReplace, onClose }: Props) {
  const { t } = useTranslation();
  const { all, fitting, error } = useTemplates(desk);
  const [wide, setWide] = useState(false);
  const [search, setSearch] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const shown = (wide ? all : fitting).filter(({ template }) => holds(template.name, search));
  const chosen = shown.find(({ template }) => template.templateId === chosenId) ?? shown[0];
  const isEmpty = desk.editor.now.text.trim() === '';
  return (
    <DialogFrame
      title={t('answer.template.title')}
      confirm={isEmpty ? t('answer.template.use') : t('answer.template.insert')}
      onClose={onClose}
      onConfirm={() => chosen !== undefined && onInsert(chosen.filled.text)}
      disabled={chosen === undefined}
      error={error}
      wide
    >
      <Narrowing
        search={search}
        onSearch={setSearch}
        wide={wide}
        onWide={all.length > fitting.length ? setWide : null}
      />
      {chosen === undefined ? (
        <EmptyState title={t('answer.template.none')}>{t('answer.template.noneNote')}</EmptyState>
      ) : (
        <Box sx={columns}>
          <Choice shown={shown} chosen={chosen} onChoose={setChosenId} />
          <Preview chosen={chosen} onReplace={isEmpty ? null : onReplace} />
        </Box>
      )}
    </DialogFrame>
  );
}

type NarrowingProps = {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly wide: boolean;
  /** Null where there are none but the fitting ones. */
  readonly onWide: ((wide: boolean) => void) | null;
};

function Narrowing({ search, onSearch, wide, onWide }: NarrowingProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('answer.template.search')}
        value={search}
        autoFocus
        onChange={(event) => onSearch(event.target.value)}
      />
      {onWide === null ? null : (
        <FormControlLabel
          control={
            <Checkbox size="small" checked={wide} onChange={(event) => onWide(event.target.checked)} />
          }
          label={t('answer.template.all')}
        />
      )}
    </>
  );
}

function Choice({
  shown,
  chosen,
  onChoose,
}: {
  readonly shown: readonly ReadyTemplate[];
  readonly chosen: ReadyTemplate;
  readonly onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <FormControl sx={{ maxHeight: '45vh', overflow: 'auto', display: 'block' }}>
      <FormLabel id="daftar-templat">{t('answer.template.list')}</FormLabel>
      <RadioGroup
        aria-labelledby="daftar-templat"
        value={chosen.template.templateId}
        onChange={(event) => onChoose(event.target.value)}
      >
        {shown.map(({ template }) => (
          <FormControlLabel
            key={template.templateId}
            value={template.templateId}
            control={<Radio size="small" />}
            label={template.name}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}

type PreviewProps = {
  readonly chosen: ReadyTemplate;
  /** Null where there is no text that it could replace. */
  readonly onReplace: ((text: string) => void) | null;
};

function Preview({ chosen, onReplace }: PreviewProps) {
  const { t } = useTranslation();
  const { text, missing, unknown } = chosen.filled;
  const open = [...missing, ...unknown];
  return (
    <Box sx={{ display: 'grid', gap: 1, alignContent: 'start', minWidth: 0 }}>
      <Typography variant="h3" component="p">
        {t('answer.template.preview')}
      </Typography>
      <ExactText label={t('answer.template.preview')} text={text} />
      {open.length === 0 ? null : (
        <Typography variant="body2" role="note">
          {t('answer.template.missing', { list: open.map((name) => `{${name}}`).join(', ') })}
        </Typography>
      )}
      {onReplace === null ? null : (
        <Button variant="outlined" onClick={() => onReplace(text)} sx={{ justifySelf: 'start' }}>
          {t('answer.template.replace')}
        </Button>
      )}
    </Box>
  );
}

function holds(name: string, search: string): boolean {
  return name.toLowerCase().includes(search.trim().toLowerCase());
}

const columns = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 15rem), 1fr))',
} as const;
