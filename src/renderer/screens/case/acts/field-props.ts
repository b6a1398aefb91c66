import type { Values } from '#renderer/screens/case/acts/act-values.ts';

/** What every field of a form is given. */
export type FieldProps = {
  readonly values: Values;
  /** Takes what was typed or chosen, by the name of the field. */
  readonly change: (part: Values) => void;
  /** What is wrong with a field, in words; only once the person has tried to send it. */
  readonly fault: (name: string) => string | undefined;
  /** Today's civil date, WIB. */
  readonly today: string;
  /** The first field of a dialog takes the keyboard. */
  readonly first?: boolean;
};
