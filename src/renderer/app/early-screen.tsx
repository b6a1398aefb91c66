import { type FunctionComponent, lazy, useState } from 'react';

type Fetch<P> = () => Promise<{ readonly default: FunctionComponent<P> }>;

/**
 * A screen that may be fetched before it is asked for. Once it is here it is drawn at once: a lazy component would show its
 * stand-in first, which React then leaves up for 300 ms.
 */
export function earlyScreen<P extends object>(
  fetchScreen: Fetch<P>,
): { readonly Screen: FunctionComponent<P>; readonly fetchEarly: () => Promise<unknown> } {
  let here: FunctionComponent<P> | null = null;
  const fetchOnce: Fetch<P> = async () => {
    const fetched = await fetchScreen();
    here = fetched.default;
    return fetched;
  };
  const Later: FunctionComponent<P> = lazy(fetchOnce);
  function Screen(props: P) {
    // The same as long as it is on the screen, or what was typed there would go.
    const [Drawn] = useState<FunctionComponent<P>>(() => here ?? Later);
    return <Drawn {...props} />;
  }
  return { Screen, fetchEarly: fetchOnce };
}
