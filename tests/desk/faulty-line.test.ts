import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/kernel/step.ts';
import { invite } from '#hub/devices/invite.ts';
import { type Desk, openDesk } from '#main/desk/open-desk.ts';
import { joinHub } from '#main/desk/sync/join-and-meet.ts';
import { startSyncLoop } from '#main/desk/sync/sync-loop.ts';
import { reachWithin } from '#main/net/reach-hub.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { command, observation } from '#tests/support/complaint-builders.ts';
import { deskWorld } from '#tests/support/desk-world.ts';
import { type Fault, type FaultProxy, openFaultProxy } from '#tests/support/fault-proxy.ts';
import { type OpenHub, openHub } from '#tests/support/open-hub.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const NOW = Date.UTC(2026, 10, 24, 2, 0, 0);
const ID = 'lapor:5049672';
const STREAM = `complaint/${ID}` as const;
const SILENT_MS = 500;
const { admin, koordinator } = STAFF;
const ANSWERS: readonly Fault[] = [500, 429, 502].map((status) => ({ kind: 'answer', status }));
const FAULTS: readonly Fault[] = [
  { kind: 'drop', when: 'before' },
  { kind: 'drop', when: 'after' },
  { kind: 'truncate' },
  { kind: 'corrupt', what: 'request' },
  { kind: 'corrupt', what: 'answer' },
  { kind: 'half-open' },
  ...ANSWERS,
];

let hub: OpenHub;
let proxy: FaultProxy;
const open: Desk[] = [];

beforeEach(async () => {
  hub = await openHub();
  hub.clock.now = NOW;
  proxy = await openFaultProxy(hub.http.port);
});
afterEach(async () => {
  for (const desk of open.splice(0)) await desk.close();
  await proxy.close();
  await hub.http.close();
});

/** A desk that joined by the proxy, or by the hub itself. */
async function joined(person: Actor, address = proxy.address): Promise<Desk> {
  const desk = await newDesk();
  expect(await join(desk, person, address)).toBe('terhubung');
  return desk;
}

/** A desk whose first meeting broke. */
async function newcomer(person: Actor): Promise<Desk> {
  const desk = await newDesk();
  expect(await join(desk, person, proxy.address)).toBe('luring');
  return desk;
}

async function newDesk(): Promise<Desk> {
  const desk = await openDesk(deskWorld(await temporaryFolder(), { reachHub: reachWithin(SILENT_MS) }));
  open.push(desk);
  return desk;
}

async function join(desk: Desk, person: Actor, address: string): Promise<string> {
  const made = await invite({ ...hub.door, certificate: null }, { personIds: [person.personId], hours: 24 });
  if ('unknown' in made) throw new Error('somebody is unknown');
  return (await joinHub(desk, { invitation: made.file.code, address, deviceName: 'PC uji' })).kind;
}

async function observed(desk: Desk): Promise<void> {
  const said = command('observe-lapor', observation({ officeId: '416' }));
  await desk.inTurn(() => desk.recorder.complaint(admin, desk.now(), STREAM, said));
}

async function noted(desk: Desk, text: string): Promise<void> {
  const { outcome } = await desk.complaints.act(admin, ID, 'note', { text });
  expect(outcome.ok).toBe(true);
}

async function notesAt(desk: Desk): Promise<readonly (string | null)[]> {
  return (await desk.picture.entry(STREAM)).state.notes.map(({ text }) => text);
}

/** What goes wrong with the first call of this name; then the line is good again. */
function once(name: string, fault: Fault): void {
  let left = 1;
  proxy.rule = (call) => {
    if (call !== name || left === 0) return null;
    left -= 1;
    return fault;
  };
}

/** The steps that pushes named after a push with them had been answered well. */
function sentAgain(): readonly string[] {
  const taken = new Set<string>();
  const again: string[] = [];
  for (const { call, asked, fault } of proxy.passed) {
    if (call !== 'sync.push') continue;
    const ids = [...asked.matchAll(/"stepId":"([^"]+)"/g)].map(([, id = '']) => id);
    again.push(...ids.filter((id) => taken.has(id)));
    if (fault === null || fault === 'delay') for (const id of ids) taken.add(id);
  }
  return again;
}

