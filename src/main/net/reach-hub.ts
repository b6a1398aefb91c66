import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { HubClient, ReachHub } from '#main/desk/sync/reach-hub.ts';
import { pinnedFetch } from '#main/net/pinned-fetch.ts';

/** The hub over HTTP, as a device with its token. */
export const reachHub: ReachHub = reachWithin();

/** The same; a hub that says nothing for so long is given up. */
export function reachWithin(silentMs?: number): ReachHub {
  return ({ address, fingerprint, token }): HubClient => {
    const fetch = pinnedFetch(fingerprint, silentMs);
    return createORPCClient(
      new RPCLink({
        url: `${address.replace(/\/+$/, '')}/rpc`,
        headers: token === null ? {} : { authorization: `Bearer ${token}` },
        fetch: (request, _init, { signal }) => fetch(request, signal),
      }),
    );
  };
}
