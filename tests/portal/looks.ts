import type { Page } from 'playwright-core';
import { violationsOf } from './axe.js';
import { settled } from './people.js';

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

/** Color needs a browser that has drawn the page; the rest of axe is the same in every theme. */
const themed = ['color-contrast', 'link-in-text-block'];

/** Whether `npm run test:a11y` runs: every page in every theme, not one of each pair. */
export const isFull = process.env.EIA_LOOKS === 'all';

export const sizes = { laptop: { width: 1366, height: 768 }, tablet: { width: 820, height: 1180 }, phone: { width: 360, height: 740 }, narrow: { width: 320, height: 640 } };

/** Chooses the language under "Aa", as a person does on every page. */
export async function speak(page: Page, now: Direction, wanted: Direction): Promise<void> {
  if (now === wanted) return;
  await page.getByRole('button', { name: wordsOf[now].letters }).click();
  await page.getByRole('dialog').getByRole('button', { name: wordsOf[wanted].locale }).click();
  await page.getByRole('dialog', { name: wordsOf[wanted].letters }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/**
 * Holds one page, as soon as it stands still, against axe (WCAG 2.2 AA): in the themes that it is this page's turn for, or in
 * all of them.
 * @param turn counts up with the pages of a run, so that over the run each page meets each theme and direction
 */
export async function holdsUp(page: Page, where: string, direction: Direction, turn: number): Promise<string[]> {
  await settled(page);
  const mine = isFull ? [...themes] : [themes[turn % themes.length] ?? 'light'];
  const found: string[] = [];
  for (const [i, theme] of mine.entries()) {
    await page.evaluate((value) => { document.documentElement.dataset.theme = value; }, theme);
    await page.evaluate(() => Promise.all(document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity).map((one) => one.finished.catch(() => undefined))));
    found.push(...(await violationsOf(page, i === 0 ? undefined : themed)).map((one) => `${where}, ${theme}, ${direction}: ${one}`));
  }
  expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe(direction);
  return found;
}

/** Whether anything sticks out at the side, or is cut off, on one of our screens. Ends on the laptop. */
export async function fits(page: Page, where: string, screens: readonly { width: number; height: number }[] = Object.values(sizes)): Promise<string[]> {
  const found: string[] = [];
  for (const size of [...screens.filter((one) => one !== sizes.laptop), sizes.laptop]) {
    await page.setViewportSize(size);
    found.push(...(await overflows(page)).map((one) => `${where} at ${size.width}: ${one}`));
  }
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
