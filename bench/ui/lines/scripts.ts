import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { type Row, row } from '../../row.ts';
import { goTo, reload } from '../go.ts';
import type { Scripts } from '../in-page/stopwatch.ts';
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

/**
 * What has to be loaded: before the first rows are painted, and beyond that for each other screen opened from there. The
 * screen of a case comes when the page has nothing else to do, so it is in all of these.
 */
export const scriptsLine: UiLine = {
  name: 'scripts',
  measure: async ({ page, cases: [one] }) => {
    await reload(page);
    const { first } = await scriptsOf(page);
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
    const kept = new Set(first);
    for (const [screen, address] of Object.entries(SCREENS)) {
      await reload(page);
      await goTo(page, address(one?.id ?? ''));
      const more = (await scriptsOf(page)).all.filter((name) => !kept.has(name));
      await goTo(page, '#/antrean/hari-ini');
      rows.push(row({ what: `  ${screen}, beyond that`, cases: '', measured: chunksText(more) }));
    }
    return rows;
  },
};

/** The names of the scripts that the page asked for before its first rows were painted, and of all until now. */
async function scriptsOf(page: Page): Promise<Scripts> {
  const { first, all } = await page.evaluate<Scripts>('mejaStopwatch.scripts()');
  return { first: first.map(nameIn), all: all.map(nameIn) };
}

function nameIn(address: string): string {
  return basename(new URL(address).pathname);
}

function kilobytes(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + gzipSync(readFileSync(join(ASSETS, name))).length / 1024, 0);
}

/** How much, and the largest of them by name. */
function chunksText(names: readonly string[]): string {
  const bySize = names.toSorted((one, other) => kilobytes([other]) - kilobytes([one]));
  const largest = bySize
    .slice(0, 3)
    .map((name) => `${name.replace(/-[\w-]{8}\.js$/, '')} ${kilobytes([name]).toFixed(0)}`);
  return `${kilobytes(names).toFixed(0)} KB in ${names.length} files: ${largest.join(', ')}`;
}
