// The walks through the screens of sync, on desks that joined a made-up hub.
import { ADMIN, COORDINATOR, HUB_PIN } from './hub.mjs';

const BAR = /^(?:Tersambung|Luring)/;

/** The PC that will be away, before: what came with joining is read. */
export async function walkBefore(page) {
  await enter(page, ADMIN);
  await open(page, 'sinkron/berubah', 'Apa yang berubah');
  await page.getByRole('button', { name: 'Tandai sudah dibaca' }).click();
  await page.getByText('Tidak ada perubahan yang belum dibaca').waitFor();
}

/** The same PC meets the hub again, which puts aside what it may not take. */
export async function walkMeeting(page) {
  await enter(page, ADMIN);
  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: /^Tersambung, 1 menunggu/ })
    .waitFor();
}

/** The same PC, back: what meeting the hub left to do and to read; then without a line again. */
export function walkField(hub) {
  return async (page, camera) => {
    const bar = page.getByRole('contentinfo').getByRole('button', { name: BAR });
    await enter(page, ADMIN);
    await open(page, 'sinkron/keputusan', 'Perlu keputusan');
    await page.getByRole('button', { name: 'Terapkan lagi' }).first().waitFor();
    await camera('sinkron-keputusan');
    await open(page, 'sinkron/berubah', 'Apa yang berubah');
    await page.getByRole('button', { name: 'Tandai sudah dibaca' }).waitFor();
    await camera('sinkron-berubah');
    await hub.stop();
    await bar.click();
    await page.getByRole('button', { name: 'Sinkronkan sekarang' }).click();
    await page
      .getByRole('dialog')
      .getByText(/^Luring/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await open(page, 'sinkron/keluar', 'Kotak keluar');
    await page.getByRole('list', { name: 'Catatan yang menunggu' }).getByText('di pusat').first().waitFor();
    await camera('sinkron-kotak-keluar');
    await open(page, 'antrean/hari-ini', 'Hari ini');
    await bar.click();
    await page.getByRole('dialog').waitFor();
    await camera('sinkron-panel');
  };
}

/** The coordinator, with what the hub put aside. */
export async function walkCoordinator(page, camera) {
  await enter(page, COORDINATOR);
  await open(page, 'sinkron/keputusan', 'Perlu keputusan');
  await page.getByRole('button', { name: 'Terima ke riwayat' }).first().waitFor();
  await camera('sinkron-koordinator');
}

async function enter(page, name) {
  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).check();
  await page.getByLabel(/^PIN /).fill(HUB_PIN);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('contentinfo').getByRole('button', { name: BAR }).waitFor();
}

async function open(page, address, heading) {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/${address}`);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}
