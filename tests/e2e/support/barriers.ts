import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
/** What depends on the theme. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds against WCAG 2.2 AA on the page as it stands, in the light theme and, for its colours, in the dark one.
 * `within` narrows it to what opened over a screen that was looked at before.
 */
export async function barriersOn(page: Page, within?: string): Promise<readonly string[]> {
  const axe = () => {
    // Without frames of its own to look into, axe can answer from the page itself, three times as quick.
    const builder = new AxeBuilder({ page }).setLegacyMode();
    return within === undefined ? builder : builder.include(within);
  };
  const light = await axe().withTags(WCAG).analyze();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await axe().withRules(OF_COLOURS).analyze();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return [...told('light', light.violations), ...told('dark', dark.violations)];
}

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

function told(theme: string, violations: Violations): readonly string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${theme}: ${id}: ${html.slice(0, 300)}: ${failureSummary ?? ''}`,
    ),
  );
}
