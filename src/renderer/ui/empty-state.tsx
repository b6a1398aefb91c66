import type { ReactNode } from 'react';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** It is all there is of a screen: its title is the screen's. */
  readonly alone?: boolean;
};

/** A place with nothing in it: says why, and what to do. */
export function EmptyState({ title, children, action, alone = false }: Props) {
  return (
    <Box
      sx={{
        display: 'grid',
        justifyItems: 'center',
        gap: 1,
        p: 5,
        textAlign: 'center',
        color: 'text.secondary',
      }}
    >
      <svg width="56" height="40" viewBox="0 0 56 40" aria-hidden="true" focusable="false">
        <path d="M4 28h48v4H4zM10 32h4v7h-4zM42 32h4v7h-4z" fill="currentColor" opacity=".35" />
        <path
          d="M18 6h20a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3h-9l-5 5v-5h-6a3 3 0 0 1-3-3V9a3 3 0 0 1 3-3z"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        />
      </svg>
      {alone ? (
        <Typography variant="h1" tabIndex={-1} id="judul-layar" color="textPrimary">
          {title}
        </Typography>
      ) : (
        <Typography variant="h3" component="p" color="textPrimary">
          {title}
        </Typography>
      )}
      {children === undefined ? null : (
        <Typography variant="body2" component="div" sx={{ maxWidth: '34rem' }}>
          {children}
        </Typography>
      )}
      {action}
    </Box>
  );
}
