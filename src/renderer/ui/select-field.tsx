import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';

type Props<V extends string> = {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
  readonly helperText?: string;
  readonly disabled?: boolean;
  /** In a table, where the row and the column say it already: heard, not seen. */
  readonly hideLabel?: boolean;
};

/** One of a few, with a label. */
export function SelectField<V extends string>({
  label,
  value,
  options,
  onChange,
  helperText,
  disabled,
  hideLabel = false,
}: Props<V>) {
  return (
    <TextField
      select
      {...(hideLabel
        ? {
            hiddenLabel: true,
            slotProps: { select: { displayEmpty: true, SelectDisplayProps: { 'aria-label': label } } },
          }
        : { label, ...(options.some((option) => option.value === '') ? emptyShown : {}) })}
      value={value}
      helperText={helperText}
      disabled={disabled === true}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value} sx={{ whiteSpace: 'normal' }}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** An empty value that stands for a choice ("all") is shown with its words, below its label. */
const emptyShown = { slotProps: { select: { displayEmpty: true }, inputLabel: { shrink: true } } };
