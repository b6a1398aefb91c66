import { useCallback } from 'react';
import type { CaseView } from '#contract/window/complaint.ts';
import type { CaseAct } from '#renderer/screens/case/acts/act-forms.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';

/** Why this person may not do an act on the case now, in words; null where it may be done. */
export function useRefusal(view: CaseView): (act: CaseAct) => string | null {
  const sentence = useSentence();
  return useCallback(
    (act) => {
      const refusal = view.allowed.find(({ command }) => command === act)?.refusal ?? null;
      return refusal === null ? null : sentence(refusal.code, refusal.params);
    },
    [view.allowed, sentence],
  );
}
