import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Actor } from '#domain/kernel/step.ts';
import { type Desk, openDesk } from '#main/desk/open-desk.ts';
import { bundleAt, writeBundleAt } from '#main/desk/sync/bundle/bundle-on-disk.ts';
import type { BundleWish } from '#main/desk/sync/bundle/make-bundle.ts';
import { joinBy, observeAt, operatorTakes } from '#tests/support/bundle-office.ts';
import { deskWorld } from '#tests/support/desk-world.ts';
import { type OpenHub, openHub } from '#tests/support/open-hub.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** Tuesday 24 November 2026, 09:00 WIB, as the desks of these tests have it. */
const NOW = Date.UTC(2026, 10, 24, 2, 0, 0);
const LAPOR_ID = '5049672';
const ID = `lapor:${LAPOR_ID}`;
/** The case that the desks of these tests work on. */
export const STREAM = `complaint/${ID}` as const;
export const ANY_SIZE: BundleWish = { atMost: null, replyAtMost: null };

/** The hub of the test that runs. */
export let hub: OpenHub;
let folder: string;
let files: number;
/** The desks that the test has opened; they are closed when it ends. */
export const open: Desk[] = [];

/** A hub and a folder for files of its own to every test of the file that calls this. */
export function withBundleTrips(): void {
  beforeEach(async () => {
    hub = await openHub();
    hub.clock.now = NOW;
    folder = await temporaryFolder();
    files = 0;
  });
  afterEach(async () => {
    for (const desk of open.splice(0)) await desk.close();
    await hub.http.close();
  });
}

/** A desk that joined the hub for these people. */
export async function joined(...people: readonly Actor[]): Promise<Desk> {
  const desk = await openDesk(deskWorld(await temporaryFolder()));
  open.push(desk);
  await joinBy(hub, desk, people);
  return desk;
}

/** The case as LAPOR's export has it. */
export const observe = (desk: Desk, by: Actor): Promise<void> => observeAt(desk, by, LAPOR_ID);

export async function act(
  desk: Desk,
  by: Actor,
  kind: string,
  input: Record<string, unknown> = {},
): Promise<void> {
  const { outcome } = await desk.complaints.act(by, ID, kind, input);
  expect(outcome, kind).toMatchObject({ ok: true });
}

export async function attach(desk: Desk, by: Actor, size: number): Promise<string> {
  const file = { bytes: randomBytes(size), name: 'foto.jpg', mediaType: 'image/jpeg' };
  const { outcome } = await desk.complaints.attachFile(by, ID, file);
  expect(outcome).toMatchObject({ ok: true });
  const { state } = await desk.picture.entry(STREAM);
  return state.attachments.at(-1)?.hash ?? '';
}

export async function sameBlob(one: Desk, other: Desk, hash: string): Promise<boolean> {
  const [here, there] = [await one.attachments.sealedBytes(hash), await other.attachments.sealedBytes(hash)];
  return here !== null && there !== null && Buffer.compare(here, there) === 0;
}

/** A path for the next file. */
export function path(name: string): string {
  files += 1;
  return join(folder, `${files}-${name}.titipan`);
}

/** A file for the hub. */
export async function up(desk: Desk, wish: Parameters<Desk['bundles']['make']>[1] = ANY_SIZE) {
  const file = path('naik');
  const made = await writeBundleAt(desk.files, file, (sink) => desk.bundles.make(sink, wish));
  return { file, made };
}

/** What the operator's command makes of a file. */
export async function atHub(file: string) {
  const out = path('turun');
  const told = await operatorTakes(hub, [file, '--out', out, '--json']);
  const said = JSON.parse(told.exit === 0 ? told.out : told.err) as Record<string, unknown>;
  return { out, exit: told.exit, said };
}

/** What the desk makes of the hub's answer. */
export async function down(desk: Desk, file: string) {
  return desk.bundles.apply(await bundleAt(desk.files, file));
}

/** There and back. */
export async function carried(desk: Desk, wish = ANY_SIZE) {
  const { file, made } = await up(desk, wish);
  const answer = await atHub(file);
  expect(answer.exit).toBe(0);
  return { ...answer, file, made, applied: await down(desk, answer.out) };
}

/** All that must not move where a bundle is refused. */
export function standing(desk: Desk) {
  const membership = desk.sync.membership();
  const heads = [...hub.hub.streams].map(([stream, { head }]) => [stream, head]);
  return JSON.stringify([
    desk.store.position(),
    membership?.cursors,
    membership?.epoch,
    desk.parked.list(),
    heads,
  ]);
}
