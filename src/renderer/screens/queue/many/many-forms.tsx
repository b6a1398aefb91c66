import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Profile } from '#contract/window/session.ts';
import { COMPLAINT_CLASSES } from '#domain/complaint/lapor-fields.ts';
import { ARCHIVE_REASONS, PRIORITIES } from '#domain/complaint/vocabulary.ts';
import {
  type ChosenDay,
  DateField,
  DateFields,
  datedPart,
} from '#renderer/screens/queue/many/date-fields.tsx';
import type { ManyCommand } from '#renderer/screens/queue/many/many-command.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';

type FormProps = {
  readonly today: string;
  readonly people: readonly Profile[];
  /** The act as the form has it now; null while something is missing. */
  readonly onCommand: (command: ManyCommand | null) => void;
};

export function VerifyForm({ today, onCommand }: FormProps) {
  const { t } = useTranslation();
  const [day, setDay] = useState<ChosenDay>({ on: today, reason: '' });
  const take = (next: ChosenDay): void => {
    setDay(next);
    const dated = datedPart(next, today);
    onCommand(dated === null ? null : { kind: 'verify', ...dated });
  };
  return <DateFields label={t('queue.many.on')} today={today} day={day} onDay={take} />;
}

const NOBODY = '';

export function AssignForm({ people, onCommand }: FormProps) {
  const { t } = useTranslation();
  const [personId, setPersonId] = useState<string | null>(null);
  const options = people.map(({ personId: value, name, role }) => ({
    value,
    label: `${name} · ${t(`role.${role}`)}`,
  }));
  return (
    <SelectField
      label={t('queue.many.officer')}
      value={personId ?? 'belum'}
      options={[
        { value: 'belum', label: t('queue.many.choose') },
        ...options,
        { value: NOBODY, label: t('queue.many.nobody') },
      ]}
      onChange={(value) => {
        setPersonId(value);
        if (value === 'belum') onCommand(null);
        else onCommand({ kind: 'assign', personId: value === NOBODY ? null : value });
      }}
    />
  );
}

const SAME = 'tetap';

export function ClassifyForm({ onCommand }: FormProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState({ class: SAME, priority: SAME });
  const take = (next: typeof chosen): void => {
    setChosen(next);
    const complaintClass = COMPLAINT_CLASSES.find((known) => known === next.class);
    const priority = PRIORITIES.find((known) => known === next.priority);
    const isEmpty = complaintClass === undefined && priority === undefined;
    onCommand(
      isEmpty
        ? null
        : {
            kind: 'classify',
            ...(complaintClass === undefined ? {} : { class: complaintClass }),
            ...(priority === undefined ? {} : { priority }),
          },
    );
  };
  const same = { value: SAME, label: t('queue.many.same') };
  return (
    <>
      <SelectField
        label={t('queue.filter.classes')}
        value={chosen.class}
        options={[same, ...COMPLAINT_CLASSES.map((value) => ({ value, label: t(`class.${value}`) }))]}
        onChange={(value) => take({ ...chosen, class: value })}
      />
      <SelectField
        label={t('queue.filter.priorities')}
        value={chosen.priority}
        options={[same, ...PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))]}
        onChange={(value) => take({ ...chosen, priority: value })}
      />
    </>
  );
}

export function ArchiveForm({ today, onCommand }: FormProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState({ code: '', words: '', day: { on: today, reason: '' } });
  const take = (next: typeof form): void => {
    setForm(next);
    const reasonCode = ARCHIVE_REASONS.find((known) => known === next.code);
    const words = next.words.trim();
    const dated = datedPart(next.day, today);
    const isMissing =
      reasonCode === undefined || dated === null || (reasonCode === 'lainnya' && words === '');
    onCommand(
      isMissing
        ? null
        : { kind: 'archive', reasonCode, ...(words === '' ? {} : { reason: words }), ...dated },
    );
  };
  return (
    <>
      <SelectField
        label={t('common.reason')}
        value={form.code}
        options={[
          { value: '', label: t('queue.many.choose') },
          ...ARCHIVE_REASONS.map((value) => ({ value, label: t(`fields.archiveReason.${value}`) })),
        ]}
        onChange={(code) => take({ ...form, code })}
      />
      <TextField
        label={t('queue.many.words')}
        helperText={form.code === 'lainnya' ? t('queue.many.wordsNeeded') : t('common.optional')}
        required={form.code === 'lainnya'}
        value={form.words}
        onChange={(event) => take({ ...form, words: event.target.value })}
        multiline
        minRows={2}
      />
      <DateFields
        label={t('queue.many.on')}
        today={today}
        day={form.day}
        onDay={(day) => take({ ...form, day })}
      />
    </>
  );
}

export function AnsweredForm({ today, onCommand }: FormProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState({ answeredOn: '', unknown: false, closedOn: '', words: '' });
  const take = (next: typeof form): void => {
    setForm(next);
    const words = next.words.trim();
    onCommand(
      next.answeredOn === '' && !next.unknown
        ? null
        : {
            kind: 'mark-answered',
            answeredOn: next.unknown ? null : next.answeredOn,
            closedOn: next.closedOn === '' ? null : next.closedOn,
            ...(words === '' ? {} : { reason: words }),
          },
    );
  };
  return (
    <>
      <DateField
        label={t('queue.many.answeredOn')}
        max={today}
        value={form.answeredOn}
        disabled={form.unknown}
        onDate={(answeredOn) => take({ ...form, answeredOn })}
      />
      <Box component="label" sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: '1.75rem' }}>
        <input
          type="checkbox"
          checked={form.unknown}
          onChange={(event) => take({ ...form, unknown: event.target.checked })}
        />
        <span>{t('queue.many.dateUnknown')}</span>
      </Box>
      <DateField
        label={`${t('queue.many.closedOn')} (${t('common.optional')})`}
        max={today}
        value={form.closedOn}
        onDate={(closedOn) => take({ ...form, closedOn })}
      />
      <TextField
        label={t('common.reason')}
        helperText={t('common.optional')}
        value={form.words}
        onChange={(event) => take({ ...form, words: event.target.value })}
      />
    </>
  );
}
