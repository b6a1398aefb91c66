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
