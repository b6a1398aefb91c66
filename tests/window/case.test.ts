import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ComplaintCommandKind } from '#domain/complaint/commands.ts';
import { officeFolder } from '#tests/support/office-folder.ts';
import { meja } from '#tests/support/run-meja.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import {
  failureOf,
  refusalOf,
  signedIn,
  type WindowClient,
  withWindow,
} from '#tests/support/window-world.ts';

const LETTER = {
  origin: 'surat',
  title: 'Jembatan gantung Cimuncang putus',
  text: 'Jembatan gantung di Cimuncang putus sejak banjir kemarin, anak sekolah memutar.',
  reporterName: 'Wulandari Prasetyo',
  identityNumber: '3201999988887777',
  address: 'Kampung Legok 17',
  contact: '0812-5550-1234',
  place: 'Cimuncang',
  asked: 'Diperbaiki',
  occurredOn: '2026-11-20',
};
const IDENTITY = ['Wulandari', 'Prasetyo', '3201999988887777', 'Legok', '5550'];

async function work(
  test: (sign: (who: string) => Promise<WindowClient>, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await temporaryFolder();
  await officeFolder(folder);
  await withWindow(folder, (app) => test((who) => signedIn(app, who), folder));
}

async function register(calls: WindowClient, change: Partial<typeof LETTER> = {}): Promise<string> {
  const input = { ...LETTER, ...change };
  return (await calls.complaint.act({ id: 'baru', command: 'register', input })).id;
}

const act = (calls: WindowClient, id: string, command: ComplaintCommandKind, input = {}) =>
  calls.complaint.act({ id, command, input });

async function importRows(folder: string, rows: readonly Readonly<Record<string, string>>[]): Promise<void> {
  const path = join(folder, 'ekspor.jsonl');
  await writeFile(path, rows.map((row) => JSON.stringify(row)).join('\n'));
  const run = await meja(folder, ['import', path, '--yes', '--as', 'kiki'], { pin: '123456' });
  expect(run.err).toBe('');
  expect(run.code).toBe(0);
}

describe('who the reporter is', () => {
  test('[WI-15] is in nothing that opening the case, the queue or the history answers', async () => {
    await work(async (sign) => {
      const sari = await sign('sari');
      const id = await register(sari);
      await act(sari, id, 'complete-registration', { contact: '0813-5550-9999' });
      const view = await sari.complaint.open({ id });
      const list = await sari.queue.list({ view: 'semua' });
      for (const secret of IDENTITY) expect(JSON.stringify([view, list])).not.toContain(secret);
      expect(view.complaint.registration?.reporterName).toMatch(/^W/);
      expect((await sari.queue.list({ view: 'semua', search: 'Wulandari' })).total).toBe(0);
    });
  });

  test('[WI-16] is answered once the reason stands in the history', async () => {
    await work(async (sign) => {
      const sari = await sign('sari');
      const id = await register(sari);
      const told = await sari.complaint.reveal({ id, reason: 'perlu menelepon pelapor' });
      expect(told).toEqual({
        reporterName: LETTER.reporterName,
        identityNumber: LETTER.identityNumber,
        address: LETTER.address,
        contact: LETTER.contact,
        extra: {},
      });
      const { timeline } = await sari.complaint.open({ id });
      expect(timeline.at(-1)).toMatchObject({
        kind: 'v1.IdentityRevealed',
        person: 'Sari',
        personal: { reason: 'perlu menelepon pelapor' },
      });
      expect(await refusalOf(sari.complaint.reveal({ id, reason: '  ' }))).toBe('masukan-tidak-sah');
    });
  });

  test('[WI-16] [WI-26] is not answered to whom the reveal is refused or the case is hidden', async () => {
    await work(async (sign) => {
      const kiki = await sign('kiki');
      const id = await register(kiki);
      await act(kiki, id, 'verify');
      await act(kiki, id, 'dispose', { officeId: '101' });
      const dewi = await sign('dewi');
      expect(await refusalOf(dewi.complaint.reveal({ id, reason: 'ingin tahu' }))).toBe('bukan-kantor-anda');
      await act(kiki, id, 'set-confidentiality', { confidentiality: 'rahasia', reason: 'pelapor terancam' });
      const sari = await sign('sari');
      const file = new File(['isi'], 'a.txt');
      const hash = 'a'.repeat(64);
      const tries = [
        sari.complaint.open({ id }),
        sari.complaint.reveal({ id, reason: 'perlu' }),
        sari.complaint.act({ id, command: 'note', input: { text: 'x' } }),
        sari.complaint.attach({ id, file }),
        sari.complaint.attachment({ id, hash }),
        sari.complaint.keepTyped({ id, field: 'catatan', text: 'x' }),
      ];
      for (const tried of tries) {
        expect(await failureOf(tried)).toMatchObject({ data: { code: 'tidak-ditemukan', params: { id } } });
      }
    });
  });
});

describe('what may be done', () => {
  test('[WI-17] is what the desk would do; the rest is refused in the same words', async () => {
    await work(async (sign) => {
      const [sari, atik] = [await sign('sari'), await sign('atik')];
      const id = await register(sari);
      const refusals = async (calls: WindowClient) => {
        const { allowed } = await calls.complaint.open({ id });
        return Object.fromEntries(allowed.map(({ command, refusal }) => [command, refusal?.code ?? null]));
      };
      expect(await refusals(sari)).toMatchObject({
        verify: null,
        close: 'tahap-tidak-cocok',
        'approve-answer': 'tidak-berwenang',
        'correct-verdict': 'tidak-ada-putusan',
        'unlink-duplicate': 'tidak-ada-duplikat',
        note: null,
      });
      await act(sari, id, 'verify');
      await act(sari, id, 'handle');
      expect(await refusals(sari)).toMatchObject({
        'draft-answer': null,
        'submit-answer': 'jawaban-tidak-ada',
        close: 'belum-dijawab',
      });
      await act(sari, id, 'draft-answer', { text: 'Akan diperbaiki.' });
      expect(await refusals(sari)).toMatchObject({
        'submit-answer': null,
        'mark-sent': 'jawaban-tahap-lain',
        'record-paper-approval': null,
      });
      expect(await refusals(atik)).toMatchObject({ 'approve-answer': 'jawaban-tahap-lain' });
      await act(sari, id, 'submit-answer');
      expect(await refusals(atik)).toMatchObject({ 'approve-answer': null, 'return-answer': null });
      expect(await refusalOf(act(sari, id, 'submit-answer'))).toBe('jawaban-tahap-lain');
      await act(atik, id, 'approve-answer');
      expect(await refusals(sari)).toMatchObject({
        'mark-sent': null,
        'submit-answer': 'jawaban-tahap-lain',
      });
      await act(sari, id, 'mark-sent');
      expect(await refusals(sari)).toMatchObject({ close: null, 'record-reply': null });
    });
  });

  test('[WI-17] what comes from a file or an export is not typed', async () => {
    await work(async (sign) => {
      const sari = await sign('sari');
      const id = await register(sari);
      for (const command of ['observe-lapor', 'attach', 'register'] as const) {
        expect(await refusalOf(act(sari, id, command))).toBe('perintah-tidak-dikenal');
      }
      const { allowed } = await sari.complaint.open({ id });
      expect(allowed.map(({ command }) => command)).not.toContain('observe-lapor');
    });
  });
});

describe('what one case shows', () => {
  const ROW = {
    TrackingID: '5049672',
    JudulLaporan: 'Lampu jalan padam',
    IsiLaporan: 'Lampu di simpang pasar padam.',
    Status: 'Belum Terverifikasi',
    TanggalLaporanMasuk: '2/11/2026 09:00:00',
  };

  test('[WI-18] where LAPOR differs, until its value is adopted', async () => {
    await work(async (sign, folder) => {
      await importRows(folder, [ROW]);
      const sari = await sign('sari');
      const id = 'lapor:5049672';
      expect((await sari.complaint.open({ id: '5049672' })).differences).toEqual([]);
      await act(sari, id, 'verify');
      const { differences } = await sari.complaint.open({ id });
      expect(differences).toEqual([{ field: 'stage', ours: 'terverifikasi', lapor: 'baru' }]);
      await act(sari, id, 'adopt-lapor', { field: 'stage' });
      expect((await sari.complaint.open({ id })).differences).toEqual([]);
    });
  });

  test('[WI-19] its clocks with rule, source and the days that made the date', async () => {
    await work(async (sign, folder) => {
      await importRows(folder, [ROW]);
      const sari = await sign('sari');
      const { clocks } = await sari.complaint.open({ id: '5049672' });
      expect(clocks.length).toBeGreaterThan(0);
      for (const { dueOn, explanation, label, source, startedOn } of clocks) {
        expect(label).toMatch(/\w/);
        expect(source).toMatch(/\w/);
        expect(explanation?.dueOn).toBe(dueOn);
        expect(explanation?.from).toBe(startedOn);
        expect(explanation?.steps.at(-1)?.date).toBe(dueOn);
      }
    });
  });

  test('[WI-20] every draft with its writer', async () => {
    await work(async (sign) => {
      const [sari, budi] = [await sign('sari'), await sign('budi')];
      const id = await register(sari);
      await act(sari, id, 'verify');
      await act(sari, id, 'draft-answer', { text: 'Satu.' });
      await act(budi, id, 'draft-answer', { text: 'Dua.' });
      const { versions, complaint } = await sari.complaint.open({ id });
      expect(versions.map(({ person, text }) => [person, text])).toEqual([
        ['Sari', 'Satu.'],
        ['Budi', 'Dua.'],
      ]);
      const [answer] = complaint.answers;
      expect(versions.at(-1)).toMatchObject({
        answerId: answer?.answerId,
        contentHash: answer?.contentHash,
      });
    });
  });

  test('[WI-21] its duplicates from both sides, and cases that may be the same', async () => {
    await work(async (sign) => {
      const [sari, kiki] = [await sign('sari'), await sign('kiki')];
      const first = await register(sari);
      const again = await register(sari, { title: 'Jembatan Cimuncang roboh, warga memutar' });
      for (let count = 0; count < 8; count += 1) {
        await register(sari, { title: `Sampah ${count}`, text: 'Tumpukan sampah di pasar belum diangkut.' });
      }
      const names = async (calls: WindowClient, id: string) =>
        (await calls.complaint.open({ id })).similar.map((one) => one.id);
      expect(await names(sari, first)).toEqual([again]);
      await act(sari, again, 'link-duplicate', { parentId: first });
      const [child, parent] = [
        await sari.complaint.open({ id: again }),
        await sari.complaint.open({ id: first }),
      ];
      expect(child.duplicates).toMatchObject([{ id: first, isParent: true }]);
      expect(parent.duplicates).toMatchObject([{ id: again, isParent: false, title: child.item.title }]);
      expect(parent.similar).toEqual([]);
      const rubbish = await sari.queue.ids({ view: 'semua', search: 'sampah' });
      expect(await names(sari, rubbish[0] ?? '')).toHaveLength(5);
      await act(kiki, again, 'set-confidentiality', { confidentiality: 'rahasia', reason: 'terancam' });
      expect((await sari.complaint.open({ id: first })).duplicates).toEqual([]);
      const hidden = await register(sari, { title: 'Jembatan Cimuncang' });
      await act(kiki, hidden, 'set-confidentiality', { confidentiality: 'rahasia', reason: 'terancam' });
      expect(await names(sari, first)).toEqual([]);
      expect(await names(kiki, first)).toContain(hidden);
    });
  });

  test('[WI-53] not the case it is a duplicate of, for who may not know of that one', async () => {
    await work(async (sign) => {
      const [sari, kiki] = [await sign('sari'), await sign('kiki')];
      const [parent, child] = [await register(kiki), await register(sari)];
      await act(kiki, child, 'link-duplicate', { parentId: parent });
      expect((await sari.complaint.open({ id: child })).complaint.duplicateOf).toBe(parent);
      await act(kiki, parent, 'set-confidentiality', { confidentiality: 'rahasia', reason: 'terancam' });
      expect(JSON.stringify(await sari.complaint.open({ id: child }))).not.toContain(parent);
      expect(JSON.stringify(await sari.queue.list({ view: 'semua' }))).not.toContain(parent);
      expect((await kiki.complaint.open({ id: child })).complaint.duplicateOf).toBe(parent);
    });
  });
});
