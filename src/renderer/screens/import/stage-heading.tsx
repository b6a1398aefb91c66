import { type ReactNode, useEffect, useRef } from 'react';
import { Typography } from '#renderer/ui/typography.tsx';

/** The heading of a stage of the import. It takes the focus: what had it is gone with the stage before. */
export function StageHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Typography variant="h2" ref={heading} tabIndex={-1} sx={{ '&:focus-visible': { outline: 'none' } }}>
      {children}
    </Typography>
  );
}
