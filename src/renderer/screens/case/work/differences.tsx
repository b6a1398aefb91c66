import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { LaporDifference } from '#contract/window/complaint.ts';
import { COMPLAINT_CLASSES, CONFIDENTIALITIES } from '#domain/complaint/lapor-fields.ts';
import { STAGES } from '#domain/complaint/stage.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { Panel } from '#renderer/ui/panel.tsx';

/** Where LAPOR says something else than the office decided; one click follows LAPOR. */
export function Differences() {
  const { t } = useTranslation();
  const { view, act, refusal } = useBench();
  const { differences } = view;
  if (differences.length === 0) return null;
  const why = refusal('adopt-lapor');
  return (
    <Panel title={t('workbench.difference.title')}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
        {differences.map((difference) => {
          const { field, ours, lapor } = difference;
          const name = t(`workbench.difference.field.${field}`);
          const words = {
            ours: valueInWords(difference, ours, t),
            lapor: valueInWords(difference, lapor, t),
          };
          return (
            <Box component="li" key={field} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              <Typography variant="body2" sx={{ flex: 1, minWidth: 0 }}>
                <strong>{name}</strong> · {t('workbench.difference.line', words)}
              </Typography>
              <Button
                variant="outlined"
                disabled={why !== null}
                aria-label={t('workbench.difference.adopt', { field: name })}
                onClick={() => act('adopt-lapor', { field })}
                sx={{ flexShrink: 0 }}
              >
                {t('workbench.difference.adoptShort')}
              </Button>
            </Box>
          );
        })}
      </Box>
      {why === null ? null : (
        <Typography variant="caption" color="text.secondary">
          {why}
        </Typography>
      )}
    </Panel>
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
