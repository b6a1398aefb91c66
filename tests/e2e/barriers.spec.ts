import { barriersOn } from '#tests/e2e/support/barriers.ts';
import { expect, signIn, test } from '#tests/e2e/support/desk.ts';
import { partsOf } from '#tests/e2e/support/places.ts';
import { eachPopup, OPENED } from '#tests/e2e/support/popups.ts';
import { enterAs, goTo, type SamplePerson } from '#tests/e2e/support/visit.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ prepared: 'answers' });

const TEST_MS = 300_000;
const ACTION_MS = 15_000;
const PEOPLE: readonly SamplePerson[] = ['koordinator', 'admin', 'atasan'];

for (const who of PEOPLE)
  for (const [part, places] of partsOf(who).entries()) {
    test(`[AX-1] [AX-2] no screen and nothing that opens on it has a barrier, in both themes: ${who}, part ${part + 1}`, async ({
      desk,
    }) => {
      test.setTimeout(TEST_MS);
      const page = await desk.open();
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await enterAs(page, who);
      const seen = new Set<string>();
      page.setDefaultTimeout(ACTION_MS);
      for (const place of places) {
        await test.step(place.name, async () => {
          await goTo(page, place.address(desk.folder));
          await place.set?.(page);
          expect.soft(await barriersOn(page), place.name).toEqual([]);
          await eachPopup(page, seen, async (name) => {
            expect.soft(await barriersOn(page, OPENED), `${place.name}: ${name}`).toEqual([]);
          });
        });
      }
    });
  }

test('[AX-1] barriers that were planted are found, in the theme that has them', async ({ page }) => {
  const style = '@media (prefers-color-scheme: dark) { p { color: #777; background: #666 } }';
  await page.setContent(`<style>${style}</style><main><p>Aduan</p><button></button></main>`);
  const found = await barriersOn(page);
  expect(found.some((one) => one.startsWith('light: button-name'))).toBe(true);
  expect(found.some((one) => one.startsWith('dark: color-contrast'))).toBe(true);
  expect(await barriersOn(page, 'p')).toEqual([expect.stringContaining('dark: color-contrast')]);
});

test.describe('before anybody signed in', () => {
  test.use({ prepared: 'empty' });

  test('[AX-1] the first start has no barrier, with its faults told too', async ({ desk }) => {
    const page = await desk.open();
    await page.getByRole('button', { name: 'Mulai', exact: true }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Mulai', exact: true }).click();
    await page.getByText('Harus diisi.').first().waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });
});

test.describe('where nothing is yet', () => {
  test.use({ prepared: 'office' });

  test('[AX-1] signing in, a wrong PIN, the locked screen and empty lists have no barrier', async ({
    desk,
  }) => {
    const page = await desk.open();
    await page.getByRole('radio', { name: 'Sari Wulandari' }).check();
    expect.soft(await barriersOn(page), 'sign-in').toEqual([]);
    await page.locator('input[type="password"]').fill('000000');
    await page.getByRole('button', { name: 'Masuk' }).click();
    await page.getByRole('alert').waitFor();
    expect.soft(await barriersOn(page), 'wrong PIN').toEqual([]);
    await page.reload();
    await signIn(page, 'Sari Wulandari');
    for (const address of ['antrean/hari-ini', 'antrean/semua', 'laporan/lapor%3A1', 'pengaturan/padanan']) {
      await goTo(page, address);
      expect.soft(await barriersOn(page), address).toEqual([]);
    }
    await page.keyboard.press('Control+l');
    await page.getByRole('heading', { name: 'Layar terkunci' }).waitFor();
    expect.soft(await barriersOn(page), 'locked').toEqual([]);
  });
});
