import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { windowContract } from '#contract/window.ts';
import { deskKeyHeader } from '#renderer/api/desk-key.ts';
import { keepPresence } from '#renderer/api/presence.ts';

/** The desk as the page sees it: the contract's calls. */
export type DeskClient = ContractRouterClient<typeof windowContract>;

/** Browser mode is plain HTTP on the loopback; in Electron the preload hands over a port. */
export async function connect(): Promise<DeskClient> {
  if (window.location.protocol === 'http:') {
    keepPresence();
    const url = `${window.location.origin}/rpc`;
    return createORPCClient(new FetchLink({ url, headers: deskKeyHeader, fetch: fetchToTheEnd }));
  }
  return createORPCClient(new PortLink({ port: await portFromPreload() }));
}

/** Characters: the browser sends on what is at most 64 KB long after its page has gone. */
const LONGEST_SENT_ON = 15_000;

/** What was typed last still reaches the desk when the page is closed in that moment. */
function fetchToTheEnd(
  request: Request,
  init: RequestInit,
  _options: unknown,
  path: readonly string[],
  input: unknown,
): Promise<Response> {
  const typed = path.at(-1) === 'keepTyped' && JSON.stringify(input).length <= LONGEST_SENT_ON;
  return fetch(request, { ...init, keepalive: typed });
}

function portFromPreload(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const take = (event: MessageEvent): void => {
      const [port] = event.ports;
      if (event.source !== window || event.data?.type !== 'meja-port' || port === undefined) return;
      window.removeEventListener('message', take);
      port.start();
      resolve(port);
    };
    window.addEventListener('message', take);
    window.postMessage({ type: 'meja-siap' }, '*');
  });
}
