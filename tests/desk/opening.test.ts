import { createHash } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { queueCase } from '#domain/complaint/queue-case.ts';
import { standingDue } from '#domain/complaint/standing-due.ts';
import { FIGURES, figuresOf } from '#domain/complaint/today-figures.ts';
import { inView, VIEWS } from '#domain/complaint/views.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { streamOf } from '#main/desk/case-entry.ts';
import { fillWithSample } from '#main/desk/fill-with-sample.ts';
import { type Desk, openDesk } from '#main/desk/open-desk.ts';
import { SORT_KEYS, SORTS } from '#main/desk/queue/sort-keys.ts';
import { EVOLVE_VERSION } from '#main/desk/saving.ts';
import { deskWorld, withDesk } from '#tests/support/desk-world.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const COORDINATOR: Actor = { personId: 'sampel-koordinator', role: 'koordinator', officeId: null };
const CASES = 300;
const NOTED = 40;

/** A folder with 300 cases after a clean stop. */
async function stopped(): Promise<string> {
  const folder = await temporaryFolder();
  await withDesk(folder, (desk) => fillWithSample(desk, { complaints: CASES, seed: 'buka' }));
  return folder;
}

async function copyOf(folder: string): Promise<string> {
  const copy = await temporaryFolder();
  await cp(folder, copy, { recursive: true });
  return copy;
}

/** The folder as a kill leaves it after this work: nothing of it is in the snapshot. */
async function killedAfter(work: (desk: Desk) => Promise<void>): Promise<string> {
  const folder = await stopped();
  return withDesk(folder, async (desk) => {
    await work(desk);
    return copyOf(folder);
  });
}

/** Notes on cases from all over the queue, two on each; answers their ids. */
async function takeNotes(desk: Desk): Promise<readonly string[]> {
  const noted: string[] = [];
  for (let ordinal = 0; noted.length < NOTED; ordinal += 3) {
    const row = desk.picture.queue.row(ordinal);
    if (row === null || row.erased || row.readOnly) continue;
    for (const text of ['kata zebra', 'kata okapi']) await act(desk, row.id, 'note', { text });
    noted.push(row.id);
  }
  return noted;
}

async function act(desk: Desk, id: string, command: string, input: object): Promise<void> {
  const { outcome } = await desk.complaints.act(COORDINATOR, id, command, { ...input });
  expect(outcome.ok, JSON.stringify(outcome)).toBe(true);
}

/** What the queue answers on a day, beside what looking at each case alone says. */
function expectRightQueue(desk: Desk, today: CivilDate): void {
  const { queue } = desk.picture;
  const reader = { actor: COORDINATOR, readers: desk.settings.state().confidentialReaders };
  const settings = desk.settings.queueSettings(today);
  const figures = queue.figures(reader, settings);
  const counts = queue.counts(reader, settings);
  const pages = VIEWS.flatMap((view) =>
    SORTS.map((sort) => ({ view, sort, page: queue.query({ view, sort, limit: 20 }, reader, settings) })),
  );
  // Only now: what follows puts every row together.
  const items = Array.from({ length: queue.size() }, (_, ordinal) => {
    const row = queue.row(ordinal);
    if (row === null) throw new Error(`no case ${ordinal}`);
    return queueCase(row, settings);
  });
  for (const { view, sort, page } of pages) {
    const inIt = items.filter((item) => inView(view, item, today));
    expect(page.total, view).toBe(inIt.length);
    expect(counts[view]).toBe(inIt.length);
    const keys = inIt.map(SORT_KEYS[sort]).sort();
    expect(page.items.map(SORT_KEYS[sort]), `${view} by ${sort}`).toEqual(keys.slice(0, 20));
  }
  const all = items.flatMap((item) => figuresOf(item, today));
  for (const figure of FIGURES) {
    expect(figures[figure], figure).toBe(all.filter((one) => one === figure).length);
  }
}

/** How many cases a search finds. */
async function found(desk: Desk, query: string): Promise<number> {
  return ((await desk.search(query)) ?? new Uint8Array()).filter((hit) => hit === 1).length;
}

