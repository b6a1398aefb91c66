import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseRow } from '#domain/complaint/case-row.ts';
import { emptyComplaint } from '#domain/complaint/empty-complaint.ts';
import { VIEWS } from '#domain/complaint/views.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { headBytes, readHeadBytes } from '#main/desk/bucket-head.ts';
import { fillWithSample } from '#main/desk/fill-with-sample.ts';
import { SORT_KEYS, SORTS } from '#main/desk/queue/sort-keys.ts';
import { createSortedOrder } from '#main/desk/queue/sorted-order.ts';
import { createSearchIndex, segmentOf } from '#main/desk/search/search-index.ts';
import { wordsOf } from '#main/desk/search/words-of.ts';
import { storeDues, storedDue } from '#main/desk/stored-dues.ts';
import { storedHead, storeHeads } from '#main/desk/stored-heads.ts';
import { rowTable, storeRows } from '#main/desk/stored-rows.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const COORDINATOR: Actor = { personId: 'sampel-koordinator', role: 'koordinator', officeId: null };

const ROW = caseRow({ ...emptyComplaint('lapor:1'), holds: [{ heldOn: '2026-03-02', resumedOn: null }] });

const DUE = { dueOn: '2026-03-02', ruleId: 'verifikasi', provisional: false, mayBeLate: true };

describe('search as you type', () => {
  const vocabulary = fc.constantFrom(
    'jalan',
    'jalanan',
    'Jembatan',
    'rusak',
    'café',
    'CAFE',
    'air',
    '2026',
    'é',
    'ß',
    '42',
  );
  const text = fc.array(vocabulary, { maxLength: 6 }).map((words) => words.join(' '));

  test('[QU-3] words in any order, beginnings of words, accents aside: equal to looking at every case', () => {
    const scenario = fc.record({
      saved: fc.array(text, { maxLength: 40 }),
      changed: fc.array(fc.tuple(fc.nat(45), text), { maxLength: 8 }),
      query: text,
    });
    fc.assert(
      fc.property(scenario, ({ saved, changed, query }) => {
        const texts = new Map(saved.map((words, ordinal) => [ordinal, words]));
        const index = createSearchIndex();
        index.putSegment(0, segmentOf(saved));
        for (const [ordinal, words] of changed) {
          texts.set(ordinal, words);
          index.putChanged(ordinal, wordsOf(words));
        }
        const size = 46;
        const prefixes = wordsOf(query);
        const found = index.find(query, size);
        if (prefixes.length === 0) {
          expect(found).toBeNull();
          return;
        }
        for (let ordinal = 0; ordinal < size; ordinal += 1) {
          const words = wordsOf(texts.get(ordinal) ?? '');
          const expected = prefixes.every((prefix) => words.some((word) => word.startsWith(prefix)));
          expect(found?.[ordinal]).toBe(expected ? 1 : 0);
        }
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });

  test('[QU-4] the index and the rows of a bucket come back from the snapshot as they were', () => {
    const rows = ['Jalan rusak', 'Jalan mulus', 'Jälan'].map((title, at) => ({
      ...ROW,
      id: `lapor:${at}`,
      title,
    }));
    for (const segment of [segmentOf(['jalan rusak', null, 'jalan mulus', '', 'ßé 2026']), segmentOf([])]) {
      for (const some of [rows, rows.slice(1), []]) {
        const heads = some.map((_, at) => ({ version: at + 1, hash: `${at}`.repeat(64) }));
        const dues = some.map((_, place) => (place === 1 ? DUE : null));
        const stored = {
          rows: storeRows(some),
          dues: storeDues(dues, 'a'),
          heads: storeHeads(heads.map((one, unsent) => ({ head: one, unsent }))),
          segment,
        };
        const head = readHeadBytes(headBytes(stored));
        expect(head.segment).toEqual(segment);
        expect(some.map((_, at) => storedHead(head.heads, at))).toEqual(heads);
        expect([...head.heads.unsent]).toEqual(some.map((_, at) => at));
        expect(some.map((_, at) => storedDue(head.dues, at, 'a'))).toEqual(dues);
        expect(some.map((_, at) => storedDue(head.dues, at, 'b'))).toEqual(some.map(() => undefined));
        const table = rowTable(head.rows);
        expect(Array.from({ length: table.size }, (_, at) => table.row(at))).toEqual(some);
        for (const [at, { title, holds }] of some.entries()) {
          expect(table.value(at, 'title')).toBe(title);
          expect(table.value(at, 'holds')).toEqual(holds);
        }
      }
    }
  });

  test('[QU-4] a head that does not begin at a round address is read all the same', () => {
    const segment = segmentOf(['jalan rusak', 'air']);
    const bytes = headBytes({
      rows: storeRows([ROW]),
      dues: storeDues([DUE], 'a'),
      heads: storeHeads([]),
      segment,
    });
    for (const shift of [0, 1, 2, 3]) {
      const shifted = new Uint8Array(bytes.length + shift);
      shifted.set(bytes, shift);
      expect(readHeadBytes(shifted.subarray(shift)).segment).toEqual(segment);
    }
  });
});

describe('sorting', () => {
  test('[QU-5] one change moves one case: equal to sorting all of them again', () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
    const changes = fc.array(fc.tuple(fc.nat(31), fc.constantFrom('a', 'b', 'c', 'd', 'e')), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(keys, changes, fc.boolean(), (initial, moves, sortedBefore) => {
        const now: string[] = [...initial];
        const order = createSortedOrder(
          () => now.length,
          (ordinal) => now[ordinal] ?? '',
        );
        if (sortedBefore) order.ordinals();
        for (const [ordinal, key] of moves) {
          const at = Math.min(ordinal, now.length);
          now[at] = key;
          order.changed(at);
        }
        const expected = [...now.keys()].sort((a, b) => {
          const [left = '', right = ''] = [now[a], now[b]];
          if (left === right) return a - b;
          return left < right ? -1 : 1;
        });
        expect([...order.ordinals()]).toEqual(expected);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('[QU-6] views, sorts and pages agree with looking at every case, also after changes', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      await fillWithSample(desk, { complaints: 300, seed: 'antrean' });
      const reader = { actor: COORDINATOR, readers: desk.settings.state().confidentialReaders };
      const settings = desk.settings.queueSettings('2026-11-24');
      const check = () => {
        const counts = desk.picture.queue.counts(reader, settings);
        for (const view of VIEWS) {
          for (const sort of SORTS) {
            const { items, total } = desk.picture.queue.query({ view, sort }, reader, settings);
            expect(items).toHaveLength(total);
            expect(total).toBe(counts[view]);
            const keys = items.map(SORT_KEYS[sort]);
            expect(keys).toEqual([...keys].sort());
            const page = desk.picture.queue.query({ view, sort, offset: 5, limit: 7 }, reader, settings);
            expect(page.items.map(({ row }) => row.id)).toEqual(items.slice(5, 12).map(({ row }) => row.id));
          }
        }
        return counts;
      };
      const before = check();
      const { items } = desk.picture.queue.query({ view: 'belum-ditindaklanjuti' }, reader, settings);
      for (const { row } of items.slice(0, 5)) {
        await desk.complaints.act(COORDINATOR, row.id, 'archive', { reasonCode: 'tidak-jelas' });
      }
      expect(check().arsip).toBe(before.arsip + 5);
    });
  });
});
