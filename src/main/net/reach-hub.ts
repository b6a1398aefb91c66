import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { HubClient, ReachHub } from '#main/desk/sync/reach-hub.ts';
import { pinnedFetch } from '#main/net/pinned-fetch.ts';

/** The hub over HTTP, as a device with its token. */
export const reachHub: ReachHub = reachWithin();

/** The same; a hub that says nothing for so long is given up. */
export function reachWithin(silentMs?: number): ReachHub {
  return ({ address, fingerprint, token, onTime }): HubClient => {
    const fetch = pinnedFetch(fingerprint, silentMs);
    return createORPCClient(
      new RPCLink({
        url: `${address.replace(/\/+$/, '')}/rpc`,
        headers: token === null ? {} : { authorization: `Bearer ${token}` },
        fetch: async (request, _init, { signal }) => {
          const sentAt = Date.now();
          const answer = await fetch(request, signal);
          const hubAt = dateOf(answer);
          if (hubAt !== null) onTime?.({ sentAt, answeredAt: Date.now(), hubAt });
          return answer;
        },
      }),
    );
  };
}

/** What the hub's clock said when it answered, in ms since 1970: the middle of the second that its answer names. */
function dateOf(answer: Response): number | null {
  const named = Date.parse(answer.headers.get('date') ?? '');
  return Number.isNaN(named) ? null : named + 500;
}
