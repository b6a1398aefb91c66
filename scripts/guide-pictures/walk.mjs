// The walks: each goes through screens as a person does, by the names that stand on them.
import { FOLLOWED, madeUpExport } from './made-up-export.mjs';

const PIN = '123456';
const OFFICE = 'Dinas Pekerjaan Umum dan Penataan Ruang';
const ADMIN = `Admin ${OFFICE}`;
const CASE = `laporan/lapor%3A${FOLLOWED.trackingId}`;
const ANSWER = 'Tindak lanjut pengaduan';

/** A folder in which nobody works yet. */
export async function walkFirstRun(page, camera) {
  await page.getByLabel('Nama OPD').fill('Dinas Contoh');
  await page.getByLabel('ID instansi di LAPOR').fill('31001');
  await page.getByLabel('Nama Anda').fill('Admin Contoh');
  await camera('mulai');
}

/** An office at work: from the import to the sent answer, then everything that is looked up. */
export async function walkOffice(page, camera) {
  await page.getByRole('radio', { name: ADMIN }).waitFor();
  await camera('masuk');
  await signIn(page, ADMIN);
  await camera('antrean');
  await page.emulateMedia({ colorScheme: 'dark' });
  await camera('antrean-gelap');
  await page.emulateMedia({ colorScheme: 'light' });
  await selectSome(page, camera);
  await importMadeUp(page, camera);
  await workOnCase(page, camera);
  await answerCase(page, camera);
  await approveAndSend(page, camera);
  await lookUp(page, camera);
}

/** The practice desk. */
export async function walkPractice(page, camera) {
  await signIn(page, ADMIN);
  await camera('latihan');
}

async function signIn(page, name, pin) {
  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).check();
  if (pin !== undefined) await page.getByLabel(/^PIN /).fill(pin);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('main').waitFor();
}

async function changePerson(page, name, pin) {
  await page.keyboard.press('Control+l');
  await page.getByRole('heading', { name: 'Layar terkunci' }).waitFor();
  await signIn(page, name, pin);
}

