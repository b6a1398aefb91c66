import { useCallback } from 'react';
import type { CaseView } from '#contract/window/complaint.ts';
import type { CaseAct } from '#renderer/screens/case/acts/act-forms.ts';
import type { Names } from '#renderer/screens/case/names.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';

/** Why this person may not do an act on the case now, in words; null where it may be done. */
export function useRefusal(view: CaseView, names: Names): (act: CaseAct) => string | null {
  const sentence = useSentence();
  return useCallback(
    (act) => {
      const refusal = view.allowed.find(({ command }) => command === act)?.refusal ?? null;
      if (refusal === null) return null;
      const { office } = refusal.params;
      const named = typeof office === 'string' ? { office: names.office(office) } : {};
      return sentence(refusal.code, { ...refusal.params, ...named });
    },
    [view.allowed, sentence, names],
  );
}
