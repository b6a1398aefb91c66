import { resolve } from 'node:path';
import { expect, test } from '#tests/e2e/support/desk.ts';
import { PIN } from '#tests/e2e/support/folders.ts';
import { Keyboard } from '#tests/e2e/support/keyboard.ts';

const SAMPLE = resolve('tests/data/lapor-2015-sample.csv');
const CASE = '66425';
/** What the whole way may cost in keys that are no letters of a text; a key that is lost makes itself felt here. */
const MOST_PRESSES = 200;

test.use({ prepared: 'office' });

test('[UI-21] by keyboard alone: from the export to the sent answer, a further answer, the end and the summary', async ({
  desk,
}, info) => {
  const page = await desk.open();
  const keys = new Keyboard(page);
  await signIn(keys, 'Sari Wulandari');
  await importSample(keys);
  await openCase(keys);
  await keys.press('v');
  await keys.agree();
  await keys.tabTo(page.getByRole('button', { name: 'Kelola sendiri' }));
  await keys.press('Enter');
  await keys.agree();
  await classify(keys);
  await answer(keys, 'Teks jawaban', 'Lampu sudah diganti kemarin sore.');
  await keys.press('r');
  await keys.tabTo(page.getByRole('dialog').getByRole('textbox').first());
  await keys.type('Masih padam di ujung jalan.');
  await keys.agree();
  await answer(keys, 'Teks tanggapan lanjutan', 'Ujung jalan sudah diperbaiki hari ini.');
  await keys.press('o');
  await keys.agree();
  const saved = await saveSummary(keys);
  expect(saved).toMatch(/\.xlsx$/);
  const told = `${keys.presses} key presses and ${keys.letters} letters of text`;
  info.annotations.push({ type: 'by keyboard alone', description: told });
  console.log(`[UI-21] the whole way by keyboard: ${told}`);
  expect(keys.presses).toBeLessThan(MOST_PRESSES);
});

async function signIn(keys: Keyboard, name: string): Promise<void> {
  const person = keys.page.getByRole('radio', { name });
  await keys.page.getByLabel(/^PIN/).waitFor();
  await keys.press('Shift+Tab');
  while (!(await person.isChecked())) await keys.press('ArrowDown');
  await keys.press('Tab');
  await keys.type(PIN);
  await keys.press('Enter');
  await keys.page.getByRole('navigation', { name: 'Menu utama' }).waitFor();
}

async function importSample(keys: Keyboard): Promise<void> {
  const { page } = keys;
  await keys.press('g', 'i');
  await keys.tabTo(page.getByLabel('Lokasi berkas di PC ini'));
  await keys.type(SAMPLE);
  await keys.press('Enter');
  await keys.tabTo(page.getByRole('button', { name: 'Impor 59 laporan' }));
  await keys.press('Enter');
  await keys.agree();
  await page.getByRole('heading', { name: 'Impor selesai' }).waitFor();
}

async function openCase(keys: Keyboard): Promise<void> {
  await keys.press('g', 's', '/');
  await keys.type(CASE);
  await keys.page.getByText('1 dari 59 laporan').waitFor();
  await keys.press('Enter', 'Enter');
  await keys.page.getByRole('heading', { name: 'Riwayat', exact: true }).waitFor();
}

async function classify(keys: Keyboard): Promise<void> {
  await keys.press('c');
  const dialog = keys.page.getByRole('dialog');
  await keys.tabTo(dialog.getByRole('combobox', { name: 'Klasifikasi' }));
  await keys.press('Enter');
  const wanted = keys.page.getByRole('option', { name: 'Pengaduan tidak berkadar pengawasan' });
  await wanted.waitFor();
  while ((await wanted.and(keys.page.locator(':focus')).count()) === 0) await keys.press('ArrowDown');
  await keys.press('Enter');
  await wanted.waitFor({ state: 'detached' });
  await keys.agree();
}

/** Written and submitted by the admin, approved by the head, copied and recorded as sent by the admin. */
async function answer(keys: Keyboard, field: string, text: string): Promise<void> {
  const { page } = keys;
  await keys.press('b');
  await expect(page.getByLabel(field)).toBeFocused();
  await keys.type(text);
  await keys.press('Control+Enter');
  await keys.agree();
  await changePerson(keys, 'Budi Hartono');
  await keys.press('a');
  await keys.agree();
  await changePerson(keys, 'Sari Wulandari');
  await keys.press('y');
  await page.getByText('Teks tersalin.').waitFor();
  await keys.press('e');
  await keys.agree();
}

async function changePerson(keys: Keyboard, name: string): Promise<void> {
  await keys.press('Control+l');
  await keys.page.getByRole('heading', { name: 'Layar terkunci' }).waitFor();
  await signIn(keys, name);
  await keys.page.getByRole('heading', { name: 'Riwayat', exact: true }).waitFor();
}

/** The file that was saved. */
async function saveSummary(keys: Keyboard): Promise<string> {
  const { page } = keys;
  await keys.press('g', 'r');
  await keys.tabTo(page.getByRole('button', { name: 'Simpan sebagai berkas' }));
  await keys.press('Enter');
  const download = page.waitForEvent('download');
  await keys.agree();
  return (await download).suggestedFilename();
}
