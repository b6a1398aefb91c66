import { useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import { MayNotNote } from '#renderer/screens/settings/may-not-note.tsx';
import { HoldLimits } from '#renderer/screens/settings/rules/hold-limits.tsx';
import { LocalClasses } from '#renderer/screens/settings/rules/local-classes.tsx';
import { RemoveRuleDialog } from '#renderer/screens/settings/rules/remove-rule-dialog.tsx';
import { RuleDialog } from '#renderer/screens/settings/rules/rule-dialog.tsx';
import type { Rule } from '#renderer/screens/settings/rules/rule-draft.ts';
import { RulePanel } from '#renderer/screens/settings/rules/rule-panel.tsx';
import { mayNot } from '#renderer/screens/settings/use-institution.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly view: InstitutionView; readonly today: string };
/** What is being written: another version of a rule, or (null) a rule of one's own. */
type Writing = { readonly rule: Rule | null };

/** Every rule with its limit, what it is for, and its source; the coordinator adds versions and rules. */
export function RulesSettings({ view, today }: Props) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState<Writing | null>(null);
  const [removing, setRemoving] = useState<Rule | null>(null);
  const closed = mayNot(view, 'save-rule') !== null;
  return (
    <>
      <Typography variant="body2">{t('settings.rules.note')}</Typography>
      <MayNotNote view={view} command="save-rule" />
      <Box>
        <Button
          variant="outlined"
          startIcon={<Icon name="plus" size={16} />}
          disabled={closed}
          aria-haspopup="dialog"
          onClick={() => setWriting({ rule: null })}
        >
          {t('settings.rules.add')}
        </Button>
      </Box>
      {view.rules.map((rule) => (
        <RulePanel
          key={`${rule.id} ${rule.validFrom} ${rule.officeId ?? ''}`}
          rule={rule}
          office={view.offices.find(({ id }) => id === rule.officeId)?.name ?? rule.officeId ?? null}
          localClass={view.localClasses.find((each) => each.localClass === rule.localClass)?.name ?? null}
          closed={closed}
          onVersion={() => setWriting({ rule })}
          onRemove={() => setRemoving(rule)}
        />
      ))}
      <LocalClasses view={view} />
      <HoldLimits view={view} />
      {writing === null ? null : (
        <RuleDialog view={view} rule={writing.rule} today={today} onClose={() => setWriting(null)} />
      )}
      {removing === null ? null : <RemoveRuleDialog rule={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}
