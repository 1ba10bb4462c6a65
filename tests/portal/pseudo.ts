import type { Page } from 'playwright-core';

/*
 * A language that nobody speaks, made of the English catalogs while they travel: each text gets brackets, accents and
 * more length. What has no brackets on the screen is not from a catalog; what does not fit now will not fit in Finnish.
 */
const accents: Readonly<Record<string, string>> = { a: 'áà', e: 'éè', i: 'íì', o: 'óò', u: 'úù', c: 'ç', n: 'ñ', s: 'š', y: 'ý', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú' };

function pseudo(text: string): string {
  const long = text.split(/(\{\{.*?\}\})/).map((part) => (part.startsWith('{{') ? part : part.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter))).join('');
  return `⟦${long}⟧`;
}

function pseudoWords(words: unknown): unknown {
  if (typeof words === 'string') return pseudo(words);
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, pseudoWords(value)]));
}

/** What the server told, as one text: names, titles, lessons. These come from no catalog. */
export interface Told { text: string }

/** Turns the page's catalogs into pseudo ones and listens to what the server tells. Load the page after it. */
export async function speakPseudo(page: Page): Promise<Told> {
  const told: Told = { text: '' };
  await page.route(/\/assets\/(common|student|teacher|district)-[\w-]+\.json$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: pseudoWords(await response.json()) });
  });
  page.on('response', (response) => {
    if (/\/graphql$|\/content\/.*\.json$/.test(response.url())) void response.text().then((body) => { told.text += ` ${flat(body)}`; }, () => undefined);
  });
  return told;
}

function flat(json: string): string {
  const leaves: string[] = [];
  const walk = (value: unknown) => {
    if (typeof value === 'string') leaves.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  try {
    walk(JSON.parse(json));
  } catch {
    return '';
  }
  return plain(leaves.join(' ').replace(/<[^>]+>/g, ' ').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#39;', '\''));
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** Texts on the screen, and names for screen readers, that stand in no catalog and were not told by the server. */
export async function strays(page: Page, told: Told, others: readonly string[]): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement && !node.parentElement.closest('script, style, textarea') && node.textContent?.trim()) found.push(node.textContent);
    }
    for (const name of ['aria-label', 'alt', 'placeholder', 'title']) {
      for (const element of document.querySelectorAll(`[${name}]`)) found.push(element.getAttribute(name) ?? '');
    }
    return [...found, document.title];
  });
  // A face is told as "{{name}} looks sad.": the name is the lesson's, too.
  const faces = [...told.text.matchAll(/\{\{name\}\} ([^.]+\.)/g)].map(([, rest]) => rest ?? '');
  return [...new Set(texts.map(plain))].filter((text) => !text.includes('⟦') && /\p{L}/u.test(text) && !others.includes(text)
    && !told.text.includes(text) && !isIntl(text, told) && !faces.some((rest) => text.endsWith(rest)));
}

const day = /^(sun|mon|tue|wed|thu|fri|sat), [a-z]{3} \d{1,2}(, \d{1,2}:\d\d [ap]m)?$|^[a-z]{3} \d{1,2}$/;
const languages = ['en', 'en-GB', 'es', 'ar'].map((tag) => plain(new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag));

/** Days, and lists of what was told: the browser writes these in the language of the page. */
function isIntl(text: string, told: Told): boolean {
  return day.test(text) || text.split(/, and | and |, /).every((part) => told.text.includes(part) || languages.includes(part));
}
