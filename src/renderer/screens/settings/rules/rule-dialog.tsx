import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import { ForeseenDialog } from '#renderer/screens/settings/foresee/foreseen-dialog.tsx';
import type { DateAct } from '#renderer/screens/settings/foresee/use-foresight.ts';
import { RuleCount } from '#renderer/screens/settings/rules/rule-count.tsx';
import {
  actOf,
  draftOf,
  type PartProps,
  type Rule,
  type RuleDraft,
} from '#renderer/screens/settings/rules/rule-draft.ts';
import { RuleScope } from '#renderer/screens/settings/rules/rule-scope.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';

type Props = {
  readonly view: InstitutionView;
  /** The version that another one is made from; null: a rule of this institution's own. */
  readonly rule: Rule | null;
  readonly today: string;
  readonly onClose: () => void;
};

/** A version of a rule: what it counts, for whom, from when on, and what it rests on. */
export function RuleDialog({ view, rule, today, onClose }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf(rule, today));
  const [act, setAct] = useState<DateAct | null>(null);
  const title = rule === null ? t('settings.rules.add') : t('settings.rules.versionOf', { name: rule.label });
  if (act !== null) {
    return <ForeseenDialog act={act} title={title} onBack={() => setAct(null)} onDone={onClose} />;
  }
  const change = (changed: Partial<RuleDraft>): void => setDraft({ ...draft, ...changed });
  return (
    <DialogFrame
      title={title}
      onClose={onClose}
      confirm={t('settings.foresee.ask')}
      wide
      disabled={!isWhole(draft)}
      onConfirm={() => setAct(actOf(rule, draft))}
    >
      {rule === null ? (
        <TextInput
          label={t('settings.rules.name')}
          required
          autoFocus
          value={draft.label}
          maxLength={200}
          onChange={(label) => change({ label })}
        />
      ) : null}
      <ValidFrom draft={draft} change={change} />
      {draft.off ? null : <RuleCount draft={draft} change={change} />}
      <RuleScope view={view} draft={draft} change={change} isNew={rule === null} />
      <Basis draft={draft} change={change} />
      {rule === null ? null : <Off draft={draft} change={change} />}
    </DialogFrame>
  );
}

function ValidFrom({ draft, change }: PartProps) {
  const { t } = useTranslation();
  return (
    <TextField
      type="date"
      label={t('settings.rules.validFrom')}
      required
      value={draft.validFrom}
      helperText={t('settings.rules.validFromHint')}
      onChange={(event) => change({ validFrom: event.target.value })}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ maxWidth: '20rem' }}
    />
  );
}

function Basis({ draft, change }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('settings.rules.source')}
        required
        value={draft.source}
        maxLength={500}
        hint={t('settings.rules.sourceHint')}
        onChange={(source) => change({ source })}
      />
      <TextInput
        label={`${t('settings.rules.remark')} (${t('common.optional')})`}
        value={draft.note}
        maxLength={500}
        onChange={(note) => change({ note })}
      />
    </>
  );
}

function Off({ draft, change }: PartProps) {
  const { t } = useTranslation();
  return (
    <FormControlLabel
      label={t('settings.rules.off')}
      control={<Checkbox checked={draft.off} onChange={(event) => change({ off: event.target.checked })} />}
    />
  );
}

function isWhole({ label, source, validFrom, limit, hours, off }: RuleDraft): boolean {
  const counted = off || hours !== '' || /^[1-9]\d{0,3}$/.test(limit);
  return label.trim() !== '' && source.trim() !== '' && validFrom !== '' && counted;
}
