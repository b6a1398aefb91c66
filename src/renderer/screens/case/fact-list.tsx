import type { ReactNode } from 'react';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

export type Fact = { readonly label: string; readonly value: ReactNode };

/** Names with their values, one line each; a fact without a value is not there. */
export function FactList({ facts }: { readonly facts: readonly (Fact | null)[] }) {
  const known = facts.filter((fact) => fact !== null);
  if (known.length === 0) return null;
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: 'minmax(6rem, max-content) minmax(0, 1fr)',
        columnGap: 1.5,
        rowGap: 0.25,
      }}
    >
      {known.map(({ label, value }) => (
        <Box key={label} sx={{ display: 'contents' }}>
          <Typography variant="body2" component="dt" color="text.secondary">
            {label}
          </Typography>
          <Typography variant="body2" component="dd" sx={{ m: 0, whiteSpace: 'pre-wrap' }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

/** A fact where something is known of it. */
export function fact(label: string, value: string | null | undefined): Fact | null {
  return value === null || value === undefined || value.trim() === '' ? null : { label, value };
}
