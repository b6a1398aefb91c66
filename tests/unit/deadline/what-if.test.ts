import { describe, expect, test } from 'vitest';
import { COMPLAINT_CLASSES } from '#domain/complaint/lapor-fields.ts';
import { whatIf } from '#domain/deadline/what-if.ts';
import { meja } from '#tests/support/run-meja.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { book } from './shipped.ts';

describe('what if it is received on a day', () => {
  test('[TG-9] every clock of the class with its date, the earliest first', () => {
    const clocks = whatIf(book, 'tidak-berkadar-pengawasan', '2026-03-13');
    expect(clocks.map(({ ruleId, explanation }) => [ruleId, explanation.dueOn])).toEqual([
      ['verifikasi', '2026-03-25'],
      ['tindak-lanjut-awal', '2026-03-27'],
      ['uu25-lengkap', '2026-03-27'],
      ['tidak-berkadar-pengawasan', '2026-04-10'],
      ['uu25-putus', '2026-05-12'],
    ]);
    expect(whatIf(book, null, '2026-03-13').map(({ ruleId }) => ruleId)).toEqual(['verifikasi']);
    const undecided = whatIf(book, 'pengaduan', '2026-03-13');
    expect(undecided.filter(({ provisional }) => provisional).map(({ ruleId }) => ruleId)).toEqual([
      'tidak-berkadar-pengawasan',
    ]);
  });

  test('[TG-9] says what `meja due` says, word for word', async () => {
    const folder = await temporaryFolder();
    for (const on of ['2026-03-13', '2027-12-30']) {
      for (const { ruleId, words, source } of whatIf(book, 'berkadar-pengawasan', on)) {
        const run = await meja(folder, ['due', '--rule', ruleId, '--from', on]);
        expect(run.out).toBe(`${words}\nDasar: ${source}\n`);
      }
    }
  });

  test('[TG-9] a limit in hours ends on the day itself, and says that the hour has to be watched', () => {
    const rules = new Map(
      [...book.rules].map(([id, versions]) => [
        id,
        versions.map((rule) => (id === 'verifikasi' ? { ...rule, hours: 3 } : rule)),
      ]),
    );
    const [first] = whatIf({ ...book, rules }, null, '2026-03-13');
    expect(first).toMatchObject({
      ruleId: 'verifikasi',
      words: 'Jumat 13 Maret 2026: hari yang sama, periksa jam (3 jam).',
      explanation: { dueOn: '2026-03-13', steps: [], warnings: [] },
    });
  });

  test('[TG-9] a year without a calendar is an alarm', () => {
    for (const cls of COMPLAINT_CLASSES) {
      const [first] = whatIf(book, cls, '2027-12-30');
      expect(first?.explanation.warnings).toEqual([{ code: 'tahun-tanpa-kalender', year: 2028 }]);
      expect(first?.words).toContain('Kalender 2028 belum ada');
    }
  });
});
