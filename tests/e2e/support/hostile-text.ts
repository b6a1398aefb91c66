import type { Page } from '@playwright/test';
import { csvFile, type MadeFile } from '#tests/e2e/support/exports.ts';

/** Its markup, as it must be read on the screen. */
export const MARKUP = '<img src=x onerror=window.ran=1><script>window.ran=1</script>';
/** Its formula; LAPOR's own markup is taken out of what comes from there, so that this is what is left of it. */
export const FORMULA = '=HYPERLINK("http://evil.example","x")';
/** Text as somebody writes it who means harm: markup, a script's address, a formula, marks that turn the line around, no end. */
export const HOSTILE = `${FORMULA} ${MARKUP} "'><svg onload=window.ran=1> javascript:window.ran=1 {{constructor}} \u202Egpj.exe\u0000 👩‍👩‍👧 ${'W'.repeat(500)}`;

const HEADINGS = [
  'Tracking ID',
  'Tanggal Laporan Masuk',
  'Nama Pelapor',
  'Kategori',
  'ID Kategori',
  'Judul Laporan',
  'Isi Laporan Awal',
  'Isi Laporan Akhir',
  'ID Instansi Terdisposisi',
  'Instansi Terdisposisi',
  'Status Laporan',
  'Kecamatan',
  'Kolom lain',
];

/** An export whose cells are all hostile: a report that can be taken, and a row that cannot. */
export function hostileExport(trackingId: string): MadeFile {
  const good = new Map([
    ['Tracking ID', trackingId],
    ['Tanggal Laporan Masuk', '2026-05-04'],
    ['ID Kategori', '666'],
    ['ID Instansi Terdisposisi', '31001'],
  ]);
  return csvFile(`${MARKUP}.csv`, [
    HEADINGS,
    HEADINGS.map((heading) => good.get(heading) ?? HOSTILE),
    HEADINGS.map(() => HOSTILE),
  ]);
}

/** Notes, from now on, whatever a text should never bring about; `what` says it. */
export async function watchForHarm(page: Page): Promise<{ readonly what: () => Promise<readonly string[]> }> {
  const seen: string[] = [];
  const home = new URL(page.url()).origin;
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => seen.push(`window: ${popup.url()}`));
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text())) seen.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(?:blob|data):/.test(url) && new URL(url).origin !== home) seen.push(`request: ${url}`);
  });
  return {
    what: async () => [
      ...seen,
      ...((await page.evaluate('"ran" in window')) === true ? ['a script ran'] : []),
    ],
  };
}
