import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { read as readWorkbook, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { type MejaOptions, meja, mejaJson } from '#tests/support/run-meja.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const SAMPLE = 'tests/data/lapor-2015-sample.csv';
const HEAD = 'Kepala Dinas';
const PIN = '246810';

/** The sample imported, with a head of office who has a PIN. */
async function sampleFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await meja(folder, ['import', SAMPLE, '--yes']);
  await meja(folder, ['profile', 'add', HEAD, '--role', 'atasan'], { newPin: PIN });
  return folder;
}

function acting(folder: string) {
  return async (kind: string, input: object = {}, as?: string) => {
    const options: MejaOptions = as === undefined ? {} : { pin: PIN };
    const profile = as === undefined ? [] : ['--as', as];
    const run = await mejaJson(
      folder,
      ['act', '66425', kind, '--input', JSON.stringify(input), ...profile],
      options,
    );
    const value = run.value as { ok: boolean; refusal?: { code: string }; events?: { kind: string }[] };
    return { code: run.code, refusal: value.refusal?.code, kinds: value.events?.map((event) => event.kind) };
  };
}

describe('the main way by command line', () => {
  test('[CL-1] the sample: 59 added, 0 problems; again 59 unchanged; dates in WIB; verify ok', async () => {
    const folder = await temporaryFolder();
    const first = await mejaJson(folder, ['import', SAMPLE, '--yes']);
    expect(first.value).toMatchObject({ added: 59, updated: 0, unchanged: 0, problems: [] });
    const second = await mejaJson(folder, ['import', SAMPLE, '--yes']);
    expect(second.value).toMatchObject({ added: 0, updated: 0, unchanged: 59, problems: [] });
    const listed = (await mejaJson(folder, ['list'])).value as { trackingId: string; receivedAt: string }[];
    expect(listed).toHaveLength(59);
    expect(listed.find((one) => one.trackingId === '66425')?.receivedAt).toBe(
      '2015-01-07T10:27:00.000+07:00',
    );
    expect((await mejaJson(folder, ['verify'])).value).toMatchObject({
      ok: true,
      complaints: 59,
      problems: [],
    });
  });

  test('[CL-2] verify, classify, draft, submit, approve, send, reply, further answer, close', async () => {
    const folder = await sampleFolder();
    const act = acting(folder);
    expect(await act('verify')).toMatchObject({ code: 0, kinds: ['v1.Verified'] });
    expect(await act('classify', { class: 'tidak-berkadar-pengawasan' })).toMatchObject({ code: 0 });
    expect(await act('draft-answer', { text: 'Kami periksa.' })).toMatchObject({
      kinds: ['v1.AnswerDrafted'],
    });
    expect(await act('submit-answer')).toMatchObject({ code: 0 });
    expect(await act('approve-answer')).toMatchObject({ code: 1, refusal: 'tidak-berwenang' });
    expect(await act('approve-answer', {}, HEAD)).toMatchObject({ kinds: ['v1.AnswerApproved'] });
    expect(await act('draft-answer', { text: 'Kami periksa lagi.' })).toMatchObject({ code: 0 });
    expect(await act('mark-sent')).toMatchObject({ code: 1, refusal: 'jawaban-tahap-lain' });
    await act('submit-answer');
    await act('approve-answer', {}, HEAD);
    expect(await act('mark-sent')).toMatchObject({ kinds: ['v1.AnswerSent'] });
    expect(await act('record-reply', { text: 'Masih kurang.' })).toMatchObject({ code: 0 });
    await act('draft-answer', { text: 'Tambahan.' });
    await act('submit-answer');
    await act('approve-answer', {}, HEAD);
    expect(await act('mark-sent')).toMatchObject({ code: 0 });
    expect(await act('close')).toMatchObject({ kinds: ['v1.Closed'] });
    const shown = (await mejaJson(folder, ['show', '66425'])).value as {
      status: string;
      complaint: { answers: { state: string; text: string }[] };
      timeline: unknown[];
    };
    expect(shown.status).toBe('selesai');
    expect(shown.complaint.answers.map(({ state, text }) => [state, text])).toEqual([
      ['terkirim', 'Kami periksa lagi.'],
      ['terkirim', 'Tambahan.'],
    ]);
    expect(shown.timeline).toHaveLength(16);
    expect((await mejaJson(folder, ['verify'])).value).toMatchObject({ ok: true });
  });

  test('[CL-3] the summary in XLSX and CSV holds the same cases, names masked', async () => {
    const folder = await sampleFolder();
    const period = ['--from', '2015-01-01', '--to', '2015-12-31'];
    const to = await temporaryFolder();
    const [xlsx, csv] = [join(to, 'rekap.xlsx'), join(to, 'rekap.csv')];
    const inside = join(folder, 'rekap.csv');
    expect((await meja(folder, ['export', ...period, '--out', inside])).code).toBe(2);
    expect((await meja(folder, ['export', ...period, '--out', xlsx])).code).toBe(0);
    expect((await mejaJson(folder, ['export', ...period, '--out', csv])).value).toMatchObject({ rows: 59 });
    const book = readWorkbook(await readFile(xlsx));
    expect(book.SheetNames).toEqual([
      'Ringkasan',
      'Per OPD',
      'Per Kategori',
      'Per Klasifikasi',
      'Per Bulan',
      'Tunda',
      'Daftar',
      'Terlambat',
    ]);
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets.Ringkasan ?? {}, { header: 1 });
    expect(rows.find((row) => row[0] === 'Laporan masuk')?.[1]).toBe(59);
    const lines = (await readFile(csv, 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(60);
  });

  test('[KY-40] nothing of the sample stands in the clear; after erase no command shows it, and the chain verifies', async () => {
    const folder = await sampleFolder();
    const text = (await readFile(SAMPLE, 'utf8')).toLowerCase();
    const secrets = [
      'peserta kks',
      'kartu indonesia pintar',
      'kementerian pendidikan',
      'suniarsih',
      'hasbudin',
    ];
    for (const secret of secrets) expect(text).toContain(secret);
    await meja(folder, ['act', '66425', 'note', '--input', '{"text":"catatan hasbudin"}']);
    expect(await foundIn(folder, [...secrets, HEAD.toLowerCase()])).toEqual([]);
    expect((await meja(folder, ['erase', '66425', '--reason', 'permintaan pelapor'])).code).toBe(0);
    const commands = [
      ['show', '66425'],
      ['show', '66425', '--reveal', 'uji'],
      ['list'],
      ['list', '--cari', 'kuningan'],
    ];
    for (const command of commands) {
      const { out, err } = await meja(folder, command);
      expect(`${out}${err}`).not.toContain('36ewoi79199000');
      expect(`${out}${err}`).not.toContain('hasbudin');
    }
    expect((await meja(folder, ['show', '66425'])).out).toContain('(data pribadi dihapus)');
    expect((await mejaJson(folder, ['verify'])).value).toMatchObject({ ok: true, complaints: 59 });
    const again = await mejaJson(folder, ['import', SAMPLE, '--yes']);
    expect(again.value).toMatchObject({ added: 0, unchanged: 58 });
    expect((again.value as { problems: { code: string }[] }).problems.map(({ code }) => code)).toEqual([
      'sudah-dihapus',
    ]);
  });
});

/** Which of the words stand in any file below a folder, in the clear. */
async function foundIn(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!(await stat(path)).isFile()) continue;
    const content = `${(await readFile(path, 'latin1')).toLowerCase()} ${(await readFile(path, 'utf16le')).toLowerCase()}`;
    for (const word of words) if (content.includes(word)) found.push(`${name}: ${word}`);
  }
  return found;
}
