import type { KeyObject } from 'node:crypto';
import type { HubKeys } from '#contract/hub/wire.ts';

/** Who this desk is in bundles, and the keys of its hub. */
export type BundleSelf = {
  readonly deviceId: string;
  readonly signingKey: KeyObject;
  readonly encryptionKey: KeyObject;
  readonly hub: HubKeys;
};
