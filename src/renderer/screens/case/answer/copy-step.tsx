import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import { useKeys } from '#renderer/app/use-keys.ts';
import { withKey } from '#renderer/screens/case/answer/act-button.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';

type Props = { readonly text: string; readonly done: string; readonly onCopied: () => void };

/** Copies the approved text to the letter; where the browser refuses, the text is selected for Ctrl C. */
export function CopyStep({ text, done, onCopied }: Props) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'copied' | 'by-hand' | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
      onCopied();
    } catch {
      // Not allowed here (permission, focus elsewhere): the person copies, the text is ready for it.
      setOutcome('by-hand');
      window.setTimeout(() => field.current?.select(), 0);
    }
  };
  useKeys({ copy });
  return (
    <>
      <Button
        variant="contained"
        startIcon={<Icon name="copy" size={16} />}
        aria-keyshortcuts="y"
        data-key="y"
        onClick={copy}
        sx={withKey}
      >
        {t('answer.send.copyButton')}
      </Button>
      <span role="status">
        {outcome === 'copied' ? done : outcome === null ? '' : t('answer.send.selectText')}
      </span>
      {outcome === 'by-hand' ? (
        <TextField
          multiline
          maxRows={8}
          label={t('answer.send.textToCopy')}
          value={text}
          inputRef={field}
          onCopy={onCopied}
          slotProps={{ htmlInput: { readOnly: true } }}
        />
      ) : null}
    </>
  );
}
