import { expect, test } from '#tests/e2e/support/desk.ts';

test.use({ prepared: 'sample' });

const SCREENS = [
  'antrean/hari-ini',
  'antrean/semua',
  'impor',
  'baru',
  'ringkasan',
  ...[
    'kantor',
    'orang',
    'kalender',
    'aturan',
    'padanan',
    'templat',
    'rahasia',
    'pusat',
    'tampilan',
    'data',
  ].map((tab) => `pengaturan/${tab}`),
  'bantuan/mulai',
];

test('[SC-10] no screen leaves a complaint in the console', async ({ desk }) => {
  const page = await desk.open();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()} ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
  await page.getByRole('radio', { name: /^Admin Dinas Pekerjaan Umum/ }).check();
  await page.getByRole('button', { name: 'Masuk' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hari ini' })).toBeVisible();
  for (const screen of SCREENS) {
    await page.evaluate(`window.location.hash = '#/${screen}'`);
    await expect(page.getByRole('main').getByRole('progressbar')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page
    .getByRole('navigation', { name: 'Menu utama' })
    .getByRole('link', { name: /^Semua laporan/ })
    .click();
  await page.getByRole('grid').getByRole('row').nth(1).press('Enter');
  await expect(page.getByRole('heading', { name: 'Tahap dan langkah berikutnya' })).toBeVisible();
  expect(complaints).toEqual([]);
});
