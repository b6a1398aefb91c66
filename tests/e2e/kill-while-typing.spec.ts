import type { Page } from '@playwright/test';
import { type DeskUnderTest, expect, signIn, test } from '#tests/e2e/support/desk.ts';
import { AT_WORK } from '#tests/e2e/support/folders.ts';
import { openReport } from '#tests/e2e/support/work.ts';

test.use({ prepared: 'proses' });

const LETTER =
  'Yth. Bapak/Ibu, terima kasih atas laporannya. Kartu anak Bapak/Ibu sudah kami periksa bersama sekolahnya, ';
/** What the program may lose, in milliseconds. */
const LAST_SECOND = 1_000;

type Typed = { readonly text: string; readonly at: number };

/** Types like a person until the desk was killed under the fingers; answers what stood when, and when it was killed. */
async function typeUntilKilled(page: Page, desk: DeskUnderTest) {
  const typed: Typed[] = [];
  let text = '';
  let killedAt: number | null = null;
  let killing: Promise<void> | null = null;
  while (killedAt === null) {
    const sign = LETTER.charAt(text.length % LETTER.length);
    await page.keyboard.type(sign, { delay: 25 });
    text += sign;
    typed.push({ text, at: Date.now() });
    if (text.length < LETTER.length || killing !== null) continue;
    killing = desk.kill().then(() => {
      killedAt = Date.now();
    });
  }
  return { typed, killedAt };
}

test('[UI-10] killed while an answer is typed, the desk has all of it but the last second', async ({
  desk,
}) => {
  const page = await desk.open();
  await signIn(page, 'Sari Wulandari');
  await openReport(page, AT_WORK[0]);
  await page.getByRole('textbox', { name: 'Teks jawaban' }).click();
  const { typed, killedAt } = await typeUntilKilled(page, desk);
  await page.close();
  const again = await desk.open();
  await signIn(again, 'Sari Wulandari');
  await openReport(again, AT_WORK[0]);
  await expect(again.getByText(/^Ketikan Anda dari .* dikembalikan$/)).toBeVisible();
  const restored = await again.getByRole('textbox', { name: 'Teks jawaban' }).inputValue();
  const safe = typed.findLast(({ at }) => at <= killedAt - LAST_SECOND)?.text ?? '';
  expect(safe.length).toBeGreaterThan(0);
  expect(restored.startsWith(safe), `kept ${restored.length} signs, ${safe.length} are promised`).toBe(true);
  expect(typed.at(-1)?.text.startsWith(restored)).toBe(true);
});
