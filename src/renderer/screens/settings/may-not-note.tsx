import type { InstitutionView } from '#contract/window/institution.ts';
import { mayNot } from '#renderer/screens/settings/use-institution.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly view: InstitutionView; readonly command: string };

/** Why what stands here can only be looked at; nothing where it can be changed. */
export function MayNotNote({ view, command }: Props) {
  const sentence = useSentence();
  const refusal = mayNot(view, command);
  if (refusal === null) return null;
  return (
    <Typography variant="body2" color="textSecondary">
      {sentence(refusal.code, refusal.params)}
    </Typography>
  );
}
