import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type ReactNode, useId } from 'react';
import type { AdoptableField } from '#domain/complaint/vocabulary.ts';
import type { AskedAct } from '#renderer/screens/case/acts/act-forms.ts';
import type { Choice } from '#renderer/screens/case/acts/choices.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { LaporSays } from '#renderer/screens/case/work/lapor-says.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type ChosenProps = {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** What an empty value is called; without it there is no empty value. */
  readonly none?: string;
  /** Whether empty may be chosen again. */
  readonly noneChosen?: boolean;
  /** Shown as words only: this person may not change it. */
  readonly disabled: boolean;
  readonly keyShortcut?: string;
  /** The field of LAPOR that may say something else. */
  readonly lapor?: AdoptableField;
  readonly onChoose: (value: string) => void;
};

/** A property that is set by choosing: recorded at once, taken back from the message. */
export function ChosenProperty(props: ChosenProps) {
  const { label, value, choices, none, noneChosen = false, disabled, keyShortcut, lapor, onChoose } = props;
  if (disabled) {
    const chosen = choices.find((choice) => choice.value === value)?.label;
    return <ReadProperty label={label} value={chosen ?? none ?? value} lapor={lapor} />;
  }
  return (
    <div>
      <TextField
        select
        variant="standard"
        label={label}
        value={value}
        onChange={(event) => {
          if (event.target.value !== value) onChoose(event.target.value);
        }}
        slotProps={{
          select: { displayEmpty: none !== undefined, sx: chosen },
          inputLabel: { shrink: true, sx: PROPERTY_LABEL },
          htmlInput: { 'aria-keyshortcuts': keyShortcut },
        }}
      >
        {none === undefined ? null : (
          <MenuItem value="" disabled={!noneChosen}>
            {none}
          </MenuItem>
        )}
        {choices.map((choice) => (
          <MenuItem key={choice.value} value={choice.value}>
            {choice.label}
          </MenuItem>
        ))}
      </TextField>
      {lapor === undefined ? null : <LaporSays field={lapor} />}
    </div>
  );
}

/** As large as the other labels of the band once it stands above its value. */
export const PROPERTY_LABEL = { fontSize: '1rem', color: 'text.secondary' } as const;

/** Long names go on in a second line instead of being cut off. */
const chosen = {
  fontSize: '0.8125rem',
  '& .MuiSelect-select.MuiSelect-select': { whiteSpace: 'normal', lineHeight: 1.3, py: '0.3rem' },
} as const;

type ReadProps = {
  readonly label: string;
  readonly value: string;
  readonly lapor?: AdoptableField | undefined;
  /** What can be done with it, beside its value. */
  readonly action?: ReactNode;
};

/** A property in words; what this person may not change is read, not greyed. */
export function ReadProperty({ label, value, lapor, action }: ReadProps) {
  const labelId = useId();
  return (
    <Box role="group" aria-labelledby={labelId} sx={{ minWidth: 0 }}>
      <Typography variant="caption" color="text.secondary" component="p" id={labelId}>
        {label}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 0.5, alignItems: 'center' }}>
        <Typography variant="body2" component="span" sx={{ minWidth: 0 }}>
          {value}
        </Typography>
        {action}
      </Box>
      {lapor === undefined ? null : <LaporSays field={lapor} />}
    </Box>
  );
}

/** A property that is changed by an act with words of its own: the first of these acts that may be done. */
export function AskedProperty({
  label,
  value,
  acts,
  lapor,
}: {
  readonly label: string;
  readonly value: string;
  readonly acts: readonly AskedAct[];
  readonly lapor: AdoptableField;
}) {
  const { t } = useTranslation();
  const { refusal, ask } = useBench();
  const act = acts.find((one) => refusal(one) === null);
  const button = act && (
    <Button
      aria-haspopup="dialog"
      aria-label={`${t('workbench.property.change')}: ${label}`}
      onClick={() => ask(act)}
      sx={{ py: 0, px: 0.5, minWidth: 0 }}
    >
      {t('workbench.property.change')}
    </Button>
  );
  return <ReadProperty label={label} value={value} lapor={lapor} action={button} />;
}
