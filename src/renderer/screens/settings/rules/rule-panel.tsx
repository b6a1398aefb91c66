import type { TFunction } from 'i18next';
import type { Rule } from '#renderer/screens/settings/rules/rule-draft.ts';
import { longDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly rule: Rule;
  readonly office: string | null;
  readonly localClass: string | null;
  readonly closed: boolean;
  readonly onVersion: () => void;
  readonly onRemove: () => void;
};

/** One version of a rule, and what the coordinator can do with it. */
export function RulePanel({ rule, office, localClass, ...acts }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={rule.label} actions={<RuleActions rule={rule} {...acts} />}>
      <Box component="dl" sx={list}>
        {factsOf({ rule, office, localClass }, t, i18n.language).map(([label, value]) => (
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

function RuleActions({ rule, closed, onVersion, onRemove }: Omit<Props, 'office' | 'localClass'>) {
  const { t } = useTranslation();
  return (
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
  );
}

type Told = Pick<Props, 'rule' | 'office' | 'localClass'>;
type Fact = readonly [label: string, value: string];

/** What a rule says, fact by fact; what it does not state is left out. */
function factsOf({ rule, office, localClass }: Told, t: TFunction, language: string): readonly Fact[] {
  const { classes, extension, warnAt, note, unit } = rule;
  const told: readonly (readonly [label: string, value: string | null])[] = [
    [t('settings.rules.limit'), limitOf(rule, t)],
    [t('settings.rules.office'), office],
    [t('settings.rules.localClass'), localClass],
    [t('settings.rules.kind'), t(`settings.rules.kindOf.${rule.kind}`)],
    [
      t('settings.rules.classes'),
      classes?.map((name) => t(`class.${name}`)).join(', ') ?? t('settings.rules.allClasses'),
    ],
    [t('settings.rules.stages'), rule.stages.map((stage) => t(`stage.${stage}`)).join(', ')],
    [t('settings.rules.pausable'), rule.pausable ? t('common.yes') : t('common.no')],
    [
      t('settings.rules.extension'),
      extension === undefined ? null : t(`settings.rules.unit.${unit}`, { count: extension }),
    ],
    [t('settings.rules.warnAt'), warnAt?.join(', ') ?? null],
    [t('settings.rules.validFrom'), longDate(rule.validFrom, language)],
    [t('settings.rules.source'), rule.source],
    [t('settings.rules.remark'), note ?? null],
  ];
  return told.flatMap(([label, value]): Fact[] => (value === null ? [] : [[label, value]]));
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
