import Paper from '@mui/material/Paper';
import { type ReactNode, useId } from 'react';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly title: string;
  /** Beside the title: what can be done with the whole part. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a screen with its own heading; found as a region by its name. */
export function Panel({ title, actions, children }: Props) {
  const titleId = useId();
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={titleId}
      sx={{ p: 1.5, display: 'grid', gap: 1, minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, minWidth: 0 }}>
        <Typography variant="h2" id={titleId} sx={{ flex: '1 1 auto' }}>
          {title}
        </Typography>
        {actions}
      </Box>
      {children}
    </Paper>
  );
}
