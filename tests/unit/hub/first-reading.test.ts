import { beforeEach, describe, expect, test } from 'vitest';
import type { StreamId } from '#domain/kernel/step.ts';
import { firstReading } from '#hub/core/first-reading.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { observation } from '#tests/support/complaint-builders.ts';
import { type HubClient, type HubWorld, hubWorld } from '#tests/support/hub-world.ts';
import { type WireCase, wireCase, written } from '#tests/support/wire-case.ts';

const { admin, koordinator } = STAFF;
let world: HubWorld;
let office: HubClient;
let coordinator: HubClient;

beforeEach(async () => {
  world = await hubWorld();
  office = world.as('perangkat-416', [admin.personId]);
  coordinator = world.as('perangkat-koordinator', [koordinator.personId]);
});

async function push(client: HubClient, one: WireCase, from = 0): Promise<void> {
  const keys = [{ stream: one.stream, key: one.key }];
  // Each step by itself, so that each has its entry in the feed.
  for (const step of one.steps.slice(from)) {
    const { results } = await client.sync.push({ epoch: 'masa-1', steps: [step], keys });
    expect(results.map(({ outcome }) => outcome)).toEqual(['diterima']);
  }
}

function observed(at: number): WireCase {
  const fields = { ...observation({ officeId: '416' }), laporId: `500000${at}` };
  return written(wireCase(`lapor:500000${at}`), admin, 'observe-lapor', fields);
}

function noted(one: WireCase, text: string): WireCase {
  return written(one, admin, 'note', { noteId: text, text });
}

describe('a feed that is read for the first time', () => {
  test('[SY-24] each case comes whole and once, then only what is new', async () => {
    let first = written(observed(1), admin, 'verify');
    for (const text of ['satu', 'dua', 'tiga']) first = noted(first, text);
    await push(office, first);
    await push(office, observed(2));
    const page = await coordinator.sync.pull({ epoch: 'masa-1', cursors: {} });
    const cases = page.streams.filter(({ stream }) => stream.startsWith('complaint/'));
    expect(cases.map(({ stream, steps }) => [stream, steps.length])).toEqual([
      [first.stream, 5],
      ['complaint/lapor:5000002', 1],
    ]);
    expect(cases.every(({ key }) => key !== null)).toBe(true);
    expect(page.more).toBe(false);
    await push(office, noted(first, 'empat'), 5);
    const next = await coordinator.sync.pull({ epoch: 'masa-1', cursors: page.cursors });
    expect(next.streams.map(({ stream, steps }) => [stream, steps.length])).toEqual([[first.stream, 1]]);
  });

  test('[SY-24] a page that breaks off is gone on with; what came meanwhile is read after it', async () => {
    for (const at of [1, 2, 3, 4, 5]) await push(office, observed(at));
    const { log } = world.parts;
    const seen: StreamId[] = [];
    let cursors: Readonly<Record<string, string>> = { semua: '', 'kantor/416': '' };
    let pages = 0;
    for (let more = true; more; pages += 1) {
      const page = await firstReading(log, cursors, 2);
      seen.push(...page.streams);
      ({ cursors, more } = page);
      if (pages === 0) await push(office, written(observed(6), admin, 'verify'));
    }
    expect(pages).toBeGreaterThan(4);
    expect(new Set(seen).size).toBe(6);
    const { entries } = await log.page(cursors, 99);
    expect(entries.map(({ feed, stream, after }) => `${feed} ${stream} ${after}`).sort()).toEqual([
      'kantor/416 complaint/lapor:5000006 0',
      'kantor/416 complaint/lapor:5000006 1',
      'semua complaint/lapor:5000006 0',
      'semua complaint/lapor:5000006 1',
    ]);
  });

  test('[SY-24] a case that is its no more is told to be withdrawn, whatever the desk still holds', async () => {
    const one = written(observed(1), admin, 'handle');
    const secret = { confidentiality: 'rahasia', reason: 'Menyangkut anak' };
    await push(office, one);
    await push(coordinator, written(one, koordinator, 'set-confidentiality', secret), 2);
    const page = await office.sync.pull({ epoch: 'masa-1', cursors: {} });
    expect(page.streams.filter(({ stream }) => stream === one.stream)).toEqual([]);
    expect(page.withdrawn).toEqual([one.stream]);
  });

  test('[SY-24] a cursor that no hub gave begins anew', async () => {
    await push(office, observed(1));
    for (const cursor of ['awal|', 'awal|x|complaint/\u0000', 'awal|3|tidak/ada']) {
      const { streams } = await office.sync.pull({ epoch: 'masa-1', cursors: { 'kantor/416': cursor } });
      expect(streams.map(({ stream }) => stream)).toContain('complaint/lapor:5000001');
    }
  });
});
