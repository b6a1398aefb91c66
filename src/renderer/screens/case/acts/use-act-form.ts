import { useMutation } from '@tanstack/react-query';
import { useKeptValues } from '#renderer/app/kept-values.ts';
import { type Faults, faultsOf } from '#renderer/screens/case/acts/act-faults.ts';
import type { AskedAct } from '#renderer/screens/case/acts/act-forms.ts';
import { initialValues, inputOf, type Values } from '#renderer/screens/case/acts/act-values.ts';
import { useTries } from '#renderer/screens/case/acts/use-tries.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { shortNumber } from '#renderer/screens/case/case-number.ts';

/**
 * What is typed into the dialog of an act: fields nobody touched follow the case, touched ones stay, also when the dialog
 * is left. Sent once it has no fault; done, it is forgotten.
 */
export function useActForm(
  act: AskedAct,
  onDo: (input: Record<string, unknown>) => Promise<unknown>,
  onClose: () => void,
) {
  const { view, app, person } = useBench();
  const { values: typed, keep, forget } = useKeptValues(person.personId, `${view.item.id} ${act}`);
  const { tried, tryAgain, fields } = useTries();
  const initial = initialValues(act, view.complaint);
  const values: Values = { ...initial, ...typed };
  const found = faultsOf(act, values, {
    initial,
    today: app.today,
    number: shortNumber(view.item.trackingId),
  });
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => onDo(inputOf(act, values, initial, app.today)),
    onSuccess: () => {
      forget();
      onClose();
    },
  });
  return {
    values,
    change: (part: Values) => keep({ ...typed, ...part }),
    faults: tried ? found : ({} as Faults),
    send: () => {
      tryAgain();
      if (Object.keys(found).length === 0) mutate();
    },
    fields,
    isPending,
    error,
  };
}
