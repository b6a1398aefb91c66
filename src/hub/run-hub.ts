import { hostname } from 'node:os';
import { endLingering } from '#hub/core/reroute.ts';
import type { HubJournal } from '#hub/door/hub-journal.ts';
import { isLoopback } from '#hub/door/loopback.ts';
import { type HubDoor, openHubDoor } from '#hub/door/open-hub-door.ts';
import { ownCertificate } from '#hub/door/own-certificate.ts';
import { fingerprintOf } from '#hub/door/self-signed.ts';
import { addressesOf, keepWhereToFind, ownAddresses } from '#hub/door/where-to-find.ts';
import { doorPartsOf } from '#hub/door-parts-of.ts';
import type { HubData } from '#hub/open-hub-data.ts';
import { HubError } from '#hub/pg/hub-error.ts';

export type RunOptions = {
  readonly host: string;
  readonly port: number;
  /** Answer by TLS with the hub's own certificate. */
  readonly tls: boolean;
  readonly allowHttp: boolean;
  readonly behindProxy: boolean;
  /** Where desks find it, if that is not where it listens. */
  readonly addresses: readonly string[];
  readonly metricsFor: readonly string[];
};

export type RunningHub = {
  readonly addresses: readonly string[];
  /** SHA-256 of its own certificate; null where it has none. */
  readonly certificate: string | null;
  readonly close: () => Promise<void>;
};

const HOUR_MS = 3_600_000;
const READY_MS = 2_000;

/** A hub that answers, over data that is open. */
export async function runHub(data: HubData, options: RunOptions, journal: HubJournal): Promise<RunningHub> {
  const { host, port, allowHttp, behindProxy, metricsFor } = options;
  if (!options.tls && !allowHttp && !isLoopback(host)) throw new HubError('hub-tanpa-tls', host);
  const names = [...new Set(['localhost', hostname(), '127.0.0.1', ...ownAddresses()])];
  const certificate = options.tls ? await ownCertificate(data.folder.root, names) : null;
  const fingerprint = certificate === null ? null : fingerprintOf(certificate.cert);
  const listed = (taken: number): readonly string[] =>
    options.addresses.length > 0 ? options.addresses : addressesOf(host, taken, options.tls);
  let addresses = listed(port);
  const parts = doorPartsOf(data, { addresses: () => addresses, certificate: fingerprint });
  const isReady = (): Promise<boolean> => answers(data);
  const listen = { host, port, certificate, allowHttp, behindProxy, isReady, metricsFor };
  const door = await openHubDoor({ parts, journal, ...listen });
  addresses = listed(door.port);
  await keepWhereToFind(data.folder.root, { addresses: [...addresses], certificate: fingerprint });
  const tidy = async (): Promise<void> => {
    try {
      await endLingering(parts.hub);
    } catch (error) {
      journal.fault(error);
    }
  };
  const tidying = setInterval(tidy, HOUR_MS);
  await tidy();
  journal.said('started');
  return { addresses, certificate: fingerprint, close: () => end(door, tidying) };
}

async function end(door: HubDoor, tidying: NodeJS.Timeout): Promise<void> {
  clearInterval(tidying);
  await door.close();
}

/** Whether the database answers in time. */
async function answers({ pool }: HubData): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), READY_MS).unref());
  const asked = pool.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]);
}
