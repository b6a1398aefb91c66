import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import type { Page } from '@playwright/test';

/** A workbook read back: its sheets by name, each as rows of cells. */
export type Sheets = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/** Takes the file that `save` downloads, and reads it back. */
export async function savedWorkbook(page: Page, save: () => Promise<void>): Promise<Sheets> {
  const [download] = await Promise.all([page.waitForEvent('download'), save()]);
  const book = read(readFileSync(await download.path()), { type: 'buffer' });
  return Object.fromEntries(
    Object.entries(book.Sheets).map(([name, sheet]) => [
      name,
      utils.sheet_to_json<unknown[]>(sheet, { header: 1 }),
    ]),
  );
}
