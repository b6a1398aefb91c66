import { expect, test } from 'vitest';
import type { Actor } from '#domain/kernel/step.ts';
import { parkedStep } from '#main/desk/sync/settle-decision.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { command, observation } from '#tests/support/complaint-builders.ts';
import { type HubWorld, hubWorld } from '#tests/support/hub-world.ts';
import { dice } from '#tests/support/sync-world/dice.ts';
import { meet, newDesk, type OfficeDesk } from '#tests/support/sync-world/office-desk.ts';

const ID = 'lapor:5049672';
const STREAM = `complaint/${ID}` as const;
const { admin, atasan, koordinator } = STAFF;

async function deskOf(world: HubWorld, name: string, ...people: readonly Actor[]): Promise<OfficeDesk> {
  const persons = people.map(({ personId }) => personId);
  const one = await newDesk(
    name,
    persons,
    world.as(name, persons),
    () => world.clock.now,
    dice(persons.length),
  );
  await meet(one);
  return one;
}

/** The coordinator's desk with a rahasia case of office 416 that the hub has, and the desk of that office. */
async function twoDesks(): Promise<{ world: HubWorld; centre: OfficeDesk; office: OfficeDesk }> {
  const world = await hubWorld();
  world.clock.now = Date.UTC(2026, 10, 24, 2, 0, 0);
  const centre = await deskOf(world, 'pusat', koordinator);
  const office = await deskOf(world, 'kantor', admin, atasan);
  const said = command('observe-lapor', observation({ officeId: '416' }));
  await office.desk.inTurn(() => office.desk.recorder.complaint(admin, office.desk.now(), STREAM, said));
  await meet(office);
  await meet(centre);
  await done(centre, koordinator, 'set-confidentiality', { confidentiality: 'rahasia', reason: 'diminta' });
  await meet(centre);
  await office.desk.rahasia.enter(atasan.personId, 'lama');
  await meet(office);
  return { world, centre, office };
}

async function done({ desk }: OfficeDesk, by: Actor, kind: string, input: object): Promise<void> {
  const { outcome } = await desk.complaints.act(by, ID, kind, { ...input });
  expect(outcome.ok ? null : outcome.refusal, kind).toBeNull();
}

const titleAt = async ({ desk }: OfficeDesk): Promise<string | null> =>
  (await desk.picture.entry(STREAM)).state.lapor?.personal?.title ?? null;

test('[KY-55] who got another PIN elsewhere opens nothing with it before the hub has granted the keys anew', async () => {
  const { office } = await twoDesks();
  expect([...office.desk.keys.persons.holders(STREAM)]).toEqual([atasan.personId]);
  const title = await titleAt(office);
  expect(title).not.toBeNull();
  office.desk.keys.persons.lock(atasan.personId);
  await office.desk.rahasia.enter(atasan.personId, 'baru');
  expect(await titleAt(office)).toBeNull();
  await meet(office);
  expect(await titleAt(office)).toBe(title);
});

test('[KY-56] what was written on a rahasia case waits until it is opened again, and others’ steps with it', async () => {
  const { centre, office } = await twoDesks();
  const { desk } = office;
  await done(office, atasan, 'note', { text: 'Dari atasan' });
  await done(centre, koordinator, 'note', { text: 'Dari koordinator' });
  await meet(centre);
  const leave = await desk.rahasia.enter(atasan.personId, 'lama');
  await leave();
  office.desk.keys.persons.lock(atasan.personId);
  await desk.rahasia.guard();
  const { stuck } = await meet(office);
  expect([...stuck.values()].map(({ code }) => code)).toEqual(['rahasia-terkunci']);
  await desk.rahasia.enter(atasan.personId, 'lama');
  await meet(office);
  await meet(centre);
  for (const one of [office, centre]) {
    const entry = await one.desk.picture.entry(STREAM);
    expect(entry.state.notes.map(({ text }) => text)).toEqual(['Dari koordinator', 'Dari atasan']);
    expect(entry.acked).toBe(entry.places.length);
  }
});

test('[KY-57] a rahasia case that is withdrawn while it is locked keeps what was not sent, for who may read it', async () => {
  const { world, centre, office } = await twoDesks();
  const { desk } = office;
  await done(office, atasan, 'note', { text: 'Belum terkirim' });
  desk.keys.persons.lock(atasan.personId);
  await centre.desk.rahasia.enter(koordinator.personId, 'pusat');
  await done(centre, koordinator, 'dispose', { officeId: '502', officeName: 'Lain' });
  await meet(centre);
  await meet(office);
  expect(desk.picture.has(STREAM)).toBe(false);
  const [parked] = desk.parked.list();
  if (parked === undefined) throw new Error('nothing waits');
  expect((await parkedStep(desk, parked)).command.personal).toBeUndefined();
  await desk.rahasia.enter(atasan.personId, 'lama');
  expect((await parkedStep(desk, parked)).command.personal).toMatchObject({ text: 'Belum terkirim' });
  expect(world.hub.streams.get(STREAM)?.audience).toContain('rahasia/atasan/502');
});

test('[KY-61] a case that is rahasia no more is opened by the key that the hub gives, while nobody is signed in', async () => {
  const { centre, office } = await twoDesks();
  const { desk } = office;
  const title = await titleAt(office);
  expect(title).not.toBeNull();
  const leave = await desk.rahasia.enter(atasan.personId, 'lama');
  await leave();
  desk.keys.persons.lock(atasan.personId);
  await desk.rahasia.guard();
  expect(await titleAt(office)).toBeNull();
  await centre.desk.rahasia.enter(koordinator.personId, 'pusat');
  await done(centre, koordinator, 'set-confidentiality', { confidentiality: 'biasa', reason: 'setuju' });
  await meet(centre);
  await meet(office);
  expect(await titleAt(office)).toBe(title);
  expect(desk.keys.isGuarded(STREAM)).toBe(false);
  expect(await desk.verify()).toMatchObject({ ok: true });
});
