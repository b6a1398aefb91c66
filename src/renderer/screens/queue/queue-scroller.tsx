import type { ReactNode } from 'react';
import { useKeptFocus } from '#renderer/screens/queue/use-kept-focus.ts';
import type { QueueLayout } from '#renderer/screens/queue/use-queue-layout.ts';
import { Box } from '#renderer/ui/box.tsx';

type Props = {
  readonly layout: QueueLayout;
  readonly heading: ReactNode;
  readonly toolbar: ReactNode;
  readonly children: ReactNode;
};

/** The queue scrolls as a whole; the tools stay on top, except where the window is too low for that. */
export function QueueScroller({ layout, heading, toolbar, children }: Props) {
  const onFocus = useKeptFocus();
  return (
    <Box onFocus={onFocus} sx={{ height: '100%', minHeight: 0, position: 'relative' }}>
      <Box ref={layout.remRef} aria-hidden="true" sx={remProbe} />
      <Box ref={layout.scroller} sx={{ height: '100%', overflow: 'auto', position: 'relative' }}>
        <Box ref={layout.headingRef} sx={{ position: 'sticky', left: 0 }}>
          {heading}
        </Box>
        <Box
          ref={layout.toolbarRef}
          sx={{
            position: 'sticky',
            left: 0,
            zIndex: 3,
            bgcolor: 'background.default',
            ...(layout.isLow ? {} : { top: 0 }),
          }}
        >
          {toolbar}
        </Box>
        {children}
      </Box>
    </Box>
  );
}

/** As high as a line of normal text: tells when the text becomes larger, by whichever way. */
const remProbe = { position: 'absolute', width: '1px', height: '1rem', visibility: 'hidden' } as const;
