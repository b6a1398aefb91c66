import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Desk } from '#main/desk/open-desk.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { actAt, hubOfToday, joinedDesk, observeAt } from '#tests/support/desks-at-hub.ts';
import type { OpenHub } from '#tests/support/open-hub.ts';

const { admin, koordinator } = STAFF;
const LAPOR_ID = '5049672';
const ID = `lapor:${LAPOR_ID}`;
const STREAM = `complaint/${ID}` as const;
const open: Desk[] = [];
let hub: OpenHub;

beforeEach(async () => {
  hub = await hubOfToday();
});
afterEach(async () => {
  for (const desk of open.splice(0)) await desk.close();
  await hub.http.close();
});

async function joined(person: (typeof STAFF)['admin' | 'koordinator']): Promise<Desk> {
  const desk = await joinedDesk(hub, person);
  open.push(desk);
  return desk;
}

test('[SY-55] the attachments of a history that is asked for whole come with it', async () => {
  const [writer, other, late] = [await joined(admin), await joined(koordinator), await joined(koordinator)];
  await observeAt(writer, admin, LAPOR_ID);
  const file = { bytes: Buffer.from('foto jalan'), name: 'foto.jpg', mediaType: 'image/jpeg' };
  await writer.complaints.attachFile(admin, ID, file);
  await writer.sync.meet();
  await other.sync.meet();
  const cursors = { ...other.sync.membership()?.cursors };
  // It believes to have read what it does not have, as from a backup.
  await late.sync.meetBy(async (placeFile) => {
    await placeFile.save({ ...placeFile.read(), cursors });
    return { met: null, stuck: null, trouble: null };
  });
  await actAt(writer, admin, ID, 'note', { text: 'Sudah ditinjau.' });
  await writer.sync.meet();
  expect(late.picture.has(STREAM)).toBe(false);

  expect(await late.sync.meet()).toMatchObject({ kind: 'terhubung', trouble: null });
  const { notes, attachments } = (await late.picture.entry(STREAM)).state;
  expect(notes).toHaveLength(1);
  expect(attachments).toHaveLength(1);
  expect(await late.attachments.sealedBytes(attachments[0]?.hash ?? '')).not.toBeNull();
});