async function open(page, address, heading) {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/${address}`);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

async function confirm(page, name) {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function selectSome(page, camera) {
  await open(page, 'antrean/belum-ditindaklanjuti', 'Belum ditindaklanjuti');
  const boxes = page.getByRole('checkbox', { name: /^Pilih laporan/ });
  for (const place of [1, 2, 4]) await boxes.nth(place).check();
  await camera('antrean-terpilih');
  await page.getByRole('button', { name: 'Batal memilih' }).click();
}

async function importMadeUp(page, camera) {
  await open(page, 'impor', 'Impor dari LAPOR');
  await camera('impor');
  await page.getByLabel('Berkas ekspor LAPOR').setInputFiles(madeUpExport(Date.now()));
  const button = page.getByRole('button', { name: /^Impor \d+ laporan$/ });
  await button.waitFor();
  await camera('impor-pratinjau');
  await page.getByRole('button', { name: /^Bermasalah/ }).click();
  await page.getByText('Lihat isi selnya').click();
  await page.getByText('Tanggal Laporan Masuk').scrollIntoViewIfNeeded();
  await camera('impor-masalah');
  await button.click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Impor/ })
    .click();
  await page.getByRole('heading', { name: 'Impor selesai' }).waitFor();
}

async function workOnCase(page, camera) {
  await open(page, CASE, FOLLOWED.title);
  await page.getByRole('button', { name: 'Verifikasi', exact: true }).click();
  await confirm(page, 'Verifikasi');
  await page.getByRole('button', { name: 'Kelola sendiri' }).click();
  await confirm(page, 'Kelola sendiri');
  await page.getByRole('combobox', { name: 'Klasifikasi' }).click();
  await page.getByRole('option', { name: 'Pengaduan tidak berkadar pengawasan' }).click();
  await page.getByRole('button', { name: /^Jelaskan hitungan Pengaduan tidak/ }).waitFor();
  await camera('laporan');
  await page.getByRole('button', { name: /^Jelaskan hitungan Pengaduan tidak/ }).click();
  await page.getByRole('dialog').waitFor();
  await camera('batas-waktu');
  await page.keyboard.press('Escape');
}

async function answerCase(page, camera) {
  await page.getByRole('button', { name: 'Templat' }).click();
  await page.getByRole('radio', { name: ANSWER }).first().check();
  await camera('templat');
  await page.getByRole('button', { name: 'Pakai templat' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Jawaban', exact: true }).scrollIntoViewIfNeeded();
  await page.getByText(/^Tersimpan sementara/).waitFor();
  await camera('jawaban');
  await page
    .getByLabel('Teks jawaban')
    .fill(
      'Yth. Bapak/Ibu Pelapor,\n\nTerima kasih atas laporan Anda. Petugas kami sudah memeriksa lampu di Jalan Contoh dan ' +
        'mengganti lima lampu yang padam. Bila masih ada yang gelap, silakan membalas laporan ini.\n\nHormat kami,\n' +
        OFFICE,
    );
  await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
  await confirm(page, 'Ajukan');
}

async function approveAndSend(page, camera) {
  await changePerson(page, `Atasan ${OFFICE}`, PIN);
  await open(page, 'antrean/menunggu-persetujuan', 'Menunggu persetujuan');
  await camera('menunggu-persetujuan');
  await open(page, CASE, FOLLOWED.title);
  await page.getByRole('button', { name: 'Setujui', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await camera('persetujuan');
  await confirm(page, 'Setujui teks ini');
  await changePerson(page, ADMIN);
  await open(page, CASE, FOLLOWED.title);
  await page.getByRole('heading', { name: 'Siap kirim' }).scrollIntoViewIfNeeded();
  await camera('siap-kirim');
  await page
    .getByRole('heading', { name: 'Riwayat', exact: true })
    .evaluate((heading) => heading.scrollIntoView());
  await camera('riwayat');
}

async function lookAtCalendar(page, camera) {
  await open(page, 'tenggat', 'Tenggat');
  await page
    .getByRole('gridcell', { name: /\d+ (terlambat|jatuh tempo)/ })
    .last()
    .click();
  await camera('tenggat');
  await page.getByRole('button', { name: 'Minggu', exact: true }).click();
  await camera('tenggat-minggu');
  await page.getByRole('button', { name: 'Bulan', exact: true }).click();
  for (const [button, name] of [
    ['Bagaimana jika', 'tenggat-jika'],
    ['Berkas kalender', 'tenggat-berkas'],
  ]) {
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('dialog').waitFor();
    await camera(name);
    await page.keyboard.press('Escape');
  }
}

const LOOKED_UP = [
  ['pengingat', 'pengingat', 'Pengingat'],
  ['laporan-baru', 'baru', 'Catat laporan baru'],
  ['ringkasan', 'ringkasan', 'Ringkasan'],
  ...['kantor', 'orang', 'kalender', 'aturan', 'padanan', 'templat', 'pengingat', 'tampilan', 'data'].map(
    (tab) => [`pengaturan-${tab}`, `pengaturan/${tab}`, 'Pengaturan'],
  ),
];

async function lookUp(page, camera) {
  await lookAtCalendar(page, camera);
  for (const [name, address, heading] of LOOKED_UP) {
    await open(page, address, heading);
    await camera(name);
  }
  await changePerson(page, 'Koordinator Kabupaten', PIN);
  await open(page, 'pengaturan/rahasia', 'Pengaturan');
  await camera('pengaturan-rahasia');
  await page.getByRole('banner').getByRole('button', { name: 'Bantuan' }).click();
  await page.getByRole('menu').waitFor();
  await camera('bantuan-layar');
  await page.keyboard.press('Escape');
  await open(page, 'bantuan/masalah', 'Bila ada masalah');
  await page.getByRole('searchbox', { name: 'Cari dalam panduan' }).fill('pin lupa');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await camera('bantuan');
  await open(page, 'antrean/hari-ini', 'Hari ini');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Tombol pintas' }).waitFor();
  await camera('tombol');
}
