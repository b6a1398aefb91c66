import { afterEach, beforeEach, expect, test } from 'vitest';
import { invite } from '#hub/devices/invite.ts';
import { attachmentKey } from '#main/desk/attachment-key.ts';
import { type Desk, openDesk } from '#main/desk/open-desk.ts';
import { joinHub } from '#main/desk/sync/join-and-meet.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { deskWorld } from '#tests/support/desk-world.ts';
import { actAt, hubOfToday, joinedDesk, observeAt } from '#tests/support/desks-at-hub.ts';
import type { OpenHub } from '#tests/support/open-hub.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const { admin, koordinator } = STAFF;
const LAPOR_ID = '5049672';
const ID = `lapor:${LAPOR_ID}`;
const STREAM = `complaint/${ID}` as const;
const PHOTO = Buffer.from('foto jalan berlubang');
const open: Desk[] = [];
let hub: OpenHub;

beforeEach(async () => {
  hub = await hubOfToday();
});
afterEach(async () => {
  for (const desk of open.splice(0)) await desk.close();
  await hub.http.close();
});

async function photoAt({ picture, keys, attachments }: Desk): Promise<string> {
  const [photo] = (await picture.entry(STREAM)).state.attachments;
  if (photo === undefined) throw new Error('no attachment');
  const key = attachmentKey(keys, STREAM, photo);
  if (key === null) throw new Error('no key');
  return (await attachments.get(photo.hash, key)).toString();
}

test('[SY-56] what was attached and typed under a key that the history did not take opens here and everywhere', async () => {
  const other = await joinedDesk(hub, koordinator);
  open.push(other);
  await observeAt(other, koordinator, LAPOR_ID);
  await other.sync.meet();

  const folder = await temporaryFolder();
  const alone = await openDesk(deskWorld(folder));
  open.push(alone);
  await observeAt(alone, admin, LAPOR_ID);
  const file = { bytes: PHOTO, name: 'foto.jpg', mediaType: 'image/jpeg' };
  await alone.complaints.attachFile(admin, ID, file);
  await actAt(alone, admin, ID, 'note', { text: 'Ditulis sendiri.' });
  const typed = { stream: STREAM, personId: admin.personId, field: 'catatan' };
  await alone.drafts.keep(typed, { text: 'Belum selesai', at: alone.now() });

  const made = await invite({ ...hub.door, certificate: null }, { personIds: [admin.personId], hours: 24 });
  if ('unknown' in made) throw new Error('somebody is unknown');
  await joinHub(alone, { invitation: made.file.code, address: hub.origin, deviceName: 'PC dinas' });
  await alone.sync.meet();
  expect(await alone.drafts.read(typed)).toMatchObject({ text: 'Belum selesai' });
  await other.sync.meet();
  for (const desk of [alone, other]) {
    expect(await photoAt(desk)).toBe(PHOTO.toString());
    expect((await desk.verify()).problems).toEqual([]);
  }

  open.splice(open.indexOf(alone), 1);
  await alone.close();
  const again = await openDesk(deskWorld(folder));
  open.push(again);
  expect(await photoAt(again)).toBe(PHOTO.toString());
  expect(await again.drafts.read(typed)).toMatchObject({ text: 'Belum selesai' });
});
