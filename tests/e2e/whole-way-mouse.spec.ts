import type { Page } from '@playwright/test';
import { expect, signIn, test } from '#tests/e2e/support/desk.ts';
import { SAMPLE } from '#tests/e2e/support/folders.ts';
import { type Sheets, savedWorkbook } from '#tests/e2e/support/summary.ts';
import { act, changePerson, openReport, previewExport, said, writeAnswer } from '#tests/e2e/support/work.ts';

test.use({ prepared: 'office' });

const NUMBER = '66425';
const ANSWER = 'Kartu anak Bapak/Ibu diterbitkan ulang dan dapat diambil di sekolah mulai 1 Desember 2026.';
const FURTHER = 'Sekolah sudah kami hubungi. Kartunya ada di ruang tata usaha.';

async function importSample(page: Page): Promise<void> {
  await previewExport(page, SAMPLE);
  await act(page, { button: 'Impor 59 laporan', title: 'Impor 59 laporan?' });
  await expect(page.getByRole('heading', { name: 'Impor selesai' })).toBeVisible();
}

async function verifyAndClassify(page: Page): Promise<void> {
  await act(page, { button: 'Verifikasi', title: 'Verifikasi laporan' });
  await said(page, 'Laporan diverifikasi.');
  await page.getByRole('combobox', { name: 'Klasifikasi' }).click();
  await page.getByRole('option', { name: 'Permintaan informasi' }).click();
  await said(page, 'Klasifikasi disimpan.');
}

/** From the written text to the record that it went out: two persons, one window. */
async function answerBy(page: Page, text: string, label: string): Promise<void> {
  await writeAnswer(page, text, label);
  await act(page, { button: 'Ajukan', title: 'Ajukan jawaban untuk disetujui' });
  await said(page, 'Jawaban diajukan dan menunggu persetujuan atasan.');
  await changePerson(page, 'Budi Hartono');
  await openReport(page, NUMBER);
  await act(page, { button: 'Setujui', title: 'Setujui jawaban', confirm: 'Setujui teks ini' });
  await said(page, 'Jawaban disetujui dan siap dikirim.');
  await changePerson(page, 'Sari Wulandari');
  await openReport(page, NUMBER);
  await page.getByRole('button', { name: 'Salin teks' }).click();
  await expect(page.getByText('Teks tersalin. Tempelkan di kolom tanggapan LAPOR.')).toBeVisible();
  await expectCopied(page, text);
  await act(page, { button: 'Catat terkirim', title: 'Catat jawaban terkirim' });
  await said(page, 'Jawaban dicatat terkirim. Laporan menunggu pelapor.');
}

/** Pastes where it does no harm: the page itself may not read the clipboard. */
async function expectCopied(page: Page, text: string): Promise<void> {
  const note = page.getByRole('textbox', { name: 'Catatan baru' });
  await note.press('Control+V');
  await expect(note).toHaveValue(text);
  await note.clear();
}

async function recordReply(page: Page): Promise<void> {
  await act(page, { button: 'Catat tanggapan pelapor', title: 'Catat tanggapan pelapor' }, async () => {
    await page.getByRole('textbox', { name: 'Isi tanggapan' }).fill('Kartunya belum ada di sekolah.');
  });
  await page.getByRole('button', { name: 'Tulis tanggapan lanjutan' }).click();
}

/** The summary of 2015, as a workbook that is read back. */
async function exportSummary(page: Page): Promise<Sheets> {
  await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Ringkasan' }).click();
  await page.getByRole('combobox', { name: 'Periode' }).click();
  await page.getByRole('option', { name: 'Tanggal sendiri' }).click();
  await page.getByLabel('Dari tanggal').fill('2015-01-01');
  await page.getByLabel('Sampai tanggal').fill('2015-12-31');
  await page.getByRole('button', { name: 'Simpan sebagai berkas' }).click();
  const dialog = page.getByRole('dialog', { name: 'Simpan rekapitulasi' });
  await dialog.getByRole('radio', { name: /^Excel/ }).check();
  return savedWorkbook(page, () => dialog.getByRole('button', { name: 'Simpan berkas' }).click());
}

test('[UI-11] the whole way of a report, by mouse: from the import to the summary that is handed on', async ({
  desk,
}) => {
  const page = await desk.open();
  await signIn(page, 'Sari Wulandari');
  await importSample(page);
  await openReport(page, NUMBER);
  await verifyAndClassify(page);
  await answerBy(page, ANSWER, 'Teks jawaban');
  await recordReply(page);
  await answerBy(page, FURTHER, 'Teks tanggapan lanjutan');
  await act(page, { button: 'Selesaikan', title: 'Selesaikan laporan' });
  await expect(page.getByRole('button', { name: 'Buka kembali' })).toBeEnabled();
  const sheets = await exportSummary(page);
  expect(Object.keys(sheets)).toEqual(expect.arrayContaining(['Ringkasan', 'Daftar', 'Terlambat']));
  const row = sheets.Daftar?.find((cells) => cells.map(String).includes(NUMBER));
  expect(row).toEqual(expect.arrayContaining(['Permintaan informasi', 'Selesai']));
});
