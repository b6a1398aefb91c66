import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { SnoozeDialog } from '#renderer/app/reminders/snooze-dialog.tsx';
import type { AskedAct } from '#renderer/screens/case/acts/act-forms.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { shortNumber } from '#renderer/screens/case/case-number.ts';
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
  const [snooze, setSnooze] = useState(false);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  /** Null: the reminders of the case, which are no act on it. */
  const choose = (act: AskedAct | null): void => {
    setAnchor(null);
    if (act === null) setSnooze(true);
    else ask(act);
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
        <MenuItem aria-haspopup="dialog" onClick={() => choose(null)}>
          {t('reminders.snooze.button')}
        </MenuItem>
        {ACTS.map((act) => (
          <ActItem key={act} act={act} why={refusal(act)} onChoose={choose} />
        ))}
      </Menu>
      {snooze ? <Snooze onClose={() => setSnooze(false)} /> : null}
    </>
  );
}

type ItemProps = {
  readonly act: AskedAct;
  readonly why: string | null;
  readonly onChoose: (act: AskedAct) => void;
};

function ActItem({ act, why, onChoose, ...item }: ItemProps) {
  const { t } = useTranslation();
  return (
    <MenuItem
      {...item}
      aria-haspopup="dialog"
      aria-disabled={why !== null}
      onClick={why === null ? () => onChoose(act) : undefined}
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
}

function Snooze({ onClose }: { readonly onClose: () => void }) {
  const { item } = useBench().view;
  const { app } = useBench();
  return (
    <SnoozeDialog id={item.id} number={shortNumber(item.trackingId)} today={app.today} onClose={onClose} />
  );
}

function colourOf(act: AskedAct, why: string | null): string {
  if (why !== null) return 'text.secondary';
  return act === 'erase' ? 'error' : 'text.primary';
}
