import { createContext, useContext } from 'react';
import type { AppState } from '#contract/window/app.ts';
import type { CaseView, Identity } from '#contract/window/complaint.ts';
import type { InstitutionView } from '#contract/window/institution.ts';
import type { Profile } from '#contract/window/session.ts';
import type { AskedAct, CaseAct } from '#renderer/screens/case/acts/act-forms.ts';
import type { Names } from '#renderer/screens/case/names.ts';

/** What every part of the workbench shares: the case, who works on it, and how an act is done. */
export type Bench = {
  readonly view: CaseView;
  readonly app: AppState;
  readonly person: Profile;
  readonly institution: InstitutionView | undefined;
  readonly names: Names;
  /** Who the reporter is, once that was revealed; gone with the screen. */
  readonly identity: Identity | null;
  /** Why this person may not do it now, in words; null where it may be done. */
  readonly refusal: (act: CaseAct) => string | null;
  /** Opens the dialog of an act. */
  readonly ask: (act: AskedAct) => void;
  /** Does an act at once and tells so, with what takes it back; what was refused is told too. */
  readonly act: (act: CaseAct, input: Readonly<Record<string, unknown>>) => void;
  readonly hideIdentity: () => void;
};

export const BenchContext = createContext<Bench | null>(null);

export function useBench(): Bench {
  const bench = useContext(BenchContext);
  if (bench === null) throw new Error('outside of BenchContext');
  return bench;
}
