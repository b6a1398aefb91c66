import type { RouterClient } from '@orpc/server';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Head, StreamId } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { Device, HubParts } from '#hub/core/hub-parts.ts';
import type { HubSecrets } from '#hub/core/hub-secrets.ts';
import { feedsOfDevice, heads } from '#hub/core/pull.ts';
import type { hubRouter } from '#hub/core/router.ts';
import type { StoredDevice } from '#hub/devices/devices.ts';
import type { DoorParts } from '#hub/devices/door-parts.ts';
import { contextOf } from '#hub/door/caller.ts';
import { callsAs, hubCalls } from '#hub/door/hub-calls.ts';

/** The calls that a bundle may make: those of a desk's meeting. */
export type BundleCalls = Pick<RouterClient<ReturnType<typeof hubRouter>>, 'sync' | 'blob'>;

type BundleDevice = Pick<StoredDevice, 'signingKey' | 'encryptionKey' | 'state'>;

/** What taking a bundle needs of a hub. */
export type BundlePorts = {
  readonly keys: HubSecrets['bundles'];
  readonly device: (deviceId: string) => Promise<BundleDevice | null>;
  /** Makes calls as this device, with the same answers as over a line. */
  readonly as: (deviceId: string) => BundleCalls;
  /** Which of these steps the hub has, in a history or put aside. */
  readonly known: (steps: readonly SealedStep[]) => Promise<ReadonlySet<string>>;
  /** Where every stream stands that this device may see. */
  readonly headsFor: (deviceId: string) => Promise<Readonly<Record<string, Head>>>;
  readonly epoch: () => Promise<string>;
  readonly now: () => Instant;
};

const NOTHING = { steps: [], streams: [], entries: [], held: [], released: [] } as const;
const ENTRIES = 500;
const STREAMS = 1_000;

/** A hub's services as a bundle reaches them. */
export function bundlePortsOf(parts: DoorParts): BundlePorts {
  const { hub, devices } = parts;
  const calls = hubCalls(parts);
  const known = async (deviceId: string): Promise<StoredDevice> => {
    const device = await devices.byId(deviceId);
    if (device === null) throw new Error('a device that was known is not there');
    return device;
  };
  return {
    keys: hub.secrets.bundles,
    device: devices.byId,
    as: (deviceId) =>
      callsAs(calls, async () =>
        contextOf(devices, await known(deviceId), { address: 'titipan', now: hub.now() }),
      ),
    headsFor: async (deviceId) => headsFor(hub, await known(deviceId)),
    ...knowingOf(hub),
  };
}

/** The part of the ports that asks nothing of devices. */
export function knowingOf({ log, now }: HubParts): Pick<BundlePorts, 'known' | 'epoch' | 'now'> {
  return {
    known: async (steps) => {
      const stepIds = steps.map(({ stepId }) => stepId);
      const streams = [...new Set(steps.map(({ stream }) => stream))];
      return log.transact(streams, stepIds, async (view) => ({
        writes: NOTHING,
        value: new Set(stepIds.filter((id) => view.numbered(id) !== null || view.held(id) !== null)),
      }));
    },
    epoch: log.epoch,
    now,
  };
}

/** The heads of all that a device may see; it costs what there is, and is asked after a restore alone. */
export async function headsFor(hub: HubParts, device: Device): Promise<Readonly<Record<string, Head>>> {
  const streams = new Set<StreamId>();
  let after: Readonly<Record<string, string>> = Object.fromEntries(
    (await feedsOfDevice(hub, device)).map((feed) => [feed, '']),
  );
  for (let more = true; more; ) {
    const page = await hub.log.page(after, ENTRIES);
    for (const { stream } of page.entries) streams.add(stream);
    after = { ...after, ...page.cursors };
    more = page.more;
  }
  const found: Record<string, Head> = {};
  const names = [...streams];
  for (let from = 0; from < names.length; from += STREAMS) {
    for (const [stream, head] of Object.entries(await heads(hub, device, names.slice(from, from + STREAMS))))
      if (head !== null) found[stream] = head;
  }
  return found;
}
