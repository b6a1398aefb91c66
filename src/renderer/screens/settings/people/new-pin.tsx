import TextField from '@mui/material/TextField';
import { useTranslation } from '#renderer/text/use-translation.tsx';

export type PinPair = { readonly pin: string; readonly again: string };
export type PinProblem = 'needed' | 'short' | 'differs';

const SHORTEST = 4;

/** What is wrong with a new PIN; an empty one is fine where none is needed. */
export function pinProblem({ pin, again }: PinPair, needed: boolean): PinProblem | null {
  if (pin === '' && again === '') return needed ? 'needed' : null;
  if (pin.length < SHORTEST) return 'short';
  return pin === again ? null : 'differs';
}

type Props = {
  readonly pins: PinPair;
  readonly needed: boolean;
  /** Shown once somebody tried. */
  readonly problem: PinProblem | null;
  readonly onChange: (pins: PinPair) => void;
};

/** A new PIN, twice. */
export function NewPin({ pins, needed, problem, onChange }: Props) {
  const { t } = useTranslation();
  const words = problem === null ? null : t(`settings.people.pinProblem.${problem}`);
  return (
    <>
      <TextField
        type="password"
        autoComplete="new-password"
        required={needed}
        label={t('settings.people.newPin')}
        value={pins.pin}
        error={problem === 'needed' || problem === 'short'}
        helperText={
          problem === 'needed' || problem === 'short'
            ? words
            : t(needed ? 'settings.people.pinNeeded' : 'settings.people.pinOptional')
        }
        onChange={(event) => onChange({ ...pins, pin: event.target.value })}
      />
      <TextField
        type="password"
        autoComplete="new-password"
        required={needed}
        label={t('settings.people.pinAgain')}
        value={pins.again}
        error={problem === 'differs'}
        helperText={problem === 'differs' ? words : undefined}
        onChange={(event) => onChange({ ...pins, again: event.target.value })}
      />
    </>
  );
}
