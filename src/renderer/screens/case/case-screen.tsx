import type { AppState } from '#contract/window/app.ts';
import type { Profile } from '#contract/window/session.ts';

export function CaseScreen(_props: {
  readonly id: string;
  readonly app: AppState;
  readonly person: Profile;
}) {
  return <p>CaseScreen</p>;
}