describe('what opening puts off', () => {
  test('[JR-69] after a kill, steps that no list shows wait for whoever asks for their case or searches', async () => {
    let noted: readonly string[] = [];
    const killed = await killedAfter(async (desk) => {
      noted = await takeNotes(desk);
    });
    const [first, second] = [streamOf(noted[0] ?? ''), streamOf(noted[1] ?? '')];
    await withDesk(killed, async (desk) => {
      expectRightQueue(desk, '2026-11-24');
      expect(desk.picture.entryInMemory(first)).toBeNull();
      const asked = await Promise.all([desk.picture.entry(first), desk.picture.entry(first)]);
      for (const { state } of asked) {
        expect(state.notes.slice(-2).map(({ text }) => text)).toEqual(['kata zebra', 'kata okapi']);
      }
      expect(desk.picture.entryInMemory(second)).toBeNull();
      expect(await found(desk, 'okapi')).toBe(NOTED);
      expect(desk.picture.entryInMemory(second)?.state.notes.at(-1)?.text).toBe('kata okapi');
      expect((await desk.verify()).ok).toBe(true);
    });
    await withDesk(killed, async (desk) => {
      expect(desk.picture.entryInMemory(first)).toBeNull();
      expect(await found(desk, 'okapi zebra')).toBe(NOTED);
      expect((await desk.verify()).ok).toBe(true);
    });
  });

  test('[JR-69] what changes a row is folded at once, whatever notes stand before and after it', async () => {
    let archived = '';
    const killed = await killedAfter(async (desk) => {
      const reader = { actor: COORDINATOR, readers: desk.settings.state().confidentialReaders };
      const settings = desk.settings.queueSettings('2026-11-24');
      const { items } = desk.picture.queue.query({ view: 'belum-ditindaklanjuti' }, reader, settings);
      archived = items[0]?.row.id ?? '';
      await act(desk, archived, 'note', { text: 'kata zebra' });
      await act(desk, archived, 'archive', { reasonCode: 'tidak-jelas' });
      await act(desk, archived, 'note', { text: 'kata okapi' });
    });
    await withDesk(killed, async (desk) => {
      const entry = desk.picture.entryInMemory(streamOf(archived));
      expect(entry?.state.ours.stage).toBe('arsip');
      expect(entry?.state.notes.at(-1)?.text).toBe('kata okapi');
      expectRightQueue(desk, '2026-11-24');
      expect(await found(desk, 'zebra okapi')).toBe(1);
    });
  });

  test('[JR-69] a desk at rest folds them without being asked, and closing waits for it', async () => {
    let noted: readonly string[] = [];
    const killed = await killedAfter(async (desk) => {
      noted = await takeNotes(desk);
    });
    const last = streamOf(noted.at(-1) ?? '');
    await withDesk(killed, async (desk) => {
      expect(desk.picture.entryInMemory(last)).toBeNull();
      const lastNote = () => desk.picture.entryInMemory(last)?.state.notes.at(-1)?.text;
      await expect.poll(lastNote, { timeout: 20_000 }).toBe('kata okapi');
    });
  });

  test('[JR-69] a waiting step that does not stand on the head it names stops the opening', async () => {
    const killed = await killedAfter(async (desk) => {
      const [id = ''] = await takeNotes(desk);
      const { places, head } = await desk.picture.entry(streamOf(id));
      const [place] = places.slice(-1);
      if (place === undefined) throw new Error('no step');
      const step = await desk.store.readStep(place);
      await desk.store.append([{ ...step, stepId: 'sesat', base: { ...head, hash: '0'.repeat(64) } }]);
    });
    await expect(openDesk(deskWorld(killed))).rejects.toMatchObject({ code: 'jurnal-rusak' });
  });
});

describe('dates kept with the rows', () => {
  test('[JR-70] they make the queue of any day', async () => {
    const folder = await stopped();
    for (const today of ['2026-11-24', '2025-01-02', '2027-06-01']) {
      await withDesk(folder, async (desk) => expectRightQueue(desk, today));
    }
  });

  test('[JR-70] under other rules, or another calendar, they are not used', async () => {
    const folder = await stopped();
    await withDesk(folder, async (desk) => {
      const days = [true, true, true, false, false, false, false];
      const command = { kind: 'set-working-week', days, personal: {} } as const;
      expect((await desk.actOnInstitution(COORDINATOR, command)).ok).toBe(true);
    });
    await withDesk(folder, async (desk) => expectRightQueue(desk, '2026-11-24'));
  });

  test('[JR-70] when the program counts otherwise, it takes no picture for its own that counted as before', async () => {
    const dues = await withDesk(await stopped(), async (desk) => {
      const settings = desk.settings.queueSettings('2026-11-24');
      const rows = Array.from({ length: desk.picture.size() }, (_, ordinal) =>
        desk.picture.queue.row(ordinal),
      );
      return rows.map((row) => (row === null ? null : standingDue(row, settings)));
    });
    const digest = createHash('sha256').update(JSON.stringify(dues)).digest('hex').slice(0, 16);
    // Another digest, unless the sample is another, means other dates: then EVOLVE_VERSION must be another, too.
    expect([EVOLVE_VERSION, digest]).toEqual(['complaints-14', '90389ccaacce6f24']);
  });
});
