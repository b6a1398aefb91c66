import type { AppState } from '#contract/window/app.ts';

export function FirstRun(_props: { readonly app: AppState }) {
  return <p>FirstRun</p>;
}
