import Link from '@mui/material/Link';
import { ELIGIBILITY_ITEMS } from '#domain/complaint/eligibility.ts';
import type { KeptValues } from '#renderer/app/kept-values.ts';
import { addressOf } from '#renderer/app/route.ts';
import { numberInWords } from '#renderer/screens/case/case-number.ts';
import { missingOf } from '#renderer/screens/case/register/register-values.ts';
import { useSimilar } from '#renderer/screens/case/register/use-similar.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StageMark } from '#renderer/ui/stage-mark.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** Beside the form: what the file still lacks, and reports that may be the same. */
export function RegisterAside({ values }: { readonly values: KeptValues }) {
  return (
    <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start', position: { md: 'sticky' }, top: 8 }}>
      <Checklist values={values} />
      <Similar title={values.title ?? ''} />
    </Box>
  );
}

function Checklist({ values }: { readonly values: KeptValues }) {
  const { t } = useTranslation();
  const missing = missingOf(values);
  const total = ELIGIBILITY_ITEMS.length;
  return (
    <Panel title={t('register.checklist')}>
      <Typography variant="body2" role="status">
        {missing.length === 0
          ? t('register.complete')
          : t('register.stillMissing', { count: missing.length, total })}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.25 }}>
        {ELIGIBILITY_ITEMS.map((item) => {
          const there = !missing.includes(item);
          return (
            <Box component="li" key={item} sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
              <Typography variant="body2">{t(`workbench.missing.item.${item}`)}</Typography>
              <Mark tone={there ? 'done' : 'quiet'}>
                {there ? t('register.there') : t('register.missing')}
              </Mark>
            </Box>
          );
        })}
      </Box>
      <Typography variant="caption" color="text.secondary">
        {t('register.checklistNote')}
      </Typography>
    </Panel>
  );
}

function Similar({ title }: { readonly title: string }) {
  const { t } = useTranslation();
  const similar = useSimilar(title);
  const note =
    similar === null
      ? t('register.similarWait')
      : similar.length === 0
        ? t('register.similarNone')
        : t('register.similarNote');
  return (
    <Panel title={t('register.similar')}>
      <Typography variant="body2" color="text.secondary" role="status">
        {note}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.75 }}>
        {(similar ?? []).map((item) => (
          <li key={item.id}>
            <Link
              href={addressOf({ screen: 'laporan', id: item.id })}
              variant="body2"
              aria-label={`${t('register.openSimilar', { number: numberInWords(item.trackingId, t) })}: ${item.title ?? ''}`}
            >
              {numberInWords(item.trackingId, t)} · {item.title ?? t('common.erased')}
            </Link>{' '}
            <StageMark stage={item.stage} />{' '}
            <Typography variant="caption" color="text.secondary">
              {item.office}
            </Typography>
          </li>
        ))}
      </Box>
    </Panel>
  );
}
