import { utf8ToBytes } from '@noble/hashes/utils.js';
import { checkSvg, MAX_PICTURE_BYTES } from './index.js';

const picture = (inside: string, head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">') => utf8ToBytes(`${head}${inside}</svg>\n`);
const rules = (bytes: Uint8Array) => checkSvg('media/a.svg', bytes).map(({ rule, line }) => `${rule}:${line}`);

test('shapes are a picture', () => {
  expect(rules(picture('<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs><g transform="scale(2)"><path d="M0 0h1" fill="url(#g)"/></g>'))).toEqual([]);
});

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['a foreign object', '<foreignObject><p/></foreignObject>'],
  ['an event handler', '<path onload="alert(1)"/>'],
  ['a link', '<a href="https://example.org"><path/></a>'],
  ['a reference', '<use href="#a"/>'],
  ['an old reference', '<path xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#a"/>'],
  ['an image', '<image x="1"/>'],
  ['a style sheet', '<style>*{}</style>'],
  ['a style attribute', '<path style="fill:url(https://example.org)"/>'],
  ['a class', '<path class="a"/>'],
  ['an animation', '<animate attributeName="d"/>'],
  ['text', '<text>Hello</text>'],
  ['a title', '<title>Hello</title>'],
  ['loose words', 'Hello'],
  ['a paint from outside', '<path fill="url(https://example.org/a.svg#b)"/>'],
  ['a paint with data', '<path fill="url(data:image/png;base64,AA)"/>'],
  ['CDATA', '<![CDATA[x]]>'],
  ['a tag that never ends', '<g>'],
  ['an entity that is not defined', '<path d="&x;"/>'],
])('%s is refused', (_, inside) => {
  expect(rules(picture(inside)).length).toBeGreaterThan(0);
});

test('a document type, a style sheet instruction and another root are refused', () => {
  expect(rules(utf8ToBytes('<!DOCTYPE svg [<!ENTITY x "y">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')).length).toBeGreaterThan(0);
  expect(rules(utf8ToBytes('<?xml-stylesheet href="a.css"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')).length).toBeGreaterThan(0);
  expect(rules(utf8ToBytes('<html/>')).length).toBeGreaterThan(0);
  expect(rules(picture('<path/>', '<svg xmlns="http://www.w3.org/2000/svg">'))).toEqual(['svg:1']);
  expect(rules(picture('<path/>', '<svg xmlns="https://example.org" viewBox="0 0 1 1">'))).toEqual(['svg:1']);
});

test('the line is the line of the fault', () => {
  expect(rules(picture('\n<path/>\n<script/>\n'))).toEqual(['svg:3']);
});

test('a heavy picture is refused', () => {
  const bytes = picture(`<path d="M${'0 0 '.repeat(MAX_PICTURE_BYTES / 4)}"/>`);
  expect(rules(bytes)).toEqual(['picture-size:1']);
});
