import { expect, signIn, test } from '#tests/e2e/support/desk.ts';
import { PIN } from '#tests/e2e/support/folders.ts';

test.use({ prepared: 'office' });

const LOCKED = { level: 1, name: 'Layar terkunci' } as const;
const PIN_FIELD = /^PIN Budi Hartono/;

test('[UI-39] a key locks the window; another person goes on with the own PIN', async ({ desk }) => {
  const page = await desk.open();
  await signIn(page, 'Maya Lestari');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', LOCKED)).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Menu utama' })).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'Maya Lestari' })).toBeChecked();
  await signIn(page, 'Budi Hartono');
  await expect(page.getByRole('button', { name: 'Budi Hartono · Atasan' })).toBeVisible();
});

test('[UI-56] who is in the window stands at its top, with the ways to somebody else and to the lock', async ({
  desk,
}) => {
  const page = await desk.open();
  await signIn(page, 'Maya Lestari');
  await page.getByRole('button', { name: 'Kunci layar' }).click();
  await expect(page.getByRole('heading', LOCKED)).toBeVisible();
  await signIn(page, 'Maya Lestari');
  await page.getByRole('button', { name: 'Maya Lestari · Koordinator' }).click();
  await page.getByRole('menuitem', { name: 'Ganti orang' }).click();
  await signIn(page, 'Budi Hartono');
  await page.setViewportSize({ width: 683, height: 384 });
  await page.getByRole('button', { name: 'Budi Hartono · Atasan' }).click();
  await page.getByRole('menuitem', { name: 'Kunci layar' }).click();
  await expect(page.getByRole('heading', LOCKED)).toBeVisible();
});

test('[UI-40] a window left alone for the minutes of the settings locks itself', async ({ desk }) => {
  const page = await desk.open();
  await signIn(page, 'Maya Lestari');
  await page.getByRole('link', { name: 'Pengaturan' }).click();
  await page.getByRole('link', { name: 'Tampilan PC ini' }).click();
  await page.clock.install();
  await page.getByRole('spinbutton', { name: /^Kunci setelah tidak dipakai/ }).fill('1');
  await page.clock.fastForward(50_000);
  await page.keyboard.press('Shift');
  await page.clock.fastForward(50_000);
  await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible();
  await page.clock.fastForward(61_000);
  await expect(page.getByRole('heading', LOCKED)).toBeVisible();
});

test('[UI-41] a wrong PIN is told and cleared; after five the person waits, even with the right one', async ({
  desk,
}) => {
  const page = await desk.open();
  await page.getByRole('radio', { name: 'Budi Hartono' }).check();
  const pin = page.getByLabel(PIN_FIELD);
  const alert = page.getByRole('alert');
  for (let time = 1; time <= 5; time += 1) {
    await pin.fill(`salah${time}`);
    await page.getByRole('button', { name: 'Masuk' }).click();
    await expect(alert).toContainText('PIN profil Budi Hartono salah.');
    await expect(pin).toHaveValue('');
  }
  await pin.fill(PIN);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await expect(alert).toContainText(/^PIN terlalu sering salah\. Tunggu \d+ detik/);
  await page.getByRole('radio', { name: 'Maya Lestari' }).check();
  await expect(alert).toHaveCount(0);
  await signIn(page, 'Maya Lestari');
});
