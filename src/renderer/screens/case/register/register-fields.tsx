import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { ORIGINS } from '#domain/complaint/vocabulary.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import type { FieldProps } from '#renderer/screens/case/acts/field-props.ts';
import { DateField, DayField, WordsField } from '#renderer/screens/case/acts/simple-fields.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';

const BY_HAND = ORIGINS.filter((origin) => origin !== 'lapor');
const LONGEST_TEXT = 100_000;

type Props = FieldProps & {
  /** Only who belongs to no office chooses one. */
  readonly chooseOffice: boolean;
};

/** What is asked of somebody who writes, calls or stands at the counter. */
export function RegisterFields({ chooseOffice, ...field }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Group title={t('register.what')}>
        <WordsField {...field} first spec={TITLE} />
        <WordsField {...field} spec={TEXT} />
        <Pair>
          <WordsField {...field} spec={line('place')} />
          <DateField {...field} spec={OCCURRED} />
        </Pair>
        <WordsField {...field} spec={ASKED} />
      </Group>
      <Group title={t('register.who')}>
        <Pair>
          <WordsField {...field} spec={line('reporterName')} />
          <WordsField {...field} spec={line('identityNumber')} />
        </Pair>
        <Pair>
          <WordsField {...field} spec={line('address')} />
          <WordsField {...field} spec={line('contact')} />
        </Pair>
      </Group>
      <Group title={t('register.how')}>
        <Pair>
          <OriginChoice {...field} />
          {chooseOffice ? <OfficeChoice {...field} /> : null}
        </Pair>
        <DayField {...field} label={t('register.receivedOn')} hint={t('register.receivedHint')} />
      </Group>
    </>
  );
}

const TITLE = { kind: 'words', name: 'title', label: 'title', needed: true, hint: 'title' } as const;
const TEXT = {
  kind: 'words',
  name: 'text',
  label: 'text',
  needed: true,
  lines: 5,
  longest: LONGEST_TEXT,
} as const;
const ASKED = { kind: 'words', name: 'asked', label: 'asked', lines: 2, longest: LONGEST_TEXT } as const;
const OCCURRED = { kind: 'date', name: 'occurredOn', label: 'occurredOn', side: 'past' } as const;

/** A field of one line whose name is also the name of its words. */
function line(name: 'place' | 'reporterName' | 'identityNumber' | 'address' | 'contact') {
  return { kind: 'words', name, label: name } as const;
}

function OriginChoice({ values, change }: FieldProps) {
  const { t } = useTranslation();
  return (
    <SelectField
      label={t('register.origin')}
      value={BY_HAND.find((origin) => origin === values.origin) ?? 'surat'}
      options={BY_HAND.map((origin) => ({ value: origin, label: t(`workbench.origin.${origin}`) }))}
      onChange={(origin) => change({ origin })}
    />
  );
}

function Group({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <Panel title={title}>
      <Box sx={{ display: 'grid', gap: 1.5, pt: 0.5 }}>{children}</Box>
    </Panel>
  );
}

function Pair({ children }: { readonly children: React.ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        alignItems: 'start',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 14rem), 1fr))',
      }}
    >
      {children}
    </Box>
  );
}

function OfficeChoice({ values, change }: FieldProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { data } = useQuery({ queryKey: QUERY.institution, queryFn: () => desk.institution.view() });
  return (
    <TextField
      select
      label={t('register.office')}
      value={values.officeId ?? ''}
      onChange={(event) => change({ officeId: event.target.value })}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{t('register.noOffice')}</MenuItem>
      {(data?.offices ?? []).map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
