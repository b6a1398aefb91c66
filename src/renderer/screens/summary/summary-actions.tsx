import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { mayCommand } from '#domain/authority.ts';
import type { Role } from '#domain/kernel/step.ts';

type Props = { readonly role: Role; readonly ready: boolean; readonly onExport: () => void };

/** Printing, and the file; who may not make one is told why. */
export function SummaryActions({ role, ready, onExport }: Props) {
  const { t } = useTranslation();
  const why = useId();
  const allowed = mayCommand(role, 'record-list-export');
  return (
    <Box data-screen-only="" sx={{ display: 'grid', justifyItems: 'end', gap: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="outlined" disabled={!ready} onClick={() => window.print()}>
          {t('summary.print')}
        </Button>
        <Button
          variant="contained"
          disabled={!ready || !allowed}
          aria-describedby={allowed ? undefined : why}
          onClick={onExport}
        >
          {t('summary.export')}
        </Button>
      </Box>
      {allowed ? null : (
        <Typography id={why} variant="caption" color="textSecondary">
          {t('summary.exportNotAllowed')}
        </Typography>
      )}
    </Box>
  );
}