describe('a desk on a line that does what lines do', () => {
  test('[SY-50] whatever breaks, it says so, goes on later, and sends nothing again that was acknowledged', async () => {
    const desk = await joined(admin);
    const coordinator = await joined(koordinator, hub.origin);
    await observed(desk);
    await desk.sync.meet();
    const texts: string[] = [];
    for (const call of ['sync.hello', 'sync.pull', 'sync.push']) {
      for (const fault of FAULTS) {
        const text = `${call} ${texts.length}`;
        texts.push(text);
        await noted(desk, text);
        once(call, fault);
        const broken = await desk.sync.meet();
        expect({ fault, call, ...broken }).toMatchObject({ kind: 'luring', waiting: 1 });
        expect(broken.trouble).not.toBeNull();
        const { lastAt } = broken;
        expect(await desk.sync.meet()).toMatchObject({ kind: 'terhubung', waiting: 0, trouble: null });
        expect(lastAt).not.toBeNull();
      }
    }
    await coordinator.sync.meet();
    for (const one of [desk, coordinator]) expect(await notesAt(one)).toEqual(texts);
    expect(sentAgain()).toEqual([]);
    expect((await desk.verify()).problems).toEqual([]);
  });

  test('[SY-26] [SY-50] a first reading that breaks, however it does, is gone on with', async () => {
    const writer = await joined(admin, hub.origin);
    await observed(writer);
    await writer.sync.meet();
    for (const fault of FAULTS) {
      once('sync.first', fault);
      const desk = await newcomer(koordinator);
      expect({ fault, ...(await desk.sync.meet()) }).toMatchObject({ kind: 'terhubung', trouble: null });
      expect(desk.picture.has(STREAM)).toBe(true);
      expect((await desk.verify()).problems).toEqual([]);
    }
  });

  test('[SY-55] attachments that did not come come at a later meeting, also when nothing else is new', async () => {
    const writer = await joined(admin, hub.origin);
    await observed(writer);
    const file = { bytes: Buffer.from('foto jalan'), name: 'foto.jpg', mediaType: 'image/jpeg' };
    await writer.complaints.attachFile(admin, ID, file);
    await writer.sync.meet();
    const [{ hash = '' } = {}] = (await writer.picture.entry(STREAM)).state.attachments;
    const there = await writer.attachments.sealedBytes(hash);
    expect(there).not.toBeNull();
    for (const call of ['blob.state', 'blob.get']) {
      for (const fault of FAULTS) {
        once(call, fault);
        const desk = await newcomer(koordinator);
        expect(desk.picture.has(STREAM)).toBe(true);
        expect(await desk.attachments.sealedBytes(hash), JSON.stringify(fault)).toBeNull();
        expect(await desk.sync.meet()).toMatchObject({ kind: 'terhubung', trouble: null });
        expect(await desk.attachments.sealedBytes(hash), JSON.stringify(fault)).toEqual(there);
        expect(desk.sync.membership()?.attached).toEqual([]);
      }
    }
  });

  test('[SY-50] a slow hub is waited for', async () => {
    const desk = await joined(admin);
    await observed(desk);
    proxy.rule = () => ({ kind: 'delay', ms: SILENT_MS / 2 });
    expect(await desk.sync.meet()).toMatchObject({ kind: 'terhubung', waiting: 0 });
  });

  test('[SY-51] what is too large for the way is sent in parts; a part that breaks off is the one that is sent again', async () => {
    const desk = await joined(admin);
    await observed(desk);
    for (let at = 0; at < 11; at += 1) await noted(desk, `Catatan ${at} ${'panjang '.repeat(40)}`);
    const most = 5_000;
    let pushes = 0;
    proxy.rule = (call, asked) => {
      if (call !== 'sync.push') return null;
      if (asked.length > most) return { kind: 'answer', status: 413 };
      pushes += 1;
      return pushes === 3 ? { kind: 'drop', when: 'before' } : null;
    };
    const broken = await desk.sync.meet();
    expect(broken.kind).toBe('luring');
    expect(broken.waiting).toBeGreaterThan(3);
    expect(broken.waiting).toBeLessThan(11);
    expect(await desk.sync.meet()).toMatchObject({ kind: 'terhubung', waiting: 0 });
    expect(pushes).toBeGreaterThan(4);
    expect(sentAgain()).toEqual([]);
  });

  test('[SY-52] who is asked to wait waits, also when the hub has news', async () => {
    const desk = await joined(admin);
    const other = await joined(admin, hub.origin);
    const seconds = 6;
    const calls: { readonly call: string; readonly at: number }[] = [];
    proxy.rule = (call) => {
      if (call === 'sync.hints') return null;
      calls.push({ call, at: performance.now() });
      return calls.length === 1
        ? { kind: 'answer', status: 429, headers: { 'retry-after': String(seconds) } }
        : null;
    };
    const { sync, changes, reachHub: reach } = desk;
    // The shortest of its own pauses would be 4 s.
    const stop = startSyncLoop({ sync, changes, reach, dice: () => 0 });
    await expect.poll(() => calls.length, { timeout: 5_000 }).toBe(1);
    await observed(other);
    await other.sync.meet();
    await expect.poll(() => calls.length, { timeout: 15_000 }).toBeGreaterThan(1);
    stop();
    expect((calls[1]?.at ?? 0) - (calls[0]?.at ?? 0)).toBeGreaterThan(seconds * 1_000 - 50);
    await expect.poll(() => desk.picture.has(STREAM), { timeout: 5_000 }).toBe(true);
  });

  test('[SY-53] a body that something on the way changed is neither written here nor taken there', async () => {
    const desk = await joined(admin);
    const other = await joined(admin, hub.origin);
    await observed(desk);
    once('sync.push', { kind: 'corrupt', what: 'request' });
    expect(await desk.sync.meet()).toMatchObject({ kind: 'luring', waiting: 1 });
    expect(hub.hub.steps.get(STREAM)).toBeUndefined();
    await desk.sync.meet();
    await other.sync.meet();
    await noted(other, 'Ditulis di PC lain.');
    await other.sync.meet();
    once('sync.pull', { kind: 'corrupt', what: 'answer' });
    expect(await desk.sync.meet()).toMatchObject({ kind: 'luring', trouble: { code: 'hub-tak-terjangkau' } });
    expect(await notesAt(desk)).toEqual([]);
    await desk.sync.meet();
    expect(await notesAt(desk)).toEqual(['Ditulis di PC lain.']);
  });
});
