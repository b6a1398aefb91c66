import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { readLaporFile } from '#main/lapor/read-lapor-file.ts';
import { exportRow, htmlExport, xlsExport, xlsxExport } from '#tests/support/make-workbook.ts';
const long = 'Jalan di depan pasar berlubang sejak hujan pekan lalu. '.repeat(12);
const rowsOf = (n: number) => Array.from({ length: n }, (_, i) => exportRow(i, { 'Isi Laporan Awal': `${i} ${long}`, 'Isi Laporan Akhir': `${i} ${long}` }));
test('write', () => {
  writeFileSync('/tmp/p20.xlsx', xlsxExport({ rows: rowsOf(20_000) }));
  writeFileSync('/tmp/p20.xls', xlsExport({ rows: rowsOf(20_000) }));
  writeFileSync('/tmp/p20.html', htmlExport({ rows: rowsOf(20_000) }));
  writeFileSync('/tmp/p100.xlsx', xlsxExport({ rows: rowsOf(99_000) }));
}, 300000);
