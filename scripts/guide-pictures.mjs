// `npm run guide:pictures`: takes the pictures of the guide from the running program, on made-up data alone.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { cameraFor } from './guide-pictures/camera.mjs';
import { fillWithSample, startDesk } from './guide-pictures/desks.mjs';
import { startMadeUpHub } from './guide-pictures/hub.mjs';
import { walkFirstRun, walkOffice, walkPractice } from './guide-pictures/walk.mjs';
import { walkBefore, walkCoordinator, walkField, walkMeeting } from './guide-pictures/walk-sync.mjs';

const SWITCHES = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-gpu',
  '--no-first-run',
  '--lang=id',
];
const SEED = 'panduan';
const COMPLAINTS = 300;

// A working morning, so that reminders are told; for the desks that are started here, and for this program itself.
const by = String(Date.parse('2026-11-26T10:00:00+07:00') - Date.now());
Object.assign(process.env, { MEJA_UJI_JAM: by, MEJA_UJI_BERKAS: by });
const clock = new URL('other-clock.mjs', import.meta.url).href;
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import ${clock}`.trim();
await import(clock);

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pictures = join(root, 'docs/panduan/gambar');
// Its path is to be read in the foot of the window.
const folder = join(tmpdir(), 'meja-aduan-gambar');
const taken = join(folder, 'gambar');

rmSync(folder, { recursive: true, force: true });
mkdirSync(taken, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.MEJA_CHROMIUM ?? '/usr/bin/chromium',
  args: [...SWITCHES, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
try {
  await fillWithSample(root, join(folder, 'kantor'), { complaints: COMPLAINTS, seed: SEED });
  await onDesk(['--data', join(folder, 'baru')], walkFirstRun);
  await onDesk(['--data', join(folder, 'kantor')], walkOffice);
  await onDesk(['--data', join(folder, 'kantor'), '--latihan'], walkPractice);
  await picturesOfSync();
  // All of them or none: the guide is never left with half its pictures. Those of joining a hub are not taken here, and stay;
  // one that no page uses any more fails a house test.
  cpSync(taken, pictures, { recursive: true });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${readdirSync(pictures).length} pictures in docs/panduan/gambar`);

/** Several PCs and a hub. */
async function picturesOfSync() {
  const hub = await startMadeUpHub(root, folder);
  const at = (pc) => ['--data', join(folder, pc)];
  try {
    await onDesk(at('lapangan'), walkBefore);
    await hub.work();
    await onDesk(at('lapangan'), walkMeeting);
    await onDesk(at('koordinator'), walkCoordinator);
    await onDesk(at('lapangan'), walkField(hub));
  } finally {
    await hub.end();
  }
}

/** One desk, one window of 1366 × 768, one walk. */
async function onDesk(words, walk) {
  const desk = await startDesk(root, words);
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' });
  page.setDefaultTimeout(20_000);
  try {
    await page.goto(desk.link);
    await walk(page, cameraFor(page, taken));
  } finally {
    await page.close();
    await desk.stop();
  }
}
