import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { PIN } from '#tests/e2e/support/folders.ts';

const OFFICE = 'Dinas Pekerjaan Umum dan Penataan Ruang';
/** People of the made-up queue. */
export const SAMPLE_PEOPLE = {
  koordinator: { name: 'Koordinator Kabupaten', pin: PIN },
  atasan: { name: `Atasan ${OFFICE}`, pin: PIN },
  admin: { name: `Admin ${OFFICE}`, pin: null },
} as const satisfies Record<string, { readonly name: string; readonly pin: string | null }>;
export type SamplePerson = keyof typeof SAMPLE_PEOPLE;

/** Signs in as one of the made-up people. */
export async function enterAs(page: Page, who: SamplePerson): Promise<void> {
  const { name, pin } = SAMPLE_PEOPLE[who];
  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).check();
  if (pin !== null) await page.locator('input[type="password"]').fill(pin);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('navigation', { name: 'Menu utama' }).waitFor();
}

/** Leads the window to an address and waits until its screen has come. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(`window.location.hash = ${JSON.stringify(`#/${address}`)}`);
  await page.locator('#judul-layar').waitFor();
  await page.locator('[role="progressbar"], [aria-busy="true"]').first().waitFor({ state: 'detached' });
}

type Listed = { readonly id: string; readonly status: string; readonly opd: string | null };

/** The address of the first report of a view of the queue that the office works on, or in a stage where no office does. */
export function caseAddress(folder: string, view: string, stage?: string): string {
  const words = ['list', '--view', view, '--json', '--data', folder, '--as', 'sampel-koordinator'];
  const env = { ...process.env, MEJA_PIN: PIN };
  const listed: readonly Listed[] = JSON.parse(
    execFileSync(process.execPath, ['out/node/cli.js', ...words], { encoding: 'utf8', env }),
  );
  const fit = listed.filter(({ status }) => stage === undefined || status === stage);
  const found = fit.find(({ opd }) => opd === OFFICE) ?? fit[0];
  if (found === undefined) throw new Error(`no report ${stage ?? ''} in ${view}`);
  return `laporan/${encodeURIComponent(found.id)}`;
}
