import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import { mayCommand } from '#domain/authority.ts';
import type { Role } from '#domain/kernel/step.ts';

type Props = { readonly role: Role; readonly ready: boolean; readonly onExport: () => void };

/** Printing, and the file; who may not make one is told why. */
export function SummaryActions({ role, ready, onExport }: Props) {
  const { t } = useTranslation();
  const allowed = mayCommand(role, 'record-list-export');
  return (
    <span data-screen-only="">
      <Button variant="outlined" disabled={!ready} onClick={() => window.print()} sx={{ mr: 1 }}>
        {t('summary.print')}
      </Button>
      <Tooltip title={allowed ? '' : t('summary.exportNotAllowed')} describeChild>
        {/* A disabled button tells nobody why; this one stays in the order of Tab and does nothing. */}
        <Button
          variant="contained"
          disabled={!ready}
          aria-disabled={!allowed}
          onClick={() => {
            if (allowed) onExport();
          }}
          sx={allowed ? {} : { opacity: 0.6 }}
        >
          {t('summary.export')}
        </Button>
      </Tooltip>
    </span>
  );
}
