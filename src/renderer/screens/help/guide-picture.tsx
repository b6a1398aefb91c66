import { useState } from 'react';
import { GUIDE_PICTURES } from '#renderer/screens/help/guide-files.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';

/** All pictures of the guide show a whole window of this size. */
const SIZE = { width: 1366, height: 768 } as const;

/** A picture of a screen: as wide as the text, or, when pressed, in its own size. */
export function GuidePicture({ src, alt }: { readonly src: string; readonly alt: string }) {
  const { t } = useTranslation();
  const [large, setLarge] = useState(false);
  const address = GUIDE_PICTURES[src.slice(src.lastIndexOf('/') + 1)];
  if (address === undefined) return alt;
  return (
    <Box
      component="button"
      type="button"
      aria-label={t(large ? 'help.shrink' : 'help.enlarge', { what: alt })}
      onClick={() => setLarge(!large)}
      sx={frame}
    >
      <Box component="img" src={address} alt={alt} {...SIZE} sx={large ? ownSize : asWideAsText} />
    </Box>
  );
}

const frame = {
  display: 'block',
  maxWidth: '100%',
  overflow: 'auto',
  p: 0,
  font: 'inherit',
  color: 'inherit',
  bgcolor: 'transparent',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  cursor: 'zoom-in',
  breakInside: 'avoid',
} as const;
const asWideAsText = { display: 'block', maxWidth: '100%', height: 'auto' } as const;
const ownSize = { display: 'block', cursor: 'zoom-out' } as const;
