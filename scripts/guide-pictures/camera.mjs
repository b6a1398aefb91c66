// Takes a picture of the window as it is, and makes it small.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallPng } from './small-png.mjs';

const LARGEST_BYTES = 150_000;

/** `camera('antrean')` writes `antrean.png`. The pointer stands aside, and what is still being fetched is waited for. */
export function cameraFor(page, folder) {
  return async (name) => {
    await page.mouse.move(1365, 767);
    for (const message of await page
      .locator('.MuiSnackbar-root')
      .getByRole('button', { name: 'Tutup' })
      .all()) {
      await message.click();
    }
    await page.locator('.MuiSnackbar-root').waitFor({ state: 'detached' });
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    const png = smallPng(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
    if (png.length > LARGEST_BYTES) throw new Error(`${name}.png has ${png.length} bytes`);
    writeFileSync(join(folder, `${name}.png`), png);
    console.log(`${name}.png ${Math.round(png.length / 1000)} KB`);
  };
}
