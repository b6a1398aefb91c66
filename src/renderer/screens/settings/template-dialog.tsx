import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Template } from '#contract/window/institution.ts';
import { TEMPLATE_FIELDS } from '#domain/complaint/fill-template.ts';
import { COMPLAINT_CLASSES } from '#domain/complaint/lapor-fields.ts';
import { STAGES } from '#domain/complaint/stage.ts';
import { ChoiceGroup } from '#renderer/screens/settings/choice-group.tsx';
import { useInstitutionAct } from '#renderer/screens/settings/use-institution.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly template: Template | null; readonly onClose: () => void };

/** A template's name, its text with placeholders, and where it is offered. */
export function TemplateDialog({ template, onClose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(template?.name ?? '');
  const [text, setText] = useState(template?.text ?? '');
  const [classes, setClasses] = useState<readonly string[]>(template?.classes ?? []);
  const [stages, setStages] = useState<readonly string[]>(template?.stages ?? []);
  const { mutate, isPending, error } = useInstitutionAct(onClose);
  const id = template === null ? {} : { templateId: template.templateId };
  const title =
    template === null ? t('settings.templates.add') : t('settings.templates.editOf', { name: template.name });
  return (
    <DialogFrame
      title={title}
      onClose={onClose}
      confirm={t('common.save')}
      wide
      busy={isPending}
      disabled={name.trim() === '' || text.trim() === ''}
      error={error}
      onConfirm={() =>
        mutate({
          command: 'save-template',
          input: { ...id, name: name.trim(), text: text.trim(), classes: [...classes], stages: [...stages] },
        })
      }
    >
      <TextInput
        label={t('settings.templates.name')}
        required
        autoFocus
        value={name}
        onChange={setName}
        maxLength={120}
      />
      <AnswerText value={text} onChange={setText} />
      <Where classes={classes} stages={stages} onClasses={setClasses} onStages={setStages} />
    </DialogFrame>
  );
}

/** The classes and stages in which a template is offered. */
function Where(props: {
  readonly classes: readonly string[];
  readonly stages: readonly string[];
  readonly onClasses: (classes: readonly string[]) => void;
  readonly onStages: (stages: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceGroup
        label={t('settings.templates.classes')}
        options={COMPLAINT_CLASSES.map((each) => ({ value: each, label: t(`class.${each}`) }))}
        chosen={props.classes}
        onChange={props.onClasses}
      />
      <ChoiceGroup
        label={t('settings.templates.stages')}
        options={STAGES.map((each) => ({ value: each, label: t(`stage.${each}`) }))}
        chosen={props.stages}
        onChange={props.onStages}
      />
      <Typography variant="body2" color="textSecondary">
        {t('settings.templates.emptyMeansAll')}
      </Typography>
    </>
  );
}

/** The text itself, and the placeholders that are filled in when it is used. */
function AnswerText(props: { readonly value: string; readonly onChange: (text: string) => void }) {
  const { t } = useTranslation();
  const list = TEMPLATE_FIELDS.map((each) => `{${each}}`).join(' ');
  return (
    <>
      <TextField
        label={t('settings.templates.text')}
        required
        multiline
        minRows={6}
        maxRows={14}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 20_000, lang: 'id' } }}
      />
      <Typography variant="body2" color="textSecondary">
        {t('settings.templates.placeholders', { list })}
      </Typography>
    </>
  );
}
