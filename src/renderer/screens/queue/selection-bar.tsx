import Tooltip from '@mui/material/Tooltip';
import { mayCommand } from '#domain/authority.ts';
import type { Role } from '#domain/kernel/step.ts';
import { MANY_KINDS, type ManyKind } from '#renderer/screens/queue/many/many-command.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly count: number;
  readonly role: Role;
  readonly onAct: (kind: ManyKind) => void;
  readonly onClear: () => void;
};

/** What can be done with the selected cases; grey, with the reason, where this role may not. */
export function SelectionBar({ count, role, onAct, onClear }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <Box
      role="toolbar"
      aria-label={t('queue.many.label')}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75 }}
    >
      <Typography variant="body2" role="status" sx={{ fontWeight: 650, mr: 1 }}>
        {t('queue.many.count', { n: count.toLocaleString(i18n.language) })}
      </Typography>
      {MANY_KINDS.map((kind) => {
        const may = mayCommand(role, kind);
        return (
          <Tooltip
            key={kind}
            title={may ? '' : t('queue.many.mayNot', { role: t(`role.${role}`) })}
            describeChild
          >
            <Button
              variant="outlined"
              aria-haspopup="dialog"
              aria-disabled={!may}
              onClick={() => may && onAct(kind)}
              sx={may ? {} : { color: 'text.secondary', borderColor: 'divider', borderStyle: 'dashed' }}
            >
              {t(`queue.many.act.${kind}`)}
            </Button>
          </Tooltip>
        );
      })}
      <Button color="inherit" onClick={onClear}>
        {t('queue.many.clear')}
      </Button>
    </Box>
  );
}
