import { beforeAll, describe, expect, test } from 'vitest';
import { VIEWS } from '#domain/complaint/views.ts';
import { fillWithSample } from '#main/desk/fill-with-sample.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { lastingFolder } from '#tests/support/temporary-folder.ts';
import { refusalOf, signedIn, type WindowClient, withWindow } from '#tests/support/window-world.ts';

const CASES = 400;
const COORDINATOR = 'sampel-koordinator';

let folder = '';
beforeAll(async () => {
  folder = await lastingFolder();
  await withDesk(folder, (desk) => fillWithSample(desk, { complaints: CASES, seed: 'jendela' }));
});

/** Somebody of the sample who may read no rahasia case but their own. */
async function anAdmin(calls: WindowClient): Promise<string> {
  const profiles = await calls.session.profiles();
  return profiles.find(({ role }) => role === 'admin')?.personId ?? '';
}

describe('the queue in the window', () => {
  test('[WI-12] pages, filters and search list what they count, with the names this desk has', async () => {
    await withWindow(folder, async (app) => {
      const calls = await signedIn(app, COORDINATOR);
      const counts = await calls.queue.counts();
      for (const view of VIEWS) {
        const { total, items } = await calls.queue.list({ view, limit: 500 });
        expect(total, view).toBe(counts[view]);
        expect(items, view).toHaveLength(Math.min(total, 500));
        const facets = await calls.queue.facets({ view });
        for (const facet of Object.values(facets)) {
          const sum = facet.reduce((all, { count }) => all + count, 0);
          expect(sum, view).toBe(total);
          expect(facet.map(({ count }) => count)).toEqual(
            facet.map(({ count }) => count).sort((a, b) => b - a),
          );
        }
        for (const { id, count } of facets.offices) {
          expect((await calls.queue.list({ view, officeIds: [id], limit: 0 })).total).toBe(count);
        }
        for (const { id, count } of facets.classes) {
          expect(await calls.queue.ids({ view, classes: [id] })).toHaveLength(count);
        }
      }
    });
  });

  test('[WI-12] several filters hold together; sorting and pages go through all of them once', async () => {
    await withWindow(folder, async (app) => {
      const calls = await signedIn(app, COORDINATOR);
      const all = await calls.queue.list({ view: 'semua', sort: 'received', descending: true, limit: 500 });
      const moments = all.items.map(({ receivedAt }) => receivedAt ?? '');
      expect(moments).toEqual([...moments].sort().reverse());
      const pages = await Promise.all(
        [0, 100, 200, 300].map((offset) =>
          calls.queue.list({ view: 'semua', sort: 'received', descending: true, offset, limit: 100 }),
        ),
      );
      expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(all.items.map(({ id }) => id));
      const [first] = all.items;
      const word = first?.title?.split(' ').find(({ length }) => length > 4) ?? '';
      const both = { view: 'semua', search: word, stages: [first?.stage ?? 'baru'] } as const;
      const found = await calls.queue.list({ ...both, stages: [...both.stages], limit: 500 });
      const expected = (await calls.queue.list({ view: 'semua', search: word, limit: 500 })).items.filter(
        ({ stage }) => stage === first?.stage,
      );
      expect(found.items.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      expect(found.items.length).toBeGreaterThan(0);
      expect(found.items.map(({ id }) => id)).toContain(first?.id);
    });
  });

  test('[WI-12] a rahasia case is in no list, count, figure, choice or search of who may not know of it', async () => {
    await withWindow(folder, async (app) => {
      const coordinator = await signedIn(app, COORDINATOR);
      const everything = await coordinator.queue.list({ view: 'semua', limit: 500 });
      const hidden = everything.items.filter(({ confidential }) => confidential);
      expect(hidden.length).toBeGreaterThan(3);
      const admin = await signedIn(app, await anAdmin(coordinator));
      const seen = await admin.queue.list({ view: 'semua', limit: 500 });
      const missing = everything.items.length - seen.items.length;
      expect(missing).toBeGreaterThan(0);
      const known = new Set(seen.items.map(({ id }) => id));
      const secret = hidden.filter(({ id }) => !known.has(id));
      expect(secret).toHaveLength(missing);
      expect((await admin.queue.counts()).semua).toBe(seen.total);
      expect(await admin.queue.ids({ view: 'semua' })).toHaveLength(seen.total);
      const facets = await admin.queue.facets({ view: 'semua' });
      expect(facets.stages.reduce((sum, { count }) => sum + count, 0)).toBe(seen.total);
      for (const { id, trackingId } of secret) {
        expect((await admin.queue.list({ view: 'semua', search: trackingId })).items).toEqual([]);
        expect(await refusalOf(admin.complaint.open({ id }))).toBe('tidak-ditemukan');
      }
    });
  });

  test("[WI-13] the day's figures count the cases of the views they speak of", async () => {
    await withWindow(folder, async (app) => {
      const calls = await signedIn(app, COORDINATOR);
      const figures = await calls.queue.today();
      const counts = await calls.queue.counts();
      expect(figures.late).toBe(counts.terlambat);
      expect(figures.toApprove).toBe(counts['menunggu-persetujuan']);
      expect(figures.toSend).toBe(counts['siap-kirim']);
      expect(figures.dueToday + figures.dueSoon).toBe(counts['jatuh-tempo']);
      const { items } = await calls.queue.list({ view: 'semua', limit: 500 });
      expect(figures.toRevise).toBe(items.filter(({ answer }) => answer === 'dikembalikan').length);
      expect(figures.mayClose).toBe(
        items.filter(({ stage, due }) => stage === 'ditanggapi' && (due?.daysLeft ?? 0) < 0).length,
      );
      expect(figures.toResume).toBeLessThanOrEqual(counts.ditunda);
      expect(Object.values(figures).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20);
    });
  });

  test('[WI-14] an act on many is done on each by itself', async () => {
    await withWindow(folder, async (app) => {
      const calls = await signedIn(app, COORDINATOR);
      const fresh = await calls.queue.ids({ view: 'semua', stages: ['baru'] });
      const closed = await calls.queue.ids({ view: 'semua', stages: ['selesai'] });
      const ids = [fresh[0] ?? '', closed[0] ?? '', 'lapor:1', fresh[1] ?? ''];
      const { results } = await calls.queue.actOnMany({ ids, command: 'verify', input: {} });
      expect(results.map(({ id }) => id)).toEqual(ids);
      expect(results.map(({ refusal }) => refusal?.code ?? null)).toEqual([
        null,
        'tahap-tidak-cocok',
        'tidak-ditemukan',
        null,
      ]);
      const wrong = await calls.queue.actOnMany({ ids: fresh.slice(2, 4), command: 'archive', input: {} });
      expect(wrong.results.map(({ refusal }) => refusal?.code)).toEqual([
        'masukan-tidak-sah',
        'masukan-tidak-sah',
      ]);
      const undone = await calls.queue.actOnMany({
        ids: fresh.slice(0, 1),
        command: 'correct-verdict',
        input: { reason: 'salah pilih' },
      });
      expect(undone.results).toEqual([{ id: fresh[0], refusal: null }]);
      expect((await calls.complaint.open({ id: fresh[0] ?? '' })).item.stage).toBe('baru');
    });
  });
});
