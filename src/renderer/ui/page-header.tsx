import type { ReactNode } from 'react';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** The head of a screen: its name, a line about it, and what can be done. */
export function PageHeader({
  title,
  note,
  actions,
}: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <Box
      component="header"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, px: 2.5, py: 1.5 }}
    >
      <Box sx={{ flex: '1 1 16rem', minWidth: 0 }}>
        <Typography variant="h1" tabIndex={-1} id="judul-layar">
          {title}
        </Typography>
        {note === undefined ? null : (
          <Typography variant="body2" color="textSecondary" component="div">
            {note}
          </Typography>
        )}
      </Box>
      {actions === undefined ? null : <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>}
    </Box>
  );
}
