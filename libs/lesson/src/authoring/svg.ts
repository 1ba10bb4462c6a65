import { SaxesParser } from 'saxes';
import type { Problem } from './problem.js';
import { decode, NOT_UTF8 } from './yaml-file.js';

/** 12 kB: a lesson with five pictures still opens on a slow line. */
export const MAX_PICTURE_BYTES = 12_000;

// Allow-lists, not deny-lists: what SVG can run or load grows, what our pictures are drawn with does not. `use`,
// `image`, `style`, `a`, `script`, `foreignObject` and `animate` are missing on purpose, and `text`, `title` and
// `desc` because words in a picture cannot be translated: the alternative text says it.
const ELEMENTS: ReadonlySet<string> = new Set(
  'svg g defs path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath mask'.split(' '),
);
const ATTRIBUTES: ReadonlySet<string> = new Set(
  `xmlns viewBox preserveAspectRatio id transform d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height points offset
   fill fill-opacity fill-rule clip-rule clip-path mask stroke stroke-width stroke-linecap stroke-linejoin
   stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity stop-color stop-opacity
   gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits pathLength`.split(/\s+/),
);

/** What is unsafe or too heavy in a picture; nothing when it may be published as it is. */
export function checkSvg(file: string, bytes: Uint8Array): Problem[] {
  const problems: Problem[] = [];
  const add = (rule: string, line: number, what: string, todo: string) =>
    problems.push({ severity: 'error', rule, file, line, what, todo });
  if (bytes.length > MAX_PICTURE_BYTES) {
    add('picture-size', 1, `The picture has ${bytes.length} bytes.`, `Simplify it to at most ${MAX_PICTURE_BYTES} bytes.`);
  }
  let text: string;
  try {
    text = decode(bytes);
  } catch {
    add('svg', 1, NOT_UTF8.what, NOT_UTF8.todo);
    return problems;
  }
  const parser = new SaxesParser({ position: true });
  const unsafe = (what: string, todo: string) => add('svg', parser.line, what, todo);
  let depth = 0;
  parser.on('error', (error) => unsafe(`The picture is not well-formed: ${error.message}.`, 'Save it again from the drawing tool.'));
  parser.on('doctype', () => unsafe('A document type is not allowed.', 'Delete the <!DOCTYPE …> line.'));
  parser.on('processinginstruction', () => unsafe('A processing instruction is not allowed.', 'Delete the <?…?> part.'));
  parser.on('cdata', () => unsafe('CDATA is not allowed.', 'Delete it; pictures hold shapes only.'));
  parser.on('text', (words) => {
    if (words.trim() !== '') unsafe('There is text in the picture.', 'Take it out; words go into `alt`, where they can be translated.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (depth === 0 && (name !== 'svg' || attributes['viewBox'] === undefined)) {
      unsafe('The picture does not start with <svg> and a viewBox.', 'Add viewBox="0 0 width height" to the outer <svg>.');
    }
    depth += 1;
    if (!ELEMENTS.has(name)) unsafe(`<${name}> is not allowed.`, 'Draw it with shapes: path, rect, circle, ellipse, g.');
    for (const [attribute, value] of Object.entries(attributes)) checkAttribute(attribute, String(value), unsafe);
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(text).close();
  return problems;
}

function checkAttribute(name: string, value: string, unsafe: (what: string, todo: string) => void): void {
  if (!ATTRIBUTES.has(name)) {
    unsafe(`The attribute ${name} is not allowed.`, 'Use plain attributes such as fill, stroke and transform; no style, href or on….');
  } else if (name === 'xmlns' ? value !== 'http://www.w3.org/2000/svg' : /url\(\s*(?!#)|:\s*\/\/|javascript:|data:/i.test(value)) {
    unsafe(`The attribute ${name} points outside the picture.`, 'A picture may only use what is drawn in it: url(#id).');
  }
}
