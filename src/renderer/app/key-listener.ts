import { createKeybindingsHandler } from 'tinykeys';

/** What a key of the table does, as tinykeys writes the key: `g k` is `g`, then `k` within a second. */
export type KeyBindings = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Hears the keys of a table. What did something has used up all keys before it: tinykeys alone would still hold a `g`
 * against the bindings that stand further down, so that `g h`, `j` became `g j`.
 */
export function keyListener(bindings: KeyBindings): (event: Event) => void {
  const renewing = Object.fromEntries(
    Object.entries(bindings).map(([keys, act]) => [
      keys,
      (event: KeyboardEvent): void => {
        heard = fresh();
        act(event);
      },
    ]),
  );
  const fresh = () =>
    createKeybindingsHandler(renewing, { ignore: (event: KeyboardEvent) => event.isComposing });
  let heard = fresh();
  return (event) => heard(event);
}
