import type { Page } from '@playwright/test';
import { barriersOn } from '#tests/e2e/support/barriers.ts';
import { expect, signIn, test } from '#tests/e2e/support/desk.ts';

const ADMIN = 'Sari Wulandari';

/** By how much the screen, and the window, can be scrolled sideways. */
const OVER = `[document.getElementById('isi'), document.documentElement].map((one) => one.scrollWidth - one.clientWidth)`;

test.use({ prepared: 'office' });

async function openGuide(page: Page, place: string, title: string): Promise<void> {
  await page.evaluate(`window.location.hash = '#/bantuan/${place}'`);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

test('[GD-4] the question mark leads to what the guide says of this screen, and to the sheet of keys', async ({
  desk,
}) => {
  const page = await desk.open();
  await signIn(page, ADMIN);
  await page.getByRole('banner').getByRole('button', { name: 'Bantuan' }).click();
  await page.getByRole('menuitem', { name: 'Panduan layar ini' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Antrean' })).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: 'Bantuan' }).click();
  await expect(page.getByRole('menuitem', { name: 'Panduan layar ini' })).toHaveCount(0);
  await page.getByRole('menuitem', { name: 'Tombol pintas' }).click();
  await expect(page.getByRole('dialog', { name: 'Tombol pintas' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[role="dialog"], [role="menu"]')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Tombol pintas' })).toBeVisible();
});

test('[GD-7] a search by keyboard alone leads to the part that was found', async ({ desk }) => {
  const page = await desk.open();
  await signIn(page, ADMIN);
  await openGuide(page, '', 'Mulai memakai Meja Aduan');
  await page.keyboard.press('/');
  await page.keyboard.type('pin lupa');
  await expect(page.getByText('1 bagian cocok')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Lupa PIN' })).toBeFocused();
});

test('[GD-8] the guide ends with the rules of this desk, each with its source', async ({ desk }) => {
  const page = await desk.open();
  await signIn(page, ADMIN);
  await openGuide(page, 'aturan', 'Aturan dan sumbernya');
  await expect(page.getByRole('heading', { level: 3, name: 'Verifikasi laporan' })).toBeVisible();
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: /^Sumber: PermenPANRB/ })
      .first(),
  ).toBeVisible();
});

test('[GD-9] nothing of the guide is fetched before it is opened; then its pictures are there', async ({
  desk,
}) => {
  const page = await desk.open();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const ofGuide = () => fetched.filter((url) => /\.png|help-screen/.test(url));
  await signIn(page, ADMIN);
  await expect(page.getByRole('heading', { level: 1, name: 'Hari ini' })).toBeVisible();
  expect(ofGuide()).toEqual([]);
  await openGuide(page, 'antrean', 'Antrean');
  const picture = page.getByRole('img', { name: /^Antrean hari ini/ });
  await picture.scrollIntoViewIfNeeded();
  await expect(picture).toHaveJSProperty('complete', true);
  await expect(picture).toHaveJSProperty('naturalWidth', 1366);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`[GD-10] the guide has no barrier and no sideways scrolling, ${colorScheme}, at 200 % too`, async ({
    desk,
  }) => {
    const page = await desk.open();
    await page.emulateMedia({ colorScheme });
    await signIn(page, ADMIN);
    for (const [name, title] of [
      ['antrean', 'Antrean'],
      ['aturan', 'Aturan dan sumbernya'],
      ['baris-perintah', 'Panduan baris perintah'],
    ] as const) {
      await page.setViewportSize({ width: 1366, height: 768 });
      await openGuide(page, name, title);
      expect(await barriersOn(page), name).toEqual([]);
      await page.setViewportSize({ width: 683, height: 384 });
      expect(await barriersOn(page), name).toEqual([]);
      expect(await page.evaluate(OVER), name).toEqual([0, 0]);
    }
  });
}

test('[GD-10] at 200 % the page begins in sight, its contents folded above it; a picture enlarged scrolls in its own frame', async ({
  desk,
}) => {
  const page = await desk.open();
  await signIn(page, ADMIN);
  await page.setViewportSize({ width: 683, height: 384 });
  await openGuide(page, 'antrean', 'Antrean');
  const contents = page.getByRole('navigation', { name: 'Isi panduan' });
  await expect(page.getByText('Antrean memperlihatkan laporan')).toBeInViewport();
  await expect(contents.getByRole('link').first()).toBeHidden();
  await contents.getByText('Isi panduan').click();
  await contents.getByRole('link', { name: 'Impor dari LAPOR' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Impor dari LAPOR' })).toBeVisible();
  await expect(contents.getByRole('link').first()).toBeHidden();
  await page
    .getByRole('button', { name: /^Perbesar gambar/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /^Kecilkan gambar/ })).toBeVisible();
  expect(await page.evaluate(OVER)).toEqual([0, 0]);
});

test('[GD-10] a page is printed without the frame around it', async ({ desk }) => {
  const page = await desk.open();
  await signIn(page, ADMIN);
  await openGuide(page, 'impor', 'Impor dari LAPOR');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1, name: 'Impor dari LAPOR' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Menyetujui impor' })).toBeVisible();
  for (const role of ['navigation', 'search', 'banner', 'contentinfo'] as const) {
    await expect(page.getByRole(role).filter({ visible: true }), role).toHaveCount(0);
  }
  await expect(page.getByText('Cetak halaman ini')).toBeHidden();
});
