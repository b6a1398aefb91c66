import { expect, test } from 'vitest';
import { exportCsv, FULL_ROW, readContent } from '#tests/support/read-lapor.ts';

/** A row that is a problem only because of its date. */
async function cellsOf(change: Readonly<Record<string, string>>) {
  const { problems } = await readContent(
    exportCsv([{ ...FULL_ROW, 'Tanggal Laporan Masuk': 'kemarin', ...change }]),
  );
  expect(problems).toHaveLength(1);
  return problems[0]?.cells ?? {};
}

test('[IM-20] a part of the reporter’s name is masked as well, but not within another word', async () => {
  const cells = await cellsOf({
    'Nama Pelapor': 'Tio Prasetyawan',
    'Judul Laporan': 'Laporan PRASETYAWAN',
    'Isi Laporan Awal': 'Tertanda, Tio. Informasi nutrisional dan distribusi.',
  });
  expect(cells['Nama Pelapor']).toBe('T*** P***');
  expect(cells['Judul Laporan']).toBe('Laporan P***');
  expect(cells['Isi Laporan Awal']).toBe('Tertanda, T***. Informasi nutrisional dan distribusi.');
});

test('[IM-20] signs in a name that mean something to a search are only signs', async () => {
  const cells = await cellsOf({
    'Nama Pelapor': 'Ani (.*) [a-z]+ $&',
    'Judul Laporan': 'Jalan $& rusak (.*)',
  });
  expect(cells['Judul Laporan']).toContain('Jalan $& rusak');
});

test.each([
  ['3512345678901234', null],
  ['081234567890', null],
  ['0812 3456 7890', null],
  ['+62 812-3456-7890', null],
  ['20260103', null],
  ['32/13/2026', ': 32/13/2026'],
  ['3 Janember 2026', ': 3 Janember 2026'],
])(
  '[IM-20] in a row whose cells moved, the reason quotes no number of a person: %s',
  async (said, quoted) => {
    for (const column of ['Tanggal Laporan Masuk', 'Waktu Laporan Masuk']) {
      const { problems } = await readContent(exportCsv([{ ...FULL_ROW, [column]: said }]));
      const [problem] = problems;
      if (quoted === null) expect(JSON.stringify(problem ?? {})).not.toContain(said);
      else if (column === 'Tanggal Laporan Masuk') expect(problem?.detail).toContain(quoted);
    }
  },
);

test('[IM-20] nor does the reason of a row that came twice, where an office should stand', async () => {
  const [first, again] = ['Dinas Kominfo', 'Tertanda Tio, 0812 3456 7890, tio@contoh.id'];
  const rows = [first, again].map((office) => ({
    ...FULL_ROW,
    'ID Instansi Terdisposisi': '',
    'Instansi Terdisposisi': office,
    'Nama Pelapor': 'Tio Prasetyawan',
  }));
  const { problems } = await readContent(exportCsv(rows));
  expect(problems[0]).toMatchObject({ code: 'disposisi-ganda' });
  expect(problems[0]?.detail).toContain(first);
  expect(problems[0]?.detail).not.toMatch(/Tio|7890|contoh/);
});
