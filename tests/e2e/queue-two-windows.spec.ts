import type { Page } from '@playwright/test';
import { expect, signIn, test } from '#tests/e2e/support/desk.ts';
import { choose, countLine, numbersOf, openView, rowOf, select } from '#tests/e2e/support/queue.ts';

test.use({ prepared: 'sample' });

const COORDINATOR = 'Koordinator Kabupaten';
const NEW = 'Belum ditindaklanjuti';

async function doToOne(page: Page, number: string, act: string, fill: () => Promise<void>): Promise<void> {
  await select(page, [number]);
  await page.getByRole('toolbar').getByRole('button', { name: act }).click();
  await fill();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `${act} 1 laporan` })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

// Electron's window is one; two pages of one desk exist in the browser only.
test('[UI-37] what is done in a second page shows in the first, which moves no row by itself', {
  tag: '@browser',
}, async ({ desk, context }) => {
  const page = await desk.open();
  await signIn(page, COORDINATOR);
  const second = await context.newPage();
  await second.goto(page.url());
  const before = await openView(page, NEW);
  await openView(second, NEW);
  const order = await numbersOf(page);
  const [first = '', next = ''] = order;
  await rowOf(page, next).hover();
  await doToOne(second, first, 'Tugaskan', () =>
    choose(
      second,
      second.getByRole('dialog').getByRole('combobox', { name: 'Petugas' }),
      /^Penghubung Dinas Pekerjaan/,
    ),
  );
  await expect(
    rowOf(page, first).getByRole('gridcell', { name: /^Penghubung Dinas Pekerjaan/ }),
  ).toBeVisible();
  await doToOne(second, first, 'Arsipkan', () =>
    choose(second, second.getByRole('dialog').getByRole('combobox', { name: 'Alasan' }), 'Berulang'),
  );
  await expect(rowOf(second, first)).toHaveCount(0);
  await expect(countLine(page)).toHaveText(`${before} laporan · 1 perubahan`);
  expect(await numbersOf(page)).toEqual(order);
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await expect(rowOf(page, first)).toHaveCount(0);
  await expect(countLine(page)).toHaveText(`${before - 1} laporan`);
});
