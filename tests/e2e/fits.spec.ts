import { test } from '#tests/e2e/support/desk.ts';
import { fits } from '#tests/e2e/support/fits.ts';
import { PLACES } from '#tests/e2e/support/places.ts';
import { enterAs, goTo, type SamplePerson } from '#tests/e2e/support/visit.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ prepared: 'answers' });

const TEST_MS = 240_000;
const ACTION_MS = 15_000;
const PEOPLE: readonly SamplePerson[] = ['koordinator', 'admin'];

for (const who of PEOPLE) {
  test(`[AX-4] everything fits, enlarged and in large type too: ${who}`, async ({ desk }) => {
    test.setTimeout(TEST_MS);
    const page = await desk.open();
    page.setDefaultTimeout(ACTION_MS);
    await enterAs(page, who);
    for (const place of PLACES.filter(({ as }) => as === who)) {
      await goTo(page, place.address(desk.folder));
      await place.set?.(page);
      await fits(page, place.name);
    }
  });

  test(`[AX-4] everything fits in English too: ${who}`, async ({ desk }) => {
    test.setTimeout(TEST_MS);
    const page = await desk.open();
    page.setDefaultTimeout(ACTION_MS);
    await enterAs(page, who);
    await goTo(page, 'pengaturan/tampilan');
    await page.getByRole('combobox', { name: 'Bahasa' }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    for (const place of PLACES.filter(({ as, set }) => as === who && set === undefined)) {
      await goTo(page, place.address(desk.folder));
      await fits(page, place.name);
    }
  });
}
