import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ForeseenDialog } from '#renderer/screens/settings/foresee/foreseen-dialog.tsx';
import type { DateAct } from '#renderer/screens/settings/foresee/use-foresight.ts';
import type { Rule } from '#renderer/screens/settings/rules/rule-draft.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';

/** A version of this institution's own is taken out again, with a reason. */
export function RemoveRuleDialog({ rule, onClose }: { readonly rule: Rule; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [act, setAct] = useState<DateAct | null>(null);
  const title = t('settings.rules.removeOf', { name: rule.label });
  if (act !== null) {
    return <ForeseenDialog act={act} title={title} onBack={() => setAct(null)} onDone={onClose} />;
  }
  const { id: ruleId, validFrom, officeId } = rule;
  const version = { ruleId, validFrom, ...(officeId === undefined ? {} : { officeId }) };
  return (
    <DialogFrame
      title={title}
      onClose={onClose}
      confirm={t('settings.foresee.ask')}
      disabled={reason.trim() === ''}
      onConfirm={() => setAct({ command: 'remove-rule', input: { ...version, reason: reason.trim() } })}
    >
      <TextField
        label={t('common.reason')}
        required
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </DialogFrame>
  );
}
