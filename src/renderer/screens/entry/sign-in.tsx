import type { AppState } from '#contract/window/app.ts';
import type { SessionState } from '#contract/window/session.ts';

export function SignIn(_props: { readonly app: AppState; readonly session: SessionState }) {
  return <p>SignIn</p>;
}
