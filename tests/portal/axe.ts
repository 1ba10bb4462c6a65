import axe from 'axe-core';
import type { Page } from 'playwright-core';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe (WCAG 2.2 AA) has to say against the page as it is now: rule and place, a line each.
 * @param rules these alone; without them, all of WCAG's
 */
export async function violationsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Reading axe takes half as long as running it: once per document. Our pages have no frames.
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe.source);
  const runOnly: axe.RunOnly = rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: wcag };
  return page.evaluate(async (only) => {
    const { axe: here } = window as unknown as { axe: typeof axe };
    // Nobody reads what has passed.
    const { violations } = await here.run(document, { runOnly: only, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`);
  }, runOnly);
}
