import type { TFunction } from 'i18next';
import { useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import { MayNotNote } from '#renderer/screens/settings/may-not-note.tsx';
import { HoldLimits } from '#renderer/screens/settings/rules/hold-limits.tsx';
import { LocalClasses } from '#renderer/screens/settings/rules/local-classes.tsx';
import { RemoveRuleDialog } from '#renderer/screens/settings/rules/remove-rule-dialog.tsx';
import { RuleDialog } from '#renderer/screens/settings/rules/rule-dialog.tsx';
import type { Rule } from '#renderer/screens/settings/rules/rule-draft.ts';
import { mayNot } from '#renderer/screens/settings/use-institution.ts';
import { longDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
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

type PanelProps = {
  readonly rule: Rule;
  readonly office: string | null;
  readonly localClass: string | null;
  readonly closed: boolean;
  readonly onVersion: () => void;
  readonly onRemove: () => void;
};

function RulePanel({ rule, office, localClass, closed, onVersion, onRemove }: PanelProps) {
  const { t, i18n } = useTranslation();
  const facts: readonly (readonly [label: string, value: string])[] = [
    [t('settings.rules.limit'), limitOf(rule, t)],
    ...(office === null ? [] : [[t('settings.rules.office'), office] as const]),
    ...(localClass === null ? [] : [[t('settings.rules.localClass'), localClass] as const]),
    [t('settings.rules.kind'), t(`settings.rules.kindOf.${rule.kind}`)],
    [
      t('settings.rules.classes'),
      rule.classes === null
        ? t('settings.rules.allClasses')
        : rule.classes.map((name) => t(`class.${name}`)).join(', '),
    ],
    [t('settings.rules.stages'), rule.stages.map((stage) => t(`stage.${stage}`)).join(', ')],
    [t('settings.rules.pausable'), rule.pausable ? t('common.yes') : t('common.no')],
    ...(rule.extension === undefined
      ? []
      : [
          [
            t('settings.rules.extension'),
            t(`settings.rules.unit.${rule.unit}`, { count: rule.extension }),
          ] as const,
        ]),
    ...(rule.warnAt === undefined ? [] : [[t('settings.rules.warnAt'), rule.warnAt.join(', ')] as const]),
    [t('settings.rules.validFrom'), longDate(rule.validFrom, i18n.language)],
    [t('settings.rules.source'), rule.source],
    ...(rule.note === undefined ? [] : [[t('settings.rules.remark'), rule.note] as const]),
  ];
  return (
    <Panel
      title={rule.label}
      actions={
        <>
          {rule.origin === 'kantor' ? (
            <Button
              disabled={closed}
              aria-haspopup="dialog"
              aria-label={t('settings.rules.removeOf', { name: rule.label })}
              onClick={onRemove}
            >
              {t('common.remove')}
            </Button>
          ) : null}
          <Button
            disabled={closed}
            aria-haspopup="dialog"
            aria-label={t('settings.rules.versionOf', { name: rule.label })}
            onClick={onVersion}
          >
            {t('settings.rules.version')}
          </Button>
        </>
      }
    >
      <Box component="dl" sx={list}>
        {facts.map(([label, value]) => (
          <Box key={label} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" color="textSecondary">
              {label}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0 }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

function limitOf({ off, hours, limit, unit }: Rule, t: TFunction): string {
  if (off === true) return t('settings.rules.isOff');
  if (hours !== undefined) return t('deadline.sameDay', { hours });
  return t(`settings.rules.unit.${unit}`, { count: limit });
}

const list = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(7rem, 11rem) minmax(0, 1fr)',
  columnGap: 2,
  rowGap: 0.5,
} as const;
