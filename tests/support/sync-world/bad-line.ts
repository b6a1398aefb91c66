import type { HubClient } from '#tests/support/hub-world.ts';
import type { Dice } from '#tests/support/sync-world/dice.ts';

/** The line went: nobody knows whether the hub heard. */
export class LineGone extends Error {}

/** What a line may do to calls; percentages. */
export type Line = { faults: boolean };

/**
 * A hub behind a bad line: calls are lost before the hub hears them, answers are lost after it has done its work, and a
 * push may arrive twice.
 */
export function badLine(hub: HubClient, line: Line, dice: Dice): HubClient {
  const through = async <T>(call: () => Promise<T>, again = false): Promise<T> => {
    if (!line.faults) return call();
    if (dice.chance(6)) throw new LineGone('before');
    const answer = await call();
    if (again && dice.chance(8)) await call();
    if (dice.chance(6)) throw new LineGone('after');
    return answer;
  };
  const { sync, blob } = hub;
  return {
    sync: {
      ...sync,
      hello: (input) => through(() => sync.hello(input)),
      pull: (input) => through(() => sync.pull(input)),
      first: (input) => through(() => sync.first(input)),
      push: (input) => through(() => sync.push(input), true),
      heads: (input) => through(() => sync.heads(input)),
      history: (input) => through(() => sync.history(input)),
    },
    blob: {
      state: (input) => through(() => blob.state(input)),
      put: (input) => through(() => blob.put(input), true),
      get: (input) => through(() => blob.get(input)),
    },
  } as HubClient;
}
