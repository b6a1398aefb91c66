import type { Page } from '@playwright/test';
import { type DeskUnderTest, expect, signIn, test } from '#tests/e2e/support/desk.ts';
import { countLine, numbersOf, openView, rowsOf } from '#tests/e2e/support/queue.ts';

test.use({ prepared: 'sample' });

const COORDINATOR = 'Koordinator Kabupaten';
const ALL = 'Semua laporan';

async function openQueue(desk: DeskUnderTest): Promise<Page> {
  const page = await desk.open();
  await signIn(page, COORDINATOR);
  return page;
}

test('[UI-30] each view lists as many cases as the menu counts for it', async ({ desk }) => {
  const page = await openQueue(desk);
  for (const view of ['Hari ini', 'Terlambat', 'Belum ditindaklanjuti', 'Menunggu pelapor', ALL]) {
    const count = await openView(page, view);
    expect(count, view).toBeGreaterThan(0);
    await expect(countLine(page)).toHaveText(`${count} laporan`);
    await expect(page.getByRole('grid', { name: `Daftar laporan: ${view}` })).toHaveAttribute(
      'aria-rowcount',
      String(count + 1),
    );
  }
});

test('[UI-31] the list narrows with every letter of the search, and Escape gives all of it back', async ({
  desk,
}) => {
  const page = await openQueue(desk);
  const all = await openView(page, ALL);
  const [, , third = ''] = await numbersOf(page);
  const search = page.getByRole('searchbox', { name: 'Cari laporan' });
  await search.pressSequentially(third.slice(0, 4));
  await expect(countLine(page)).toHaveText(new RegExp(`^\\d+ dari ${all} laporan$`));
  await search.pressSequentially(third.slice(4));
  await expect(countLine(page)).toHaveText(`1 dari ${all} laporan`);
  expect(await numbersOf(page)).toEqual([third]);
  await search.fill('tidak ada kata begini');
  await expect(
    page.getByText('Tidak ada laporan dengan "tidak ada kata begini" di daftar ini'),
  ).toBeVisible();
  await search.press('Escape');
  await expect(countLine(page)).toHaveText(`${all} laporan`);
});

test('[UI-32] a filter says what it is set to and how many have it, and is taken off by its cross', async ({
  desk,
}) => {
  const page = await openQueue(desk);
  const all = await openView(page, ALL);
  const filters = page.getByRole('group', { name: 'Saring daftar' });
  await filters.getByRole('button', { name: 'Tahap' }).click();
  const option = page.getByRole('dialog', { name: 'Tahap' }).getByRole('checkbox', { name: /^Diproses/ });
  const words = await page
    .getByRole('dialog', { name: 'Tahap' })
    .getByText(/^Diproses/)
    .locator('..')
    .innerText();
  await option.check();
  await page.keyboard.press('Escape');
  await expect(filters.getByRole('button', { name: 'Tahap: Diproses' })).toBeVisible();
  await expect(countLine(page)).toHaveText(`${words.replace(/\D/g, '')} dari ${all} laporan`);
  for (const row of await rowsOf(page).all()) {
    await expect(row.getByRole('gridcell', { name: /^Diproses/ })).toBeVisible();
  }
  await filters.getByRole('button', { name: 'Hapus saringan Tahap' }).click();
  await expect(countLine(page)).toHaveText(`${all} laporan`);
});

test('[UI-100] coming back from a report, the list stands where it was left', async ({ desk }) => {
  const page = await openQueue(desk);
  await openView(page, ALL);
  const row = rowsOf(page).and(page.locator('[data-active="true"]'));
  await rowsOf(page).first().focus();
  for (let down = 0; down < 30; down += 1) await page.keyboard.press('ArrowDown');
  await expect(row).toBeInViewport({ ratio: 0.9 });
  const left = await row.boundingBox();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(ALL);
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
  expect(await row.getAttribute('data-index')).toBe('30');
  expect((await row.boundingBox())?.y).toBe(left?.y);
});

test('[UI-33] a heading sorts by its column, and turns the order round', async ({ desk }) => {
  const page = await openQueue(desk);
  await openView(page, ALL);
  const heading = page.getByRole('columnheader', { name: 'Nomor' });
  for (const [order, sign] of [
    ['ascending', 1],
    ['descending', -1],
  ] as const) {
    await heading.getByRole('button').click();
    await expect(heading).toHaveAttribute('aria-sort', order);
    // Cases without a number come first or last: two pages further down stand many that have one.
    await rowsOf(page).first().focus();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    const numbers = (await numbersOf(page)).filter((number) => /^\d+$/.test(number)).map(Number);
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers).toEqual(numbers.toSorted((one, other) => sign * (one - other)));
  }
});

test('[UI-34] the columns chosen and their widths are there again after a restart', async ({ desk }) => {
  const page = await openQueue(desk);
  await openView(page, ALL);
  await page.getByRole('button', { name: 'Kolom' }).click();
  const columns = page.getByRole('dialog', { name: 'Kolom daftar' });
  await columns.getByRole('checkbox', { name: 'Petugas' }).uncheck();
  await columns.getByRole('slider', { name: 'Lebar kolom OPD' }).fill('240');
  await columns.getByRole('button', { name: 'Tutup' }).click();
  await expect(page.getByRole('columnheader', { name: 'Petugas' })).toHaveCount(0);
  await desk.close();

  const again = await openQueue(desk);
  await openView(again, ALL);
  await expect(again.getByRole('columnheader', { name: 'OPD' })).toBeVisible();
  await expect(again.getByRole('columnheader', { name: 'Petugas' })).toHaveCount(0);
  await again.getByRole('button', { name: 'Kolom' }).click();
  await expect(again.getByRole('slider', { name: 'Lebar kolom OPD' })).toHaveValue('240');
});
