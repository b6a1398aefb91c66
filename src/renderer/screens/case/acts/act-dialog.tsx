import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptValues } from '#renderer/app/kept-values.ts';
import { faultsOf } from '#renderer/screens/case/acts/act-faults.ts';
import { ActField } from '#renderer/screens/case/acts/act-field.tsx';
import { ACT_FORMS, type AskedAct } from '#renderer/screens/case/acts/act-forms.ts';
import { initialValues, inputOf, namesOf } from '#renderer/screens/case/acts/act-values.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { shortNumber } from '#renderer/screens/case/case-number.ts';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';

type Props = {
  readonly act: AskedAct;
  /** Does it; what it rejects with is shown in the dialog, and what was typed stays. */
  readonly onDo: (input: Record<string, unknown>) => Promise<unknown>;
  readonly onClose: () => void;
};

/** One act on the case: what it does in words, what it asks for, and why it may not be done now. */
export function ActDialog({ act, onDo, onClose }: Props) {
  const { t } = useTranslation();
  const { view, app, person, refusal } = useBench();
  const { values: typed, keep, forget } = useKeptValues(person.personId, `${view.item.id} ${act}`);
  const [tries, setTries] = useState(0);
  const fieldsRef = useRef<HTMLDivElement>(null);
  const openedAt = useRef(view.timeline.length);
  const initial = initialValues(act, view.complaint);
  const values = { ...initial, ...typed };
  const against = { initial, today: app.today, number: shortNumber(view.item.trackingId) };
  const faults = tries > 0 ? faultsOf(act, values, against) : {};
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => onDo(inputOf(act, values, initial, app.today)),
    onSuccess: () => {
      forget();
      onClose();
    },
  });
  const send = (): void => {
    setTries(tries + 1);
    if (Object.keys(faultsOf(act, values, against)).length === 0) mutate();
  };
  useEffect(() => {
    if (tries > 0) fieldsRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const words = (name: string): string | undefined => {
    const fault = faults[name];
    return fault === undefined ? undefined : t(`fields.${fault}`);
  };
  const { fields, danger = false } = ACT_FORMS[act];
  const why = refusal(act);
  return (
    <DialogFrame
      title={t(`acts.of.${act}.title`)}
      confirm={t(`acts.of.${act}.button`)}
      onConfirm={send}
      onClose={onClose}
      busy={isPending}
      disabled={why !== null}
      danger={danger}
      error={error}
    >
      <Typography variant="body2" color={danger ? 'error' : 'text.secondary'}>
        {t(`acts.of.${act}.note`)}
      </Typography>
      {why === null ? null : <Alert severity="warning">{why}</Alert>}
      {view.timeline.length > openedAt.current && !isPending ? (
        <Alert severity="info">{t('acts.changedMeanwhile')}</Alert>
      ) : null}
      <Box ref={fieldsRef} sx={{ display: 'grid', gap: 2 }}>
        {fields.map((spec, place) => (
          <ActField
            key={namesOf(spec).join(' ')}
            spec={spec}
            values={values}
            change={(part) => keep({ ...typed, ...part })}
            fault={words}
            today={app.today}
            first={place === 0}
          />
        ))}
      </Box>
      {faults.form === undefined ? null : <Alert severity="info">{t(`fields.${faults.form}`)}</Alert>}
    </DialogFrame>
  );
}
