import { buildIfNeeded } from '../../scripts/build-if-needed.mjs';

/** vitest global setup: worker threads and killed processes run the built bundles, as the product does. */
export async function setup(): Promise<void> {
  await buildIfNeeded();
}
