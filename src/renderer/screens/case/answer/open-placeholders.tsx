import Alert from '@mui/material/Alert';
import type { RefObject } from 'react';
import { openPlaceholders } from '#renderer/screens/case/answer/template-values.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';

type Props = { readonly text: string; readonly textRef: RefObject<HTMLTextAreaElement | null> };

/** Placeholders that nobody filled, each a way to its place in the text. */
export function OpenPlaceholders({ text, textRef }: Props) {
  const { t } = useTranslation();
  const open = openPlaceholders(text);
  if (open.length === 0) return null;
  const find = (placeholder: string): void => {
    const place = text.indexOf(placeholder);
    textRef.current?.focus();
    textRef.current?.setSelectionRange(place, place + placeholder.length);
  };
  return (
    <Alert severity="warning" role="note">
      {t('answer.placeholders.title')}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5 }}>
        {open.map((placeholder) => (
          <Button
            key={placeholder}
            color="inherit"
            variant="outlined"
            aria-label={t('answer.placeholders.find', { placeholder })}
            onClick={() => find(placeholder)}
          >
            {placeholder}
          </Button>
        ))}
      </Box>
    </Alert>
  );
}
