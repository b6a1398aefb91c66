import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { reachHub } from '#main/net/reach-hub.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { openHub } from '#tests/support/open-hub.ts';

setFlagsFromString('--expose-gc');
const tidyUp: () => void = runInNewContext('gc');
/** Both ends of a line are of this process. */
const openLines = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('[SY-46] the line on which a hub tells what is new is closed with the desk, whatever was tidied meanwhile', async () => {
  const hub = await openHub();
  const { token } = await hub.joined('satu', STAFF.admin.personId);
  const stop = new AbortController();
  const { sync } = reachHub({ address: hub.origin, fingerprint: null, token });
  const hints = await sync.hints(undefined, { signal: stop.signal });
  const ended = hints.next().then(
    () => 'told',
    () => 'ended',
  );
  for (let round = 0; round < 5; round += 1) {
    await pause();
    tidyUp();
  }
  expect(openLines()).toBe(2);
  stop.abort();
  expect(await ended).toBe('ended');
  await expect.poll(openLines).toBe(0);
  await hub.http.close();
});
