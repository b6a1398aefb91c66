import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { COMPLAINT_CLASSES } from '#domain/complaint/lapor-fields.ts';
import { addDays, isCivilDate } from '#domain/deadline/civil-date.ts';
import type { Thought, ThoughtClock } from '#domain/deadline/what-if.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { longDate, shortDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly today: CivilDate; readonly onClose: () => void };

/** The dates a report would have if it came in on another day: tomorrow, until one is given. */
export function WhatIfDialog({ today, onClose }: Props) {
  const { t } = useTranslation();
  const [thought, setThought] = useState<Thought>({
    class: 'tidak-berkadar-pengawasan',
    localClass: null,
    officeId: null,
    on: addDays(today, 1),
  });
  const change = (some: Partial<Thought>): void => setThought((before) => ({ ...before, ...some }));
  const isDate = isCivilDate(thought.on);
  return (
    <DialogFrame title={t('calendar.if.title')} onClose={onClose} wide>
      <Typography variant="body2">{t('calendar.if.note')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
        <Choice
          label={t('calendar.if.class')}
          value={thought.class}
          none={t('class.none')}
          options={COMPLAINT_CLASSES.map((value) => ({ value, label: t(`class.${value}`) }))}
          onChange={(next) => change({ class: next })}
        />
        <OwnChoices thought={thought} onChange={change} />
        <TextField
          type="date"
          label={t('calendar.if.on')}
          value={thought.on}
          error={!isDate}
          helperText={isDate ? undefined : t('calendar.if.badDate')}
          onChange={(event) => change({ on: event.target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ flex: '0 1 12rem' }}
        />
      </Box>
      {isDate ? <Clocks thought={thought} /> : null}
    </DialogFrame>
  );
}

/** The institution's own classes and its offices, where it has any. */
function OwnChoices({
  thought: { localClass, officeId },
  onChange,
}: {
  readonly thought: Thought;
  readonly onChange: (some: Partial<Thought>) => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { data } = useQuery({ queryKey: QUERY.institution, queryFn: () => desk.institution.view() });
  const { localClasses = [], offices = [] } = data ?? {};
  return (
    <>
      {localClasses.length === 0 ? null : (
        <Choice
          label={t('calendar.if.localClass')}
          value={localClass}
          none={t('calendar.if.noLocalClass')}
          options={localClasses.map((each) => ({ value: each.localClass, label: each.name }))}
          onChange={(next) => onChange({ localClass: next })}
        />
      )}
      {offices.length === 0 ? null : (
        <Choice
          label={t('calendar.if.office')}
          value={officeId}
          none={t('calendar.if.anyOffice')}
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(next) => onChange({ officeId: next })}
        />
      )}
    </>
  );
}

type ChoiceProps<V extends string> = {
  readonly label: string;
  readonly value: V | null;
  /** What stands for no choice. */
  readonly none: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (next: V | null) => void;
};

function Choice<V extends string>({ label, value, none, options, onChange }: ChoiceProps<V>) {
  return (
    <Box sx={{ flex: '1 1 14rem', minWidth: '9rem' }}>
      <SelectField<V | ''>
        label={label}
        value={value ?? ''}
        options={[{ value: '', label: none }, ...options]}
        onChange={(next) => onChange(next === '' ? null : next)}
      />
    </Box>
  );
}

function Clocks({ thought }: { readonly thought: Thought }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { data, error } = useQuery({
    queryKey: QUERY.calendar('what-if', thought),
    queryFn: () => desk.calendar.whatIf(thought),
    placeholderData: keepPreviousData,
  });
  if (error !== null) return <ErrorNote error={error} />;
  if (data === undefined) return null;
  const years = [...new Set(data.flatMap(({ explanation }) => explanation.warnings.map(({ year }) => year)))];
  return (
    <Box aria-live="polite">
      {years.map((year) => (
        <Alert key={year} severity="warning">
          {t('calendar.noYear', { year })}
        </Alert>
      ))}
      {data.length === 0 ? <Typography>{t('calendar.if.none')}</Typography> : null}
      <Box component="ul" aria-label={t('calendar.if.list')} sx={list}>
        {data.map((clock) => (
          <Clock key={clock.ruleId} clock={clock} />
        ))}
      </Box>
    </Box>
  );
}

/** One rule with its date, in the words of the command line (Indonesian in both languages), and its days. */
function Clock({ clock }: { readonly clock: ThoughtClock }) {
  const { t, i18n } = useTranslation();
  const { ruleId, label, kind, source, provisional, words, explanation } = clock;
  const { dueOn, steps } = explanation;
  const marks = [
    ...(kind === 'sejajar' ? [t('deadline.beside')] : []),
    ...(provisional ? [t('due.provisional')] : []),
  ];
  let number = 0;
  return (
    <li>
      <Typography variant="h3" component="p">
        {[t(`rule.${ruleId}`, label), ...marks].join(' · ')}:{' '}
        {dueOn === null ? t('common.unknown') : longDate(dueOn, i18n.language)}
      </Typography>
      <Typography variant="body2" lang="id">
        {words}
      </Typography>
      <Typography variant="caption" color="textSecondary">
        {t('calendar.if.source', { source })}
      </Typography>
      <Box component="details" hidden={steps.length === 0} sx={{ fontSize: '0.8125rem' }}>
        <summary>{t('calendar.if.days')}</summary>
        <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', columnWidth: '17rem' }}>
          {steps.map(({ date, counted, why, name }) => {
            if (counted) number += 1;
            const facts = {
              date: shortDate(date, i18n.language),
              why: t(`deadline.${why}`, { name: name ?? '' }),
              number,
            };
            return (
              <li key={date}>{t(counted ? 'calendar.if.dayLineCounted' : 'calendar.if.dayLine', facts)}</li>
            );
          })}
        </Box>
      </Box>
    </li>
  );
}

const list = { m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 } as const;
