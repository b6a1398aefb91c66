import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

const WCAG: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'],
  resultTypes: ['violations'],
};
/** What depends on the theme. */
const OF_COLOURS: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

/**
 * What axe finds against WCAG 2.2 AA on the page as it stands, in the light theme and, for its colours, in the dark one.
 * `within` narrows it to what opened over a screen that was looked at before.
 */
export async function barriersOn(page: Page, within?: string): Promise<readonly string[]> {
  const light = await found(page, within, WCAG);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await found(page, within, OF_COLOURS);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return [...told('light', light), ...told('dark', dark)];
}

type Violation = Pick<axe.Result, 'id' | 'nodes'>;

/** Axe comes into a page once: its text is long, and pages are looked at often. They have no frames. */
async function found(
  page: Page,
  within: string | undefined,
  options: RunOptions,
): Promise<readonly Violation[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const where = within === undefined ? 'document' : JSON.stringify({ include: [[within]] });
  return page.evaluate<readonly Violation[]>(
    `axe.run(${where}, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
}

function told(theme: string, violations: readonly Violation[]): readonly string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${theme}: ${id}: ${html.slice(0, 300)}: ${failureSummary ?? ''}`,
    ),
  );
}
