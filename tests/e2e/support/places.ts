import type { Page } from '@playwright/test';
import { SETTINGS_TABS } from '#renderer/screens/settings/settings-tabs.ts';
import { smallExport } from '#tests/e2e/support/exports.ts';
import { choose } from '#tests/e2e/support/queue.ts';
import { caseAddress, type SamplePerson } from '#tests/e2e/support/visit.ts';

/** A screen in one of its states. */
export type Place = {
  readonly name: string;
  readonly as: SamplePerson;
  /** What stands after `#/`. */
  readonly address: (folder: string) => string;
  /** What is done there first. */
  readonly set?: (page: Page) => Promise<unknown>;
};

const at =
  (address: string): Place['address'] =>
  () =>
    address;
const caseOf =
  (view: string, stage?: string): Place['address'] =>
  (folder) =>
    caseAddress(folder, view, stage);

/** The places of one person, in parts that take about as long each. */
export function partsOf(who: SamplePerson): readonly (readonly Place[])[] {
  const own = PLACES.filter(({ as }) => as === who);
  const parts = Math.ceil(own.length / MOST_OF_A_PART);
  return Array.from({ length: parts }, (_, part) =>
    own.slice(part * MOST_OF_A_PART, (part + 1) * MOST_OF_A_PART),
  );
}

const MOST_OF_A_PART = 8;
const STAGES = ['baru', 'terverifikasi', 'proses', 'ditunda', 'ditanggapi', 'selesai', 'arsip'];

/** Every screen of the made-up queue, in the states that differ to the eye: a new one is one line. */
export const PLACES: readonly Place[] = [
  { name: 'queue, today', as: 'admin', address: at('antrean/hari-ini') },
  { name: 'queue, everything', as: 'koordinator', address: at('antrean/semua') },
  {
    name: 'queue, selected',
    as: 'koordinator',
    address: at('antrean/belum-ditindaklanjuti'),
    set: selectTwo,
  },
  {
    name: 'queue, selected by an admin',
    as: 'admin',
    address: at('antrean/belum-ditindaklanjuti'),
    set: selectTwo,
  },
  { name: 'queue, nothing found', as: 'koordinator', address: at('antrean/semua'), set: searchInVain },
  { name: 'queue, approval list', as: 'atasan', address: at('antrean/menunggu-persetujuan') },
  ...STAGES.map(
    (stage) => ({ name: `case, ${stage}`, as: 'admin', address: caseOf('semua', stage) }) as const,
  ),
  { name: 'case of the coordinator', as: 'koordinator', address: caseOf('semua', 'terverifikasi') },
  { name: 'case with an answer to approve', as: 'atasan', address: caseOf('menunggu-persetujuan') },
  { name: 'case with an answer submitted', as: 'admin', address: caseOf('menunggu-persetujuan') },
  { name: 'case ready to send', as: 'admin', address: caseOf('siap-kirim') },
  { name: 'case approved, to its approver', as: 'atasan', address: caseOf('siap-kirim') },
  { name: 'case with attachments', as: 'admin', address: caseOf('semua', 'proses'), set: attach },
  { name: 'case, its reporter shown', as: 'admin', address: caseOf('semua', 'proses'), set: reveal },
  { name: 'case, an answer being typed', as: 'admin', address: caseOf('semua', 'proses'), set: typeAnswer },
  { name: 'register', as: 'admin', address: at('baru') },
  { name: 'import', as: 'admin', address: at('impor') },
  { name: 'import, preview', as: 'admin', address: at('impor'), set: preview },
  { name: 'import, done', as: 'admin', address: at('impor'), set: importAll },
  { name: 'import, not allowed', as: 'atasan', address: at('impor') },
  { name: 'calendar, month', as: 'koordinator', address: at('tenggat') },
  { name: 'calendar, busy', as: 'admin', address: at('tenggat'), set: busy },
  { name: 'calendar, week', as: 'koordinator', address: at('tenggat'), set: week },
  { name: 'summary', as: 'koordinator', address: at('ringkasan'), set: lastYear },
  { name: 'reminders', as: 'admin', address: at('pengingat') },
  { name: 'summary, empty', as: 'admin', address: at('ringkasan') },
  ...SETTINGS_TABS.map(
    (tab) => ({ name: `settings, ${tab}`, as: 'koordinator', address: at(`pengaturan/${tab}`) }) as const,
  ),
  { name: 'settings of an admin', as: 'admin', address: at('pengaturan/orang') },
  { name: 'settings, a role that is lent', as: 'atasan', address: at('pengaturan/orang'), set: roleIsLent },
  { name: 'guide, nothing found', as: 'admin', address: at('bantuan/'), set: searchGuideInVain },
  { name: 'guide', as: 'admin', address: at('bantuan/jawaban') },
];

