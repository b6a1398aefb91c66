import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Draft, type DraftPlace, type Drafts, draftsIn } from '#main/store/drafts.ts';
import type { SecretFiles } from '#main/store/secret-file.ts';
import { cutEverywhere, DATA, isNeeded, type Scenario, syncSites } from '#tests/crash/cut-everywhere.ts';

const KEY = new Uint8Array(32).fill(5);
const AT = '2026-11-24T09:00:00.000+07:00';
const HERE: DraftPlace = { stream: 'complaint/lapor:1', personId: 'sari', field: 'jawaban' };
const NOTE: DraftPlace = { ...HERE, field: 'catatan' };
const ERASED: DraftPlace = { ...HERE, stream: 'complaint/lapor:2' };

const open = ({ files }: SecretFiles): Promise<Drafts> =>
  draftsIn({ files, folder: join(DATA, 'drafts'), keys: { keyOf: () => KEY, keysOf: () => [KEY] } });

/** For each place, the texts of which one must be there: the last that was answered, or the one that was on its way. */
type Trace = Record<'here' | 'note' | 'erased', (string | null)[]>;

async function keep(
  drafts: Drafts,
  trace: Trace,
  name: keyof Trace,
  place: DraftPlace,
  text: string,
): Promise<void> {
  const now = text === '' ? null : text;
  trace[name].push(now);
  await drafts.keep(place, { text, at: AT });
  trace[name] = [now];
}

const scenario: Scenario<Trace> = {
  trace: () => ({ here: [null], note: [null], erased: [null] }),
  play: async (disk, trace) => {
    const drafts = await open(disk);
    await keep(drafts, trace, 'here', HERE, 'Yth. ');
    await keep(drafts, trace, 'here', HERE, 'Yth. Bapak dan Ibu');
    await keep(drafts, trace, 'note', NOTE, 'Telepon UPTD');
    await keep(drafts, trace, 'note', NOTE, '');
    await keep(drafts, trace, 'erased', ERASED, 'Pelapor W.');
    trace.erased.push(null);
    await drafts.forgetCase(ERASED.stream);
    trace.erased = [null];
  },
  check: async (disk, trace) => {
    const drafts = await open(disk);
    const text = async (place: DraftPlace): Promise<string | null> =>
      ((await drafts.read(place)) satisfies Draft | null)?.text ?? null;
    expect(trace.here).toContain(await text(HERE));
    expect(trace.note).toContain(await text(NOTE));
    expect(trace.erased).toContain(await text(ERASED));
    await keep(drafts, trace, 'here', HERE, 'lagi');
    expect(await text(HERE)).toBe('lagi');
  },
};

describe('what is typed, under power cuts', () => {
  test('[WI-25] cut or killed before any call: the last text that was answered is there, or a later one', async () => {
    expect(await cutEverywhere(scenario)).toBeGreaterThan(20);
  });

  test('[WI-25] every sync is needed', async () => {
    for (const site of await syncSites(scenario)) {
      expect(await isNeeded(scenario, site), site).toBe(true);
    }
  });
});
