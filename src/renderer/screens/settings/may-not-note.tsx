import type { InstitutionView } from '#contract/window/institution.ts';
import { mayNot } from '#renderer/screens/settings/use-institution.ts';
import { toldFacts } from '#renderer/text/told-facts.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly view: InstitutionView; readonly command: string };

/** Why what stands here can only be looked at; nothing where it can be changed. */
export function MayNotNote({ view, command }: Props) {
  const { t, i18n } = useTranslation();
  const sentence = useSentence();
  const refusal = mayNot(view, command);
  if (refusal === null) return null;
  return (
    <Typography variant="body2" color="textSecondary">
      {refusal.code === 'tidak-berwenang'
        ? t('settings.lookOnly', toldFacts(refusal.params, t, i18n.language))
        : sentence(refusal.code, refusal.params)}
    </Typography>
  );
}
