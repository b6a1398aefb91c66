import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Tone } from '#renderer/app/theme.ts';
import { Shape } from '#renderer/ui/shape.tsx';

type Props = { readonly tone: Tone; readonly children: ReactNode; readonly title?: string };

/** A small mark: shape, colour and words. */
export function Mark({ tone, children, title }: Props) {
  return (
    <Box
      component="span"
      title={title}
      sx={({ palette }) => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: '0.35em',
        maxWidth: '100%',
        px: '0.5em',
        borderRadius: 1,
        fontSize: '0.75rem',
        lineHeight: 1.7,
        fontWeight: 600,
        whiteSpace: 'nowrap',
        color: palette.tones[tone].text,
        backgroundColor: palette.tones[tone].surface,
        '& > span': { overflow: 'hidden', textOverflow: 'ellipsis' },
        '& > svg': { flexShrink: 0 },
      })}
    >
      <Shape tone={tone} />
      <span>{children}</span>
    </Box>
  );
}
