import Alert from '@mui/material/Alert';
import { useRef } from 'react';
import { ActField } from '#renderer/screens/case/acts/act-field.tsx';
import { ACT_FORMS, type AskedAct } from '#renderer/screens/case/acts/act-forms.ts';
import { namesOf } from '#renderer/screens/case/acts/act-values.ts';
import { useActForm } from '#renderer/screens/case/acts/use-act-form.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly act: AskedAct;
  /** Does it; what it rejects with is shown in the dialog, and what was typed stays. */
  readonly onDo: (input: Record<string, unknown>) => Promise<unknown>;
  readonly onClose: () => void;
};

/** One act on the case: what it does in words, what it asks for, and why it may not be done now. */
export function ActDialog({ act, onDo, onClose }: Props) {
  const { t } = useTranslation();
  const { app, refusal } = useBench();
  const form = useActForm(act, onDo, onClose);
  const { fields, danger = false } = ACT_FORMS[act];
  const { form: whole } = form.faults;
  return (
    <DialogFrame
      title={t(`acts.of.${act}.title`)}
      confirm={t(`acts.of.${act}.button`)}
      onConfirm={form.send}
      onClose={onClose}
      busy={form.isPending}
      disabled={refusal(act) !== null}
      danger={danger}
      error={form.error}
    >
      <Typography variant="body2" color={danger ? 'error' : 'text.secondary'}>
        {t(`acts.of.${act}.note`)}
      </Typography>
      <Standing act={act} busy={form.isPending} />
      <Box ref={form.fields} sx={{ display: 'grid', gap: 2 }}>
        {fields.map((spec, place) => (
          <ActField
            key={namesOf(spec).join(' ')}
            spec={spec}
            values={form.values}
            change={form.change}
            fault={(name) => {
              const fault = form.faults[name];
              return fault === undefined ? undefined : t(`fields.${fault}`);
            }}
            today={app.today}
            first={place === 0}
          />
        ))}
      </Box>
      {whole === undefined ? null : <Alert severity="info">{t(`fields.${whole}`)}</Alert>}
    </DialogFrame>
  );
}

/** What stands against the act now, and whether the case has changed since the dialog was opened. */
function Standing({ act, busy }: { readonly act: AskedAct; readonly busy: boolean }) {
  const { t } = useTranslation();
  const { view, refusal } = useBench();
  const openedAt = useRef(view.timeline.length);
  const why = refusal(act);
  const changed = view.timeline.length > openedAt.current && !busy;
  return (
    <>
      {why === null ? null : <Alert severity="warning">{why}</Alert>}
      {changed ? <Alert severity="info">{t('acts.changedMeanwhile')}</Alert> : null}
    </>
  );
}
