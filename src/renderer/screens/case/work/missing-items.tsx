import { useBench } from '#renderer/screens/case/bench-context.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** What a report that was written down by hand still lacks; one from LAPOR was checked by its form. */
export function MissingItems() {
  const { t } = useTranslation();
  const { view, refusal, ask } = useBench();
  const { complaint, missing } = view;
  if (complaint.registration === null || complaint.erased) return null;
  const may = refusal('complete-registration') === null;
  return (
    <Panel
      title={t('workbench.missing.title')}
      actions={
        may && missing.length > 0 ? (
          <Button variant="outlined" aria-haspopup="dialog" onClick={() => ask('complete-registration')}>
            {t('acts.of.complete-registration.button')}
          </Button>
        ) : undefined
      }
    >
      {missing.length === 0 ? (
        <Typography variant="body2">{t('workbench.missing.complete')}</Typography>
      ) : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
          <Typography variant="body2">{t('workbench.missing.still')}:</Typography>
          {missing.map((item) => (
            <Mark key={item} tone="soon">
              {t(`workbench.missing.item.${item}`)}
            </Mark>
          ))}
        </Box>
      )}
    </Panel>
  );
}
