import type { InstitutionView } from '#contract/window/institution.ts';
import { longDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Rule = InstitutionView['rules'][number];

/** Every rule with its limit, what it is for, and its source: to be read; the coordinator changes them in a later version. */
export function RulesSettings({ view }: { readonly view: InstitutionView }) {
  const { t } = useTranslation();
  return (
    <>
      <Typography variant="body2">{t('settings.rules.note')}</Typography>
      {view.rules.map((rule) => (
        <RulePanel key={`${rule.id} ${rule.validFrom}`} rule={rule} />
      ))}
    </>
  );
}

function RulePanel({ rule }: { readonly rule: Rule }) {
  const { t, i18n } = useTranslation();
  const facts: readonly (readonly [label: string, value: string])[] = [
    [t('settings.rules.limit'), t(`settings.rules.unit.${rule.unit}`, { count: rule.limit })],
    [t('settings.rules.kind'), t(`settings.rules.kindOf.${rule.kind}`)],
    [
      t('settings.rules.classes'),
      rule.classes === null
        ? t('settings.rules.allClasses')
        : rule.classes.map((name) => t(`class.${name}`)).join(', '),
    ],
    [t('settings.rules.stages'), rule.stages.map((stage) => t(`stage.${stage}`)).join(', ')],
    [t('settings.rules.pausable'), rule.pausable ? t('common.yes') : t('common.no')],
    [t('settings.rules.validFrom'), longDate(rule.validFrom, i18n.language)],
    [t('settings.rules.source'), rule.source],
    ...(rule.note === undefined ? [] : [[t('settings.rules.remark'), rule.note] as const]),
  ];
  return (
    <Panel title={rule.label}>
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

const list = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(7rem, 11rem) minmax(0, 1fr)',
  columnGap: 2,
  rowGap: 0.5,
} as const;
