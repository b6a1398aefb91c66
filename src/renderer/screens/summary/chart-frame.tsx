import { type ReactNode, useId } from 'react';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly title: string; readonly legend?: ReactNode; readonly children: ReactNode };

/** A picture of figures with its title. */
export function ChartFrame({ title, legend, children }: Props) {
  const id = useId();
  return (
    <Box component="figure" aria-labelledby={id} sx={frame}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'baseline' }}>
        <Typography component="figcaption" variant="h3" id={id}>
          {title}
        </Typography>
        {legend}
      </Box>
      {children}
    </Box>
  );
}

const frame = {
  m: 0,
  p: 2,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 1.5,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  breakInside: 'avoid',
} as const;
