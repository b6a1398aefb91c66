import type { AppState } from '#contract/window/app.ts';
import type { Profile } from '#contract/window/session.ts';

export function ImportScreen(_props: { readonly app: AppState; readonly person: Profile }) {
  return <p>ImportScreen</p>;
}
