import { openPlaceholders } from '#renderer/screens/case/answer/template-values.ts';
import { Box } from '#renderer/ui/box.tsx';

/** A text to the letter, in its own lines; placeholders that nobody filled stand out. Long ones scroll, by keys too. */
export function ExactText({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <Box role="group" aria-label={label} tabIndex={0} sx={frame}>
      {piecesOf(text).map(({ key, open, words }) =>
        open ? (
          <Box component="mark" key={key} sx={unfilled}>
            {words}
          </Box>
        ) : (
          <span key={key}>{words}</span>
        ),
      )}
    </Box>
  );
}

function piecesOf(text: string) {
  const open = openPlaceholders(text);
  let place = 0;
  return text
    .split(/(\{[^{}\n]{1,60}\})/u)
    .filter((words) => words !== '')
    .map((words) => {
      const key = place;
      place += words.length;
      return { key, words, open: open.includes(words) };
    });
}

const frame = {
  whiteSpace: 'pre-wrap',
  overflow: 'auto',
  maxHeight: '45vh',
  p: 1.5,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.default',
  fontSize: '0.875rem',
} as const;

const unfilled = {
  color: 'tones.soon.text',
  bgcolor: 'tones.soon.surface',
  outline: '1px solid',
  outlineColor: 'tones.soon.line',
  borderRadius: '2px',
} as const;
