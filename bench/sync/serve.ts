import { openHubDoor } from '#hub/door/open-hub-door.ts';
import { ownCertificate } from '#hub/door/own-certificate.ts';
import { fingerprintOf } from '#hub/door/self-signed.ts';
import { openBenchHub } from './bench-hub.ts';

/** A hub as desks meet it, until its input ends. What it says first is where it is. */
const [root = '', how = 'http'] = process.argv.slice(2);
const hub = await openBenchHub(root);
const certificate = how === 'https' ? await ownCertificate(root, ['127.0.0.1']) : null;
const quick = { burst: 1e9, perSecond: 1e9 };
const door = await openHubDoor({
  parts: hub.parts,
  journal: { call: () => undefined, said: () => undefined, fault: told },
  host: '127.0.0.1',
  port: 0,
  certificate,
  allowHttp: false,
  behindProxy: false,
  isReady: async () => true,
  // One device stands for many here.
  rates: { device: quick, stranger: quick },
});
const fingerprint = certificate === null ? null : fingerprintOf(certificate.cert);
const address = `${how}://127.0.0.1:${door.port}`;
process.stdout.write(`${JSON.stringify({ address, fingerprint, institution: hub.data.institution })}\n`);
process.stdin.resume().once('end', async () => {
  await door.close();
  await hub.data.close();
  process.exit(0);
});

function told(error: unknown): string {
  process.stderr.write(`hub: ${error instanceof Error ? error.stack : String(error)}\n`);
  return 'bench';
}
