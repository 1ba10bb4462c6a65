import { readFileSync } from 'node:fs';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** Custom properties of all blocks with exactly this selector. */
function properties(selector: string): Record<string, string> {
  const escaped = selector.replace(/[[\]"]/g, '\\$&');
  const blocks = [...css.matchAll(new RegExp(`(?:^|\\n)${escaped} \\{([^}]*)\\}`, 'g'))].map((match) => match[1] ?? '');
  return Object.fromEntries(blocks.flatMap((block) => [...block.matchAll(/--([\w-]+):\s*(#[0-9A-Fa-f]{3,6})\b/g)].map((match) => [match[1], match[2]])));
}

function luminance(color: string): number {
  const hex = color.length === 4 ? [...color.slice(1)].map((digit) => digit + digit).join('') : color.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const light = properties(':root');
const themes: Record<string, Record<string, string>> = {
  light,
  'light, grades 9 to 12': { ...light, ...properties('[data-tier="9-12"]') },
  dark: { ...light, ...properties('[data-theme="dark"]') },
  contrast: { ...light, ...properties('[data-theme="contrast"]') },
};

const grounds = ['paper', 'surface', 'sunken'];
const papers = ['coral', 'gold', 'plum', 'sky', 'moss'];
const textPairs: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [['ink', ground], ['ink-2', ground], ['link', ground], ['brand-ink', ground], ['error-ink', ground]]),
  ...papers.flatMap((color): [string, string][] => [[`${color}-ink`, `${color}-tint`], [`${color}-ink`, 'surface'], [`${color}-ink`, 'paper'], ['ink', `${color}-tint`]]),
  ['ink', 'brand-tint'], ['brand-ink', 'brand-tint'], ['on-brand', 'brand'], ['on-brand', 'brand-hover'], ['on-done', 'brand'],
  ['ink', 'error-tint'], ['error-ink', 'error-tint'], ['plum-tint', 'plum-ink'],
];
const edgePairs: [string, string][] = [
  ['line-strong', 'surface'], ['line-strong', 'paper'], ['line-strong', 'sunken'], ['focus', 'paper'], ['focus', 'surface'], ['focus', 'focus-gap'],
  ['brand', 'surface'], ['gold-ink', 'surface'],
];

describe.each(Object.entries(themes))('theme %s', (_name, tokens) => {
  const below = (pairs: [string, string][], limit: number) => pairs
    .map(([front, back]) => `${front} on ${back}: ${contrast(tokens[front] ?? '#888', tokens[back] ?? '#888').toFixed(2)}`)
    .filter((line) => Number(line.split(': ')[1]) < limit);

  test('every text can be read: 4.5 or more (WCAG 1.4.3)', () => {
    expect(below(textPairs, 4.5)).toEqual([]);
  });

  test('edges and the focus ring can be seen: 3 or more (WCAG 1.4.11)', () => {
    expect(below(edgePairs, 3)).toEqual([]);
  });
});

test('the themes were found in the file', () => {
  expect(Object.values(themes).map((tokens) => tokens.paper)).toEqual(['#FAF6EE', '#F7F6F2', '#101A20', '#000']);
});
