import { parseArgs } from 'node:util';
import { isLoopback } from '#hub/door/loopback.ts';
import { defaultHubFolder } from '#hub/embedded/hub-folder.ts';
import type { RunOptions } from '#hub/run-hub.ts';

const PORT = 8443;

/** What a hub is started for: to answer desks, or for one command of its operator. */
export type HubArgv =
  | { readonly kind: 'run'; readonly root: string; readonly options: RunOptions }
  | { readonly kind: 'admin'; readonly root: string; readonly argv: readonly string[] };

/** Reads the command line; throws a TypeError for what it does not know, as `parseArgs` does. */
export function readHubArgv(argv: readonly string[]): HubArgv {
  return argv[0] === 'admin' ? adminArgv(argv.slice(1)) : runArgv(argv);
}

/** `--data` may stand anywhere; the rest is the command's. */
function adminArgv(argv: readonly string[]): HubArgv {
  const at = argv.indexOf('--data');
  const root = at < 0 ? undefined : argv[at + 1];
  const rest = at < 0 ? argv : argv.filter((_, place) => place !== at && place !== at + 1);
  return { kind: 'admin', root: root ?? defaultHubFolder(), argv: rest };
}

function runArgv(argv: readonly string[]): HubArgv {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: String(PORT) },
      tls: { type: 'boolean', default: false },
      'allow-http': { type: 'boolean', default: false },
      'behind-proxy': { type: 'boolean', default: false },
      address: { type: 'string', multiple: true, default: [] },
      'metrics-for': { type: 'string', multiple: true, default: [] },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new TypeError(`--port: ${values.port}`);
  const allowHttp = values['allow-http'];
  const options = {
    host: values.host,
    port,
    // Beyond this machine by its own certificate, unless somebody said otherwise.
    tls: values.tls || (!allowHttp && !isLoopback(values.host)),
    allowHttp,
    behindProxy: values['behind-proxy'],
    addresses: values.address,
    metricsFor: values['metrics-for'],
  };
  return { kind: 'run', root: values.data ?? defaultHubFolder(), options };
}
