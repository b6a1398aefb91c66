import type { Page } from '@playwright/test';
import { AT_THE_COUNTER, registerByHand } from '#tests/e2e/support/case.ts';
import { expect, signIn, test } from '#tests/e2e/support/desk.ts';
import { startBrowserMode } from '#tests/e2e/support/start-browser-mode.ts';

// Two pages of one desk, and a page that outlives its desk, are of the browser.
test.describe('an act that fails', { tag: '@browser' }, () => {
  test.use({ prepared: 'office' });

  const UNREACHABLE = 'Meja tidak menjawab; mungkin programnya tertutup. Yang sudah tersimpan aman.';

  async function ask(page: Page, act: string, field: string, words: string): Promise<void> {
    await page.getByRole('button', { name: act, exact: true }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: field }).fill(words);
  }

  test('[UI-54] because another was faster says so beside what was typed, which stays', async ({
    desk,
    context,
  }) => {
    const page = await desk.open();
    await signIn(page, 'Sari Wulandari');
    await registerByHand(page, AT_THE_COUNTER);
    const second = await context.newPage();
    await second.goto(page.url());
    await ask(page, 'Tunda', 'Data yang masih kurang', 'Nomor tiang lampu');
    await ask(second, 'Bukan wewenang', 'Instansi yang berwenang', 'PLN');
    await second.getByRole('dialog').getByRole('button', { name: 'Bukan wewenang' }).click();
    await expect(second.getByRole('dialog')).toHaveCount(0);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(/^Laporan ini berubah selagi Anda mengisi/)).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: 'Data yang masih kurang' })).toHaveValue(
      'Nomor tiang lampu',
    );
    await expect(dialog.getByRole('button', { name: 'Tunda' })).toBeDisabled();
  });

  test('[UI-55] because the desk stopped says so, keeps what was typed, and works on once the desk is back', async ({
    desk,
    context,
  }) => {
    const page = await desk.open();
    await signIn(page, 'Sari Wulandari');
    await registerByHand(page, AT_THE_COUNTER);
    await ask(page, 'Tunda', 'Data yang masih kurang', 'Nomor tiang lampu');
    await desk.kill();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Tunda' }).click();
    await expect(dialog.getByRole('alert')).toContainText(UNREACHABLE);
    const words = dialog.getByRole('textbox', { name: 'Data yang masih kurang' });
    await expect(words).toHaveValue('Nomor tiang lampu');
    const back = startBrowserMode(desk.folder, '--port', new URL(page.url()).port);
    const again = await context.newPage();
    await again.goto(await back.link);
    await signIn(page, 'Sari Wulandari');
    await page.getByRole('button', { name: 'Tunda', exact: true }).click();
    await expect(words).toHaveValue('Nomor tiang lampu');
    await dialog.getByRole('button', { name: 'Tunda' }).click();
    await expect(page.getByText('Laporan ditunda; batas waktu berhenti.')).toBeVisible();
    await back.end('SIGKILL');
  });
});
