import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedAct } from '#renderer/screens/case/acts/act-forms.ts';
import type { Choice } from '#renderer/screens/case/acts/choices.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';

type ChosenProps = {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** What an empty value is called; without it there is no empty value. */
  readonly none?: string;
  /** Whether empty may be chosen again. */
  readonly noneChosen?: boolean;
  readonly disabled: boolean;
  readonly keyShortcut?: string;
  readonly onChoose: (value: string) => void;
};

/** A property that is set by choosing: recorded at once, taken back from the message. */
export function ChosenProperty(props: ChosenProps) {
  const { label, value, choices, none, noneChosen = false, disabled, keyShortcut, onChoose } = props;
  return (
    <TextField
      select
      label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => {
        if (event.target.value !== value) onChoose(event.target.value);
      }}
      slotProps={{
        select: { displayEmpty: none !== undefined },
        inputLabel: { shrink: true },
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
  );
}

/** A property that is changed by an act with words of its own: the first of these acts that may be done. */
export function AskedProperty({
  label,
  value,
  acts,
}: {
  readonly label: string;
  readonly value: string;
  readonly acts: readonly AskedAct[];
}) {
  const { t } = useTranslation();
  const { refusal, ask } = useBench();
  const labelId = useId();
  const act = acts.find((one) => refusal(one) === null);
  return (
    <Box role="group" aria-labelledby={labelId} sx={{ minWidth: 0 }}>
      <Typography variant="caption" color="text.secondary" component="p" id={labelId}>
        {label}
      </Typography>
      <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
        <Typography variant="body1" component="span" sx={{ minWidth: 0 }}>
          {value}
        </Typography>
        {act === undefined ? null : (
          <Button
            aria-haspopup="dialog"
            aria-label={`${t('workbench.property.change')}: ${label}`}
            onClick={() => ask(act)}
          >
            {t('workbench.property.change')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
