import { expect, onTestFinished, test } from 'vitest';
import { invite } from '#hub/devices/invite.ts';
import { fingerprintOf, makeCertificate } from '#hub/door/self-signed.ts';
import { openDesk } from '#main/desk/open-desk.ts';
import { joinHub } from '#main/desk/sync/join-and-meet.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { deskWorld } from '#tests/support/desk-world.ts';
import { openHub } from '#tests/support/open-hub.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const NAMES = ['127.0.0.1'];
const { admin } = STAFF;

test('[SY-47] a desk speaks by TLS to the hub that it joined, and to nobody else', async () => {
  const certificate = await makeCertificate(NAMES, Date.now());
  const hub = await openHub({ certificate });
  const invited = { ...hub.door, certificate: fingerprintOf(certificate.cert) };
  const made = await invite(invited, { personIds: [admin.personId], hours: 24 });
  if ('unknown' in made) throw new Error('somebody is unknown');
  const desk = await openDesk(deskWorld(await temporaryFolder()));
  onTestFinished(() => desk.close());
  const address = `https://127.0.0.1:${hub.http.port}`;
  const joined = await joinHub(desk, { invitation: made.file.code, address, deviceName: 'PC uji' });
  expect(joined).toMatchObject({ kind: 'terhubung', trouble: null });
  // Meetings one after the other use their connection again; calls at the same time need more.
  expect(await desk.sync.meet()).toMatchObject({ kind: 'terhubung', trouble: null });
  const membership = desk.sync.membership();
  if (membership === null) throw new Error('the desk joined');
  const client = desk.reachHub(membership);
  const asked = { oldest: 1, newest: 1, replica: desk.replica };
  const answers = await Promise.all(Array.from({ length: 5 }, () => client.sync.hello(asked)));
  expect(answers.map(({ protocol }) => protocol)).toEqual([1, 1, 1, 1, 1]);

  const { port } = hub.http;
  await hub.http.close();
  const other = await openHub({
    parts: hub.door,
    port,
    certificate: await makeCertificate(NAMES, Date.now()),
  });
  onTestFinished(() => other.http.close());
  expect(await desk.sync.meet()).toMatchObject({ kind: 'tertolak', trouble: { code: 'hub-lain' } });
});
