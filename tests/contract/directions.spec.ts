import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/*
 * The same styles serve languages that begin at the left and at the right. So nothing is said of left and right, only of
 * start and end; a mirrored arrow is an icon with `flip`.
 */
const root = resolve(import.meta.dirname, '../..');
const folders = ['apps/portal/src', 'libs/ui/src'];
const filesOf = (folder: string, ending: RegExp): string[] => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  .filter((name) => ending.test(name)).map((name) => join(folder, name));

const sides = /(^|-)(left|right)$/;
const withFourSides = /^(margin|padding|inset|border-width|border-style|border-color|scroll-(margin|padding))$/;
const word = /\((?:[^()]|\([^()]*\))*\)|\s+/g;

/** What a declaration says of left and right, or null. */
function complaint(property: string, value: string): string | null {
  if (sides.test(property) || /^border-(top|bottom)-(left|right)-radius$/.test(property)) return `${property}: say it with inline-start and inline-end`;
  if (/^(text-align|float|clear|caption-side|background-position)$/.test(property) && /\b(left|right)\b/.test(value)) return `${property}: ${value}: say start or end`;
  // Top, right, bottom, left: the second and the fourth differ.
  const parts = value.replace(word, (match) => (match.startsWith('(') ? match.replace(/\s/g, '') : ' ')).split(' ');
  const corners = property === 'border-radius' && !value.includes('/') && (parts.length === 4 ? parts[0] !== parts[1] || parts[2] !== parts[3] : parts.length > 1);
  if (corners) return `${property}: ${value}: say it with start-start, start-end, end-end and end-start`;
  if (withFourSides.test(property) && parts.length === 4 && parts[1] !== parts[3]) return `${property}: ${value}: say it with -block and -inline`;
  return null;
}

function complaintsOf(css: string): string[] {
  const bare = css.replace(/\/\*[^]*?\*\//g, '');
  return [...bare.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].flatMap(([, property = '', value = '']) => complaint(property, value.trim()) ?? []);
}

test('no style sheet says left or right', () => {
  const files = folders.flatMap((folder) => filesOf(folder, /\.css$/));
  expect(files.length).toBeGreaterThan(30);
  expect(files.flatMap((file) => complaintsOf(readFileSync(join(root, file), 'utf8')).map((line) => `${file}: ${line}`))).toEqual([]);
});

test('no component sets left or right in a style of its own', () => {
  const wrong = folders.flatMap((folder) => filesOf(folder, /\.tsx$/)).filter((file) =>
    /\b(left|right|(margin|padding|border)(Left|Right)\w*)\s*:\s*[`'"\d]/.test(readFileSync(join(root, file), 'utf8')));
  expect(wrong).toEqual([]);
});

test('the check sees what it is to see', () => {
  expect(complaintsOf('.a { margin-left: 1px; padding: 1px 2px 3px 4px; text-align: right } .b { left: 0; border-top-left-radius: 2px; border-radius: 1px 0 0 1px }')).toHaveLength(6);
  expect(complaintsOf('.a { padding: 1px 2px 3px 2px; margin: 0 calc(1px + 2px) 0 calc(1px + 2px); text-align: start; inset: 0 }')).toEqual([]);
});

test('arrows point the way one reads', () => {
  const stuck = folders.flatMap((folder) => filesOf(folder, /\.tsx$/)).flatMap((file) => {
    const icons = readFileSync(join(root, file), 'utf8').match(/<Icon [^>]*\b(arrow|back|chevron)\b[^>]*\/>/g) ?? [];
    return icons.filter((icon) => !/\bflip\b/.test(icon)).map((icon) => `${file}: ${icon}`);
  });
  expect(stuck).toEqual([]);
});
