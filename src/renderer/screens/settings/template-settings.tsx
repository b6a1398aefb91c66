import { useState } from 'react';
import type { InstitutionView, Template } from '#contract/window/institution.ts';
import { MayNotNote } from '#renderer/screens/settings/may-not-note.tsx';
import { TemplateDialog } from '#renderer/screens/settings/template-dialog.tsx';
import { mayNot, useInstitutionAct } from '#renderer/screens/settings/use-institution.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly view: InstitutionView };
type Asked =
  | { readonly what: 'edit'; readonly template: Template | null }
  | { readonly what: 'remove'; readonly template: Template };

/** Texts for answers, each for the classes and stages it fits. */
export function TemplateSettings({ view }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="body2" sx={{ flex: '1 1 20rem' }}>
          {t('settings.templates.note')}
        </Typography>
        <Button
          variant="outlined"
          startIcon={<Icon name="plus" size={16} />}
          disabled={mayNot(view, 'save-template') !== null}
          aria-haspopup="dialog"
          onClick={() => setAsked({ what: 'edit', template: null })}
        >
          {t('settings.templates.add')}
        </Button>
      </Box>
      <MayNotNote view={view} command="save-template" />
      {view.templates.length === 0 ? <EmptyState title={t('settings.templates.none')} /> : null}
      {view.templates.map((template) => (
        <TemplatePanel key={template.templateId} view={view} template={template} onAsk={setAsked} />
      ))}
      {asked?.what === 'edit' ? <TemplateDialog template={asked.template} onClose={close} /> : null}
      {asked?.what === 'remove' ? <RemoveDialog template={asked.template} onClose={close} /> : null}
    </>
  );
}

type TemplateProps = Props & { readonly template: Template; readonly onAsk: (asked: Asked) => void };

function TemplateActs({ view, template, onAsk }: TemplateProps) {
  const { t } = useTranslation();
  const { name } = template;
  return (
    <>
      <Button
        aria-label={t('settings.templates.editOf', { name })}
        disabled={mayNot(view, 'save-template') !== null}
        aria-haspopup="dialog"
        onClick={() => onAsk({ what: 'edit', template })}
      >
        {t('settings.templates.edit')}
      </Button>
      <Button
        color="error"
        aria-label={t('settings.templates.removeOf', { name })}
        disabled={mayNot(view, 'remove-template') !== null}
        aria-haspopup="dialog"
        onClick={() => onAsk({ what: 'remove', template })}
      >
        {t('common.remove')}
      </Button>
    </>
  );
}

function TemplatePanel({ view, template, onAsk }: TemplateProps) {
  const { t } = useTranslation();
  const { name, text, classes, stages } = template;
  const fits = [
    classes.length === 0
      ? t('settings.templates.allClasses')
      : classes.map((each) => t(`class.${each}`, each)).join(', '),
    stages.length === 0
      ? t('settings.templates.allStages')
      : stages.map((each) => t(`stage.${each}`, each)).join(', '),
  ].join(' · ');
  return (
    <Panel title={name} actions={<TemplateActs view={view} template={template} onAsk={onAsk} />}>
      <Typography variant="body2" color="textSecondary">
        {fits}
      </Typography>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap' }}>
        {text}
      </Typography>
    </Panel>
  );
}

function RemoveDialog({ template, onClose }: { readonly template: Template; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useInstitutionAct(onClose);
  return (
    <DialogFrame
      title={t('settings.templates.removeOf', { name: template.name })}
      onClose={onClose}
      confirm={t('common.remove')}
      danger
      busy={isPending}
      error={error}
      onConfirm={() => mutate({ command: 'remove-template', input: { templateId: template.templateId } })}
    >
      <Typography variant="body1">{t('settings.templates.removeNote')}</Typography>
    </DialogFrame>
  );
}
