import { expect, test } from 'vitest';
import { STAFF } from '#tests/support/circumstances.ts';
import { command, observation } from '#tests/support/complaint-builders.ts';
import { hubWorld } from '#tests/support/hub-world.ts';
import { dice } from '#tests/support/sync-world/dice.ts';
import { meet, newDesk, type OfficeDesk } from '#tests/support/sync-world/office-desk.ts';

const ID = 'lapor:5049672';
const STREAM = `complaint/${ID}` as const;
const { admin, koordinator } = STAFF;

async function act({ desk }: OfficeDesk, confidentiality: string): Promise<void> {
  const input = { confidentiality, reason: 'diminta' };
  const { outcome } = await desk.complaints.act(koordinator, ID, 'set-confidentiality', input);
  expect(outcome.ok).toBe(true);
}

test('[BK-15] a withdrawn case has no key in the kept backups, and can be read again when it comes back', async () => {
  const world = await hubWorld();
  world.clock.now = Date.UTC(2026, 10, 24, 2, 0, 0);
  const open = async (name: string, personId: string): Promise<OfficeDesk> => {
    const one = await newDesk(
      name,
      [personId],
      world.as(name, [personId]),
      () => world.clock.now,
      dice(name.length),
    );
    await meet(one);
    return one;
  };
  const centre = await open('pusat', koordinator.personId);
  const office = await open('kantor', admin.personId);
  const { desk } = office;
  const said = command('observe-lapor', observation({ officeId: '416' }));
  await desk.inTurn(() => desk.recorder.complaint(admin, desk.now(), STREAM, said));
  await meet(office);
  const backup = await desk.backup();
  const keysInBackup = async (): Promise<string> =>
    Buffer.from(await desk.files.read(`${backup}/keys/streams.keys`)).toString('utf8');
  expect(await keysInBackup()).toContain(ID);
  await meet(centre);
  await act(centre, 'rahasia');
  await meet(centre);
  await meet(office);
  expect(desk.picture.has(STREAM)).toBe(false);
  expect(await keysInBackup()).not.toContain(ID);
  await act(centre, 'biasa');
  await meet(centre);
  await meet(office);
  expect((await desk.picture.entry(STREAM)).state.lapor?.personal?.title).toBeTruthy();
});
