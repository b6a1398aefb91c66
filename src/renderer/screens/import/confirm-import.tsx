import type { PreviewFound } from '#contract/window/imports.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly found: PreviewFound;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
};

/** Says exactly what the import does, and what it does not. */
export function ConfirmImport({ found, onClose, onConfirm }: Props) {
  const { t, i18n } = useTranslation();
  const number = (n: number): string => n.toLocaleString(i18n.language);
  const unknown = found.unknownStatuses.length + found.unknownOffices.length + found.unknownCategories.length;
  const lines = [
    { count: found.added, text: t('importing.confirmAdded', { n: number(found.added) }) },
    { count: found.updated, text: t('importing.confirmUpdated', { n: number(found.updated) }) },
    { count: found.unchanged, text: t('importing.confirmUnchanged', { n: number(found.unchanged) }) },
    { count: found.problems, text: t('importing.confirmProblems', { n: number(found.problems) }) },
    { count: unknown, text: t('importing.confirmUnknown', { n: number(unknown) }) },
  ].filter(({ count }) => count > 0);
  return (
    <DialogFrame
      title={t('importing.confirmTitle', { n: number(found.added + found.updated) })}
      onClose={onClose}
      confirm={t('importing.importButton', { n: number(found.added + found.updated) })}
      onConfirm={onConfirm}
    >
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.75 }}>
        {lines.map(({ text }) => (
          <Typography key={text} component="li" variant="body1">
            {text}
          </Typography>
        ))}
      </Box>
      <Typography variant="body1">{t('importing.confirmAll')}</Typography>
      <Typography variant="body2" color="textSecondary">
        {t('importing.confirmAfter')}
      </Typography>
    </DialogFrame>
  );
}
