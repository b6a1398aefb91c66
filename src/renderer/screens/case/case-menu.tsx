import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import type { AskedAct } from '#renderer/screens/case/acts/act-forms.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** Acts that are rare and move nothing; what may not be done stays readable, with its reason. */
const ACTS: readonly AskedAct[] = [
  'record-export',
  'complete-registration',
  'link-lapor',
  'extend-deadline',
  'set-confidentiality',
  'link-duplicate',
  'mark-answered',
  'erase',
];

export function CaseMenu() {
  const { t } = useTranslation();
  const { refusal, ask } = useBench();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (act: AskedAct): void => {
    setAnchor(null);
    ask(act);
  };
  return (
    <>
      <Button
        color="inherit"
        endIcon={<Icon name="down" size={14} />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('workbench.menu')}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        disablePortal
        slotProps={{ list: { 'aria-label': t('workbench.menu') } }}
      >
        {ACTS.map((act) => {
          const why = refusal(act);
          return (
            <MenuItem
              key={act}
              aria-haspopup="dialog"
              aria-disabled={why !== null}
              onClick={why === null ? () => choose(act) : undefined}
              sx={{ display: 'block', maxWidth: '26rem', whiteSpace: 'normal' }}
            >
              <Typography variant="body1" color={colourOf(act, why)}>
                {t(`acts.of.${act}.button`)}
              </Typography>
              {why === null ? null : (
                <Typography variant="caption" color="text.secondary" component="p">
                  {why}
                </Typography>
              )}
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
}

function colourOf(act: AskedAct, why: string | null): string {
  if (why !== null) return 'text.secondary';
  return act === 'erase' ? 'error' : 'text.primary';
}
