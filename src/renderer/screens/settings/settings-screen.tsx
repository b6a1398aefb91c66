import type { AppState } from '#contract/window/app.ts';
import type { Profile } from '#contract/window/session.ts';

export function SettingsScreen(_props: {
  readonly tab: string;
  readonly app: AppState;
  readonly person: Profile;
}) {
  return <p>SettingsScreen</p>;
}
