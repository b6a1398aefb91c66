import type { AppState } from '#contract/window/app.ts';
import type { Profile } from '#contract/window/session.ts';

export function QueueScreen(_props: {
  readonly view: string;
  readonly app: AppState;
  readonly person: Profile;
}) {
  return <p>QueueScreen</p>;
}
