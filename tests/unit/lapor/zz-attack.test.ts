import { test } from 'vitest';
import { exportCsv, FULL_ROW, readContent } from '#tests/support/read-lapor.ts';
async function timed(name: string, content: string) {
  const t = performance.now();
  let out = '';
  try { const r = await readContent(content, { limits: { milliseconds: 20_000 } }); out = `${r.good.length} good ${r.problems.length} problems ${r.problems[0]?.code} ${r.problems[0]?.detail}`; } catch (e) { out = `${(e as Error).name} ${(e as Error).message}`.slice(0, 100); }
  console.log(name, content.length, Math.round(performance.now() - t), 'ms', Math.round(process.memoryUsage().rss / 1e6), 'MB', out);
}
const rowsOf = (n: number, text: string, more = {}) => exportCsv(Array.from({ length: n }, (_, i) => ({ ...FULL_ROW, 'Tracking ID': String(i + 1), 'Isi Laporan Awal': text, ...more })));
test('a', async () => {
  await timed('deep', rowsOf(20, '<div>'.repeat(9000) + 'x' + '</div>'.repeat(9000)));
  await timed('wide', rowsOf(20, '<b>x</b>'.repeat(12000)));
  await timed('attrs', rowsOf(20, `<p ${'a=1 '.repeat(24000)}>x`));
  await timed('ents', rowsOf(20, '&amp;'.repeat(19000)));
  await timed('unclosed', rowsOf(20, '<p'.repeat(49000)));
  await timed('ul', rowsOf(20, '<ul><li>'.repeat(12000)));
  await timed('zalgo', rowsOf(20, `a${'\u0301\u0316'.repeat(49000)}`));
  await timed('html 20k', rowsOf(20000, '<p>Jalan &amp; jembatan <b>rusak</b><br>sekali</p>'.repeat(10)));
  await timed('problems', rowsOf(20000, '1'.repeat(2000), { 'Tanggal Laporan Masuk': 'x' }));
  await timed('mask adv', rowsOf(60, 'a.a@'.repeat(25000), { 'Tanggal Laporan Masuk': 'x', 'Nama Pelapor': 'a'.repeat(2000), 'Judul Laporan': '0-'.repeat(50000) }));
  await timed('json shapes', JSON.stringify(Array.from({ length: 20000 }, (_, i) => ({ TrackingID: i + 1, TanggalLaporanMasuk: '1/1/2026', [`k${i % 400}`]: 'x', [`j${(i * 7) % 90}`]: 'y' }))));
}, 200000);
