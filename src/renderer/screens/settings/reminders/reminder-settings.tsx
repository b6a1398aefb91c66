import { useState } from 'react';
import { type ReminderSettings, TOLD_KINDS } from '#domain/reminder/reminder-settings.ts';
import { useReminders, useRemindersAct } from '#renderer/api/use-reminders.ts';
import { ChoiceGroup } from '#renderer/screens/settings/choice-group.tsx';
import { formOf, type ReminderForm, settingsIn } from '#renderer/screens/settings/reminders/reminder-form.ts';
import { PointsPart, TimesPart, Toggle } from '#renderer/screens/settings/reminders/reminder-parts.tsx';
import { shownZone } from '#renderer/text/shown-zone.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** How the person who sits here wants to be reminded, on this PC. */
export function ReminderSettingsPart() {
  const view = useReminders();
  return view === undefined ? <Loading /> : <Form settings={view.settings} />;
}

function Form({ settings }: { readonly settings: ReminderSettings }) {
  const { t } = useTranslation();
  const { tell: say, tellError } = useMessages();
  const [form, setForm] = useState(() => formOf(settings));
  const change = (part: Partial<ReminderForm>): void => setForm((before) => ({ ...before, ...part }));
  const { mutate, isPending } = useRemindersAct(
    (desk, next: ReminderSettings) =>
      desk.reminders.saveSettings({
        ...next,
        warnBefore: next.warnBefore === null ? null : [...next.warnBefore],
        tell: [...next.tell],
      }),
    () => say(t('common.saved')),
  );
  const next = settingsIn(form);
  return (
    <Panel title={t('reminders.settings.title')}>
      <Typography variant="body2" color="textSecondary">
        {t('reminders.settings.note', { zone: shownZone() })}
      </Typography>
      <Toggle label={t('reminders.settings.on')} checked={form.on} onChange={(on) => change({ on })} />
      <PointsPart form={form} change={change} />
      <TimesPart form={form} change={change} />
      <ChoiceGroup
        label={t('reminders.settings.tell')}
        options={TOLD_KINDS.map((kind) => ({ value: kind, label: t(`reminders.settings.tellOf.${kind}`) }))}
        chosen={form.tell}
        onChange={(chosen) => change({ tell: TOLD_KINDS.filter((kind) => chosen.includes(kind)) })}
      />
      <SaveButton
        busy={isPending}
        onSave={next === null ? null : () => mutate(next, { onError: tellError })}
      />
    </Panel>
  );
}

/** `onSave`: null while something in the form is wrong. */
function SaveButton({ busy, onSave }: { readonly busy: boolean; readonly onSave: (() => void) | null }) {
  const { t } = useTranslation();
  return (
    <Box>
      <Button variant="contained" disabled={onSave === null} loading={busy} onClick={() => onSave?.()}>
        {t('common.save')}
      </Button>
    </Box>
  );
}
