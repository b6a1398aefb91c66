import TextField from '@mui/material/TextField';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** In letters; nothing longer can be typed. */
  readonly maxLength: number;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly error?: boolean;
};

/** A line of text with its label, its limit and, below it, what to know about it. */
export function TextInput({ hint, maxLength, onChange, ...rest }: Props) {
  return (
    <TextField
      {...rest}
      helperText={hint}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { maxLength } }}
    />
  );
}
