import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];
export const directions = ['ltr', 'rtl'] as const;
export type Direction = (typeof directions)[number];
export interface Look { readonly theme: Theme; readonly direction: Direction }

/** The words of the buttons that a run presses, in the language of that direction. */
export const wordsOf = {
  ltr: { locale: 'English', letters: 'Letters and colors', talk: /Talk to (someone|a grown-up)/, finished: /^You finished|^That was the quiz/ },
  rtl: { locale: 'العربية', letters: 'الحروف والألوان', talk: /تحدث مع شخص/, finished: /^أنهيت|^انتهت الأسئلة/ },
} as const;

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Color needs a browser that has drawn the page; the rest of axe is the same in every theme. */
const themed = ['color-contrast', 'link-in-text-block'];

/** Whether `npm run test:a11y` runs: every page in every theme, not one of each pair. */
export const isFull = process.env.EIA_LOOKS === 'all';

/**
 * Holds one page against axe (WCAG 2.2 AA): in the themes that it is this page's turn for, or in all of them.
 * @param turn counts up with the pages of a run, so that over the run each page meets each theme and direction
 */
export async function holdsUp(page: Page, where: string, direction: Direction, turn: number): Promise<string[]> {
  const mine = isFull ? [...themes] : [themes[turn % themes.length] ?? 'light'];
  const found: string[] = [];
  for (const [i, theme] of mine.entries()) {
    await page.evaluate((value) => { document.documentElement.dataset.theme = value; }, theme);
    await page.evaluate(() => Promise.all(document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity).map((one) => one.finished.catch(() => undefined))));
    // Our pages have no frames; without the search for them axe takes half the time.
    const axe = new AxeBuilder({ page }).withTags(wcag).setLegacyMode();
    const { violations } = await (i === 0 ? axe : axe.options({ runOnly: { type: 'rule', values: themed } })).analyze();
    found.push(...violations.map(({ id, nodes }) => `${where}, ${theme}, ${direction}: ${id} at ${nodes[0]?.target.join(' ')}`));
  }
  expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe(direction);
  return found;
}

/** How far the page is too wide for the screen, in px, and texts that are cut off. */
export async function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const style = getComputedStyle(element);
      if (!/hidden|clip/.test(style.overflowX) || element.closest('.visually-hidden, [aria-hidden="true"], svg') || style.clipPath !== 'none') return false;
      const texts = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      return texts && element.scrollWidth > element.clientWidth + 1;
    });
    const sticksOut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > document.documentElement.clientWidth + 1 || left < -1) && !element.closest('.visually-hidden');
    }).at(-1);
    return [...(wide > 0 ? [`${wide} px too wide: <${sticksOut?.localName} class="${sticksOut?.getAttribute('class')}"> ${sticksOut?.textContent?.slice(0, 40)}`] : []), ...cut.map((element) => `cut off: ${element.textContent?.slice(0, 60)}`)];
  });
}