async function selectTwo(page: Page): Promise<void> {
  const boxes = page.getByRole('checkbox', { name: /^Pilih laporan/ });
  for (const place of [0, 1]) await boxes.nth(place).check();
  await page.getByRole('toolbar').waitFor();
}

/** Every day with something to do is a very busy one, with all clocks. */
async function busy(page: Page): Promise<void> {
  await page.getByRole('spinbutton', { name: 'Padat mulai dari' }).fill('1');
  await page.getByRole('checkbox', { name: /^Semua batas waktu/ }).check();
  await page.getByRole('gridcell', { name: /padat/ }).first().waitFor();
}

async function week(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Minggu', exact: true }).click();
  await page.getByRole('table').or(page.getByText('Tidak ada yang jatuh tempo pada minggu ini.')).waitFor();
}

async function searchInVain(page: Page): Promise<void> {
  await page.getByRole('searchbox').or(page.getByRole('search').getByRole('textbox')).first().fill('zzzzqq');
  await page.getByText(/^Tidak ada laporan dengan/).waitFor();
}

async function preview(page: Page): Promise<void> {
  await page.getByLabel('Berkas ekspor LAPOR').setInputFiles(smallExport());
  await page.getByRole('button', { name: /^Impor \d+ laporan$/ }).waitFor();
  await page.getByText('Lihat isi selnya').first().click();
}

async function importAll(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Impor \d+ laporan$/ });
  if (await button.isHidden()) await preview(page);
  await button.click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Impor/ })
    .click();
  await page.getByRole('heading', { name: 'Impor selesai' }).waitFor();
}

async function attach(page: Page): Promise<void> {
  const files = page.locator('input[type="file"]').first();
  await files.setInputFiles('docs/panduan/gambar/masuk.png');
  await page.getByRole('button', { name: 'Lihat masuk.png' }).first().waitFor();
  await files.setInputFiles({
    name: 'surat-pengantar.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
  });
  await page.getByRole('button', { name: 'Lihat surat-pengantar.pdf' }).first().waitFor();
}

async function reveal(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Buka identitas' }).click();
  await page.getByRole('dialog').getByLabel('Alasan').fill('Menghubungi pelapor');
  await page.getByRole('dialog').getByRole('button', { name: 'Buka identitas' }).click();
  await page.getByRole('button', { name: 'Sembunyikan lagi' }).waitFor();
}

async function typeAnswer(page: Page): Promise<void> {
  await page.getByLabel('Teks jawaban').fill('Yth. Pelapor, petugas kami sudah ke lokasi.');
  await page.getByText(/^Tersimpan sementara/).waitFor();
}

async function searchGuideInVain(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Cari dalam panduan' }).fill('zzzzqq');
  await page.getByText(/zzzzqq/).waitFor();
}

async function roleIsLent(page: Page): Promise<void> {
  const list = page.getByRole('list', { name: 'Peran yang dipinjamkan' });
  if (await list.isVisible()) return;
  await page.getByRole('button', { name: /^Pinjamkan peran/ }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, dialog.getByRole('combobox', { name: 'Pengganti' }), /^Koordinator/);
  await dialog.getByRole('button', { name: 'Pinjamkan peran' }).click();
  await list.waitFor();
}

async function lastYear(page: Page): Promise<void> {
  await page.getByLabel('Periode').click();
  await page.getByRole('option', { name: 'Tahun ini' }).click();
  await page.locator('main [aria-busy="false"]').waitFor();
}
