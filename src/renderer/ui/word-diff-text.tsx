import { Box } from '#renderer/ui/box.tsx';
import type { DiffPiece } from '#renderer/ui/word-diff.ts';

type Props = {
  readonly pieces: readonly DiffPiece[];
  /** `removed`: the text as it was; `added`: as it became; absent: both in one. */
  readonly only?: 'removed' | 'added';
};

/** A compared text: what went is struck out, what came is underlined, so that it does not hang on colour. */
export function WordDiffText({ pieces, only }: Props) {
  const shown = pieces
    .map((part, place) => ({ ...part, key: `${place} ${part.kind}` }))
    .filter(({ kind }) => only === undefined || kind === 'same' || kind === only);
  return (
    <Box component="span" sx={{ whiteSpace: 'pre-wrap' }}>
      {shown.map(({ key, kind, text }) => {
        if (kind === 'same') return <span key={key}>{text}</span>;
        return (
          <Box component={kind === 'removed' ? 'del' : 'ins'} key={key} sx={kind === 'removed' ? gone : come}>
            {text}
          </Box>
        );
      })}
    </Box>
  );
}

const gone = { color: 'tones.late.text', bgcolor: 'tones.late.surface', textDecoration: 'line-through' };
const come = {
  color: 'tones.done.text',
  bgcolor: 'tones.done.surface',
  textDecoration: 'underline',
  textDecorationThickness: '2px',
};
