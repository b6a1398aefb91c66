import Alert from '@mui/material/Alert';
import { useState } from 'react';
import type { ReadCalendar } from '#contract/window/institution.ts';
import { ForeseenDialog } from '#renderer/screens/settings/foresee/foreseen-dialog.tsx';
import type { DateAct } from '#renderer/screens/settings/foresee/use-foresight.ts';
import { SettingsTable } from '#renderer/screens/settings/settings-table.tsx';
import { longDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly read: ReadCalendar; readonly onClose: () => void };

/** What a calendar file would add and take out, and who signed it. */
export function CalendarFileDialog({ read, onClose }: Props) {
  const { t } = useTranslation();
  const [act, setAct] = useState<DateAct | null>(null);
  const title = t(`settings.calendar.file.${read.command}`);
  if (act !== null) {
    return <ForeseenDialog act={act} title={title} onBack={() => setAct(null)} onDone={onClose} />;
  }
  const nothing = read.added.length === 0 && read.removed.length === 0;
  return (
    <DialogFrame
      title={title}
      onClose={onClose}
      confirm={t('settings.foresee.ask')}
      wide
      disabled={nothing && read.command === 'add-holidays'}
      onConfirm={() => setAct({ command: read.command, input: read.input })}
    >
      <Typography variant="body1">
        {t('settings.calendar.file.sum', {
          years: read.years.join(', '),
          added: read.added.length,
          removed: read.removed.length,
          same: read.same,
        })}
      </Typography>
      <Signer read={read} />
      <Differences read={read} />
    </DialogFrame>
  );
}

/** A signature says only that the holder of a key wrote it: the office compares the fingerprint with the letter. */
function Signer({ read: { command, signer } }: { readonly read: ReadCalendar }) {
  const { t } = useTranslation();
  if (command === 'add-holidays') return null;
  return signer === null ? (
    <Alert severity="warning" role="note">
      {t('settings.calendar.file.unsigned')}
    </Alert>
  ) : (
    <Alert severity="info" role="note" sx={{ overflowWrap: 'anywhere' }}>
      {t('settings.calendar.file.signed', { signer: (signer.match(/.{1,4}/g) ?? []).join(' ') })}
    </Alert>
  );
}

function Differences({ read }: { readonly read: ReadCalendar }) {
  const { t, i18n } = useTranslation();
  const rows = [
    ...read.added.map((day) => ({ day, what: t('settings.calendar.file.adds') })),
    ...read.removed.map((day) => ({ day, what: t('settings.calendar.file.removes') })),
  ].sort((one, other) => (one.day.date < other.day.date ? -1 : 1));
  if (rows.length === 0) return null;
  return (
    <SettingsTable
      caption={t('settings.calendar.file.differences')}
      columns={[
        { key: 'date', label: t('common.date') },
        { key: 'name', label: t('settings.calendar.name') },
        { key: 'type', label: t('settings.calendar.type') },
        { key: 'what', label: t('settings.calendar.file.what') },
      ]}
      rows={rows.map(({ day, what }) => ({
        key: `${what} ${day.date} ${day.name}`,
        cells: [longDate(day.date, i18n.language), day.name, t(`settings.calendar.typeOf.${day.type}`), what],
      }))}
    />
  );
}
