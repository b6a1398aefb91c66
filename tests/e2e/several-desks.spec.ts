import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, signIn, test } from '#tests/e2e/support/desk.ts';
import { FOLDERS } from '#tests/e2e/support/folders.ts';
import { openView } from '#tests/e2e/support/queue.ts';
import { startBrowserMode } from '#tests/e2e/support/start-browser-mode.ts';

// Links, and several desks in one browser, are of browser mode.
test.describe('several desks', { tag: '@browser' }, () => {
  test.use({ prepared: 'office' });

  test('[UI-51] a second start on the same folder says that it is open, tells a link to it, and ends', async ({
    desk,
    context,
  }) => {
    const page = await desk.open();
    await signIn(page, 'Maya Lestari');
    const second = startBrowserMode(desk.folder);
    const link = await second.link;
    await second.ended;
    expect(second.said()).toContain(`Meja untuk folder ${desk.folder} sudah terbuka.`);
    const beside = await context.newPage();
    await beside.goto(link);
    expect(new URL(beside.url()).origin).toBe(new URL(page.url()).origin);
    await expect(beside.getByText(desk.folder).first()).toBeVisible();
  });

  test('[UI-52] two folders are open at once in one browser, each with its own person and cases', async ({
    desk,
    context,
  }) => {
    const folder = `${desk.folder}-lain`;
    cpSync(join(FOLDERS, 'lapor'), folder, { recursive: true });
    const page = await desk.open();
    await signIn(page, 'Maya Lestari');
    const other = startBrowserMode(folder);
    const beside = await context.newPage();
    await beside.goto(await other.link);
    await signIn(beside, 'Sari Wulandari');
    expect(await openView(beside, 'Semua laporan')).toBe(59);
    expect(await openView(page, 'Semua laporan')).toBe(0);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Maya Lestari · Koordinator' })).toBeVisible();
    await other.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });
});

test.describe('practice', { tag: '@browser' }, () => {
  test.use({ prepared: 'empty' });

  test('[UI-53] is opened beside the real desk, which stays empty, and says LATIHAN on every page', async ({
    desk,
    context,
  }) => {
    const page = await desk.open();
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: 'Buka meja latihan' }).click();
    const practice = await opened;
    await expect(practice.getByText('LATIHAN', { exact: true })).toBeVisible();
    await signIn(practice, 'Koordinator Kabupaten');
    await expect(practice.getByText('LATIHAN', { exact: true })).toBeVisible();
    expect(await openView(practice, 'Semua laporan')).toBeGreaterThan(100);
    await expect(practice.getByRole('note').filter({ hasText: 'LATIHAN' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Selamat datang di Meja Aduan' })).toBeVisible();
    await expect(page.getByText('LATIHAN', { exact: true })).toHaveCount(0);
    await desk.close();
    await removeClosed(`${desk.folder}-latihan`);
  });
});

/** Removes a folder once its desk, which closes by itself, has made its last copy. */
async function removeClosed(folder: string): Promise<void> {
  const isCopied = () => readdirSync(join(folder, 'backups')).some((name) => !name.endsWith('.partial'));
  await expect(() => expect(isCopied()).toBe(true)).toPass();
  await expect(() => rmSync(folder, { recursive: true, force: true })).toPass();
}
