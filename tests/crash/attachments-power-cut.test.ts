import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Attachments, attachmentsIn } from '#main/store/attachments.ts';
import type { SecretFiles } from '#main/store/secret-file.ts';
import { cutEverywhere, DATA, isNeeded, type Scenario, syncSites } from '#tests/crash/cut-everywhere.ts';

const KEY = new Uint8Array(32).fill(3);
const open = ({ files }: SecretFiles): Attachments =>
  attachmentsIn({ files, folder: join(DATA, 'blobs'), maxBytes: 100 });

/** Hash → content, of what was acknowledged; and the hash that was removed, once that was acknowledged. */
type Trace = { readonly kept: Map<string, string>; removed: string | null };

async function put(attachments: Attachments, trace: Trace, content: string): Promise<string> {
  const { hash } = await attachments.put(Buffer.from(content), KEY);
  trace.kept.set(hash, content);
  return hash;
}

const scenario: Scenario<Trace> = {
  trace: () => ({ kept: new Map(), removed: null }),
  play: async (disk, trace) => {
    const attachments = open(disk);
    const first = await put(attachments, trace, 'foto');
    await put(attachments, trace, 'surat');
    trace.kept.delete(first);
    await attachments.remove(first);
    trace.removed = first;
  },
  check: async (disk, trace) => {
    const attachments = open(disk);
    for (const [hash, content] of trace.kept) {
      expect(Buffer.from(await attachments.get(hash, KEY)).toString()).toBe(content);
    }
    if (trace.removed !== null) expect(await attachments.list()).not.toContain(trace.removed);
    await put(attachments, trace, 'pindaian');
    await attachments.sweep(new Set(trace.kept.keys()));
    expect(await attachments.list()).toEqual([...trace.kept.keys()].sort());
  },
};

describe('attachments under power cuts', () => {
  test('[KY-34] cut or killed before any call: every acknowledged blob is whole, a removed one stays away', async () => {
    expect(await cutEverywhere(scenario)).toBeGreaterThan(20);
  });

  test('[KY-34] every sync is needed', async () => {
    for (const site of await syncSites(scenario)) {
      expect(await isNeeded(scenario, site), site).toBe(true);
    }
  });
});
