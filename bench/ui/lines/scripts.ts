import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { type Row, row } from '../../row.ts';
import { goTo, reload } from '../go.ts';
import type { UiLine } from '../ui-line.ts';

const ASSETS = join(import.meta.dirname, '../renderer/assets');
const LIMIT_KB = 350;
/** Each screen by its address. */
const SCREENS = {
  'a case': (id: string) => `#/laporan/${encodeURIComponent(id)}`,
  register: () => '#/baru',
  import: () => '#/impor',
  summary: () => '#/ringkasan',
  settings: () => '#/pengaturan/kantor',
  help: () => '#/bantuan/',
};

/** What has to be loaded: for the first view, and beyond that for each other screen opened from there. */
export const scriptsLine: UiLine = {
  name: 'scripts',
  measure: async ({ page, cases: [one] }) => {
    await reload(page);
    const first = await scriptsOf(page);
    const kb = kilobytes(first);
    const rows: Row[] = [
      row({
        what: 'scripts of the first view, gzip',
        cases: '',
        measured: `${kb.toFixed(0)} KB in ${first.length} files`,
        limit: `<= ${LIMIT_KB} KB`,
        ok: kb <= LIMIT_KB,
      }),
    ];
    for (const [screen, address] of Object.entries(SCREENS)) {
      await reload(page);
      await goTo(page, address(one?.id ?? ''));
      const more = (await scriptsOf(page)).filter((name) => !first.includes(name));
      await goTo(page, '#/antrean/hari-ini');
      rows.push(row({ what: `  ${screen}, beyond that`, cases: '', measured: chunksText(more) }));
    }
    return rows;
  },
};

/** The names of the scripts that the page has loaded since it was loaded itself. */
async function scriptsOf(page: Page): Promise<readonly string[]> {
  const addresses = await page.evaluate<readonly string[]>(
    `performance.getEntriesByType('resource').map(({ name }) => name)`,
  );
  const names = addresses.map((address) => basename(new URL(address).pathname));
  return [...new Set(names.filter((name) => name.endsWith('.js')))];
}

function kilobytes(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + gzipSync(readFileSync(join(ASSETS, name))).length / 1024, 0);
}

/** How much, and the largest of them by name. */
function chunksText(names: readonly string[]): string {
  const bySize = names.toSorted((one, other) => kilobytes([other]) - kilobytes([one]));
  const largest = bySize
    .slice(0, 3)
    .map((name) => `${name.replace(/-[^-]{8}\.js$/, '')} ${kilobytes([name]).toFixed(0)}`);
  return `${kilobytes(names).toFixed(0)} KB in ${names.length} files: ${largest.join(', ')}`;
}
