import { Box } from '#renderer/ui/box.tsx';

/** The words of a step as they were written; long ones are scrolled, by keyboard too. */
export function StepText({ label, words }: { readonly label: string; readonly words: string }) {
  return (
    <Box role="group" aria-label={label} tabIndex={0} sx={text}>
      {words}
    </Box>
  );
}

const text = {
  p: 1,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.default',
  fontSize: '0.875rem',
  whiteSpace: 'pre-wrap',
  maxHeight: '40vh',
  overflow: 'auto',
} as const;
