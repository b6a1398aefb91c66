import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, signIn } from '#tests/e2e/support/desk.ts';
import { FOLDERS, PIN, type Prepared } from '#tests/e2e/support/folders.ts';
import { type HubUnderTest, startHub } from '#tests/e2e/support/hub-process.ts';
import { type BrowserMode, startBrowserMode } from '#tests/e2e/support/start-browser-mode.ts';

/** Whom the hub of these walks knows; everybody has the same PIN. `416` is the office of the real sample's first reports. */
export const STAFF_OF_HUB = {
  maya: { name: 'Maya Lestari', role: 'koordinator', office: null },
  sari: { name: 'Sari Wulandari', role: 'admin', office: '416' },
  budi: { name: 'Budi Hartono', role: 'atasan', office: '416' },
  tono: { name: 'Tono Prasetyo', role: 'admin', office: '502' },
} as const satisfies Record<string, { name: string; role: string; office: string | null }>;
export type StaffId = keyof typeof STAFF_OF_HUB;

const OFFICES = { '416': 'Dinas Kesehatan', '502': 'Dinas Pekerjaan Umum' } as const;

/** One PC that works with the hub: its window, and its desk on the command line. */
export type PcUnderTest = {
  readonly folder: string;
  /** Starts the desk and answers its window; a browser of its own, as on a PC of its own. */
  readonly open: () => Promise<Page>;
  /** One command on this desk, also while its window is open; answers what it tells as JSON. */
  readonly meja: (as: StaffId | null, ...words: readonly string[]) => unknown;
  readonly close: () => Promise<void>;
};

export type Joining = {
  /** Who joins on it. */
  readonly people: readonly StaffId[];
  readonly name: string;
  /** Where it starts from; nothing, unless told. */
  readonly from?: Prepared;
};

/**
 * `hub`: a hub that knows `STAFF_OF_HUB`. `newPc`: a PC on a folder of its own, joined with the people named; with none, it
 * works alone. All of it is ended after the walk.
 */
export const test = base.extend<{ hub: HubUnderTest; newPc: (joining: Joining) => Promise<PcUnderTest> }>({
  // biome-ignore lint/correctness/noEmptyPattern: the form Playwright reads
  hub: async ({}, use) => {
    const hub = await startHub();
    await hub.admin('institution', 'Pemkab Contoh');
    for (const [id, name] of Object.entries(OFFICES)) await hub.admin('office', 'add', id, name);
    for (const [id, { name, role, office }] of Object.entries(STAFF_OF_HUB)) {
      const where = office === null ? [] : ['--office', office];
      await hub.admin('person', 'add', name, '--role', role, ...where, '--id', id);
    }
    await use(hub);
    await hub.remove();
  },
  newPc: async ({ hub, browser }, use) => {
    const pcs: PcUnderTest[] = [];
    await use(async ({ people, name, from = 'empty' }) => {
      const folder = mkdtempSync(join(tmpdir(), 'meja-e2e-pc-'));
      if (from !== 'empty') cpSync(join(FOLDERS, from), folder, { recursive: true });
      const pc = pcOn(folder, async () => {
        const context = await browser.newContext();
        return context.newPage();
      });
      pcs.push(pc);
      if (people.length > 0)
        pc.meja(
          null,
          'sync',
          'join',
          await hub.invite(...people),
          '--address',
          hub.address,
          '--device',
          name,
        );
      return pc;
    });
    for (const pc of pcs) {
      await pc.close();
      rmSync(pc.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
  },
});
export { expect } from '@playwright/test';

function pcOn(folder: string, newPage: () => Promise<Page>): PcUnderTest {
  let running: BrowserMode | null = null;
  return {
    folder,
    open: async () => {
      running = startBrowserMode(folder);
      const page = await newPage();
      await page.goto(await running.link);
      return page;
    },
    meja: (as, ...words) => {
      const who = as === null ? [] : ['--as', as];
      const told = execFileSync(
        process.execPath,
        ['out/node/cli.js', ...words, ...who, '--json', '--data', folder],
        { encoding: 'utf8', env: { ...process.env, MEJA_PIN: PIN } },
      );
      return JSON.parse(told);
    },
    close: async () => {
      const ending = running;
      running = null;
      await ending?.end('SIGTERM');
    },
  };
}

/** Signs in as one of the hub's people. */
export async function enter(page: Page, who: StaffId): Promise<void> {
  await signIn(page, STAFF_OF_HUB[who].name);
}
