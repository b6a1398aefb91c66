import Alert from '@mui/material/Alert';
import type { UseMutationResult } from '@tanstack/react-query';
import type { JoinPreview } from '#contract/window/joining.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { usePersonWords } from '#renderer/ui/joining/use-person-words.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Act = Pick<UseMutationResult<unknown, unknown, void>, 'mutate' | 'isPending' | 'error'>;
type Props = { readonly preview: JoinPreview; readonly confirm: Act; readonly cancel: Act };

/** What joining would do to this desk, in numbers and words, with a yes and a no. */
export function JoinPreviewPanel({ preview, confirm, cancel }: Props) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { institution, clock } = preview;
  const busy = confirm.isPending || cancel.isPending;
  return (
    <Panel title={t('joining.previewTitle', { institution })}>
      <Typography variant="body2">{t('joining.nothingYet')}</Typography>
      {clock === null ? null : <Alert severity="warning">{sentence(clock.code, clock.params)}</Alert>}
      <Persons preview={preview} />
      <Facts preview={preview} />
      <Asked asked={preview.asked} />
      {confirm.error === null ? null : <ErrorNote error={confirm.error} />}
      {cancel.error === null ? null : <ErrorNote error={cancel.error} />}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
        <Button
          variant="contained"
          disabled={busy}
          loading={confirm.isPending}
          onClick={() => confirm.mutate()}
        >
          {t('joining.confirm')}
        </Button>
        <Button disabled={busy} loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('joining.cancel')}
        </Button>
        <Typography variant="body2" color="textSecondary" role="status">
          {confirm.isPending ? t('joining.confirming') : t('joining.cancelNote')}
        </Typography>
      </Box>
    </Panel>
  );
}

function Persons({ preview: { persons, address } }: { readonly preview: JoinPreview }) {
  const { t } = useTranslation();
  const words = usePersonWords();
  return (
    <Box>
      <Typography variant="h3">{t('joining.as')}</Typography>
      <Box component="ul" sx={list}>
        {persons.map((person) => (
          <li key={person.personId}>{words(person)}</li>
        ))}
      </Box>
      <Typography variant="body2" color="textSecondary">
        {t('joining.asNote')} {t('joining.at')}: {address}
      </Typography>
    </Box>
  );
}

function Facts({ preview: { cases, steps, settings } }: { readonly preview: JoinPreview }) {
  const { t, i18n } = useTranslation();
  const rows = [
    ['joining.here', cases.here],
    ['joining.shared', cases.shared],
    ['joining.coming', cases.coming],
    ['joining.kept', steps.kept],
    ['joining.already', steps.already],
    ['joining.noted', steps.noted],
    ['joining.settings', settings],
    ['joining.asked', steps.asked],
  ] as const;
  return (
    <Box>
      <Typography variant="h3">{t('joining.facts')}</Typography>
      <Box component="dl" sx={facts}>
        {rows.map(([key, count]) => (
          <Box key={key} sx={fact}>
            <dt>{t(key)}</dt>
            <Box component="dd" sx={{ m: 0, fontWeight: 600 }}>
              {count.toLocaleString(i18n.language)}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** More than these are told by their number. */
const SHOWN = 8;

function Asked({ asked }: Pick<JoinPreview, 'asked'>) {
  const { t } = useTranslation();
  if (asked.length === 0) return null;
  const more = asked.length - SHOWN;
  return (
    <Box>
      <Typography variant="h3">{t('joining.askedList')}</Typography>
      <Box component="ul" sx={list}>
        {asked.slice(0, SHOWN).map(({ id, title, command }) => (
          <li key={`${id} ${command}`}>
            {title ?? t('joining.untitled')}: {t(command === 'mark-sent' ? 'joining.sent' : 'joining.draft')}
          </li>
        ))}
        {more > 0 ? <li>{t('joining.askedMore', { count: more })}</li> : null}
      </Box>
    </Box>
  );
}

const list = { my: 0.5, pl: 2.5, fontSize: '0.875rem' } as const;
const facts = { display: 'grid', m: 0, mt: 0.5, fontSize: '0.875rem', maxWidth: '44rem' } as const;
const fact = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: 2,
  py: 0.5,
  borderTop: 1,
  borderColor: 'divider',
  fontVariantNumeric: 'tabular-nums',
} as const;
