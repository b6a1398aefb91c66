import type { LoadCount } from '#domain/deadline/day-load.ts';
import type { Tone } from '#renderer/app/theme.ts';
import { Box } from '#renderer/ui/box.tsx';
import { Shape } from '#renderer/ui/shape.tsx';

/** The look that goes with each count; the words stand beside it. */
const TONES: Readonly<Record<LoadCount, Tone>> = {
  late: 'late',
  due: 'calm',
  reminders: 'waiting',
  beside: 'quiet',
  warnings: 'soon',
};

/** The shape and colour of a count. */
export function CountShape({ count }: { readonly count: LoadCount }) {
  const tone = TONES[count];
  return (
    <Box component="span" sx={{ color: `tones.${tone}.text` }}>
      <Shape tone={tone} size={8} />
    </Box>
  );
}
