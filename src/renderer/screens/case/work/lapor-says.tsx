import type { TFunction } from 'i18next';
import type { LaporDifference } from '#contract/window/complaint.ts';
import { COMPLAINT_CLASSES, CONFIDENTIALITIES } from '#domain/complaint/lapor-fields.ts';
import { STAGES } from '#domain/complaint/stage.ts';
import type { AdoptableField } from '#domain/complaint/vocabulary.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Mark } from '#renderer/ui/mark.tsx';

/** Where LAPOR says something else than the office decided: what it says, and one click that follows it. */
export function LaporSays({ field }: { readonly field: AdoptableField }) {
  const { t } = useTranslation();
  const { view, act, refusal } = useBench();
  const difference = view.differences.find((one) => one.field === field);
  if (difference === undefined) return null;
  const why = refusal('adopt-lapor');
  const name = t(`workbench.difference.field.${field}`);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 0.5 }}>
      <Mark tone="soon" title={t('workbench.difference.title')}>
        {t('workbench.difference.says', { lapor: valueInWords(difference, difference.lapor, t) })}
      </Mark>
      {why === null ? (
        <Button
          aria-label={t('workbench.difference.adopt', { field: name })}
          onClick={() => act('adopt-lapor', { field })}
          sx={{ py: 0 }}
        >
          {t('workbench.difference.adoptShort')}
        </Button>
      ) : null}
    </Box>
  );
}

/** Codes in words; names of categories and offices as they are. */
function valueInWords({ field }: LaporDifference, value: string | null, t: TFunction): string {
  if (value === null) return t('common.none');
  switch (field) {
    case 'stage': {
      const stage = STAGES.find((one) => one === value);
      return stage === undefined ? value : t(`stage.${stage}`);
    }
    case 'class': {
      const known = COMPLAINT_CLASSES.find((one) => one === value);
      return known === undefined ? value : t(`class.${known}`);
    }
    case 'confidentiality': {
      const known = CONFIDENTIALITIES.find((one) => one === value);
      return known === undefined ? value : t(`confidentiality.${known}`);
    }
    case 'category':
    case 'office':
      return value;
    default:
      return assertNever(field);
  }
}
