/** Blanks of a family letter or a plan that the app fills in (libs/lesson checks that there are no others). */
export type Placeholder = 'teacherName' | 'schoolName' | 'counselorName' | 'counselorContact' | 'optOutDate';

const known: readonly Placeholder[] = ['teacherName', 'schoolName', 'counselorName', 'counselorContact', 'optOutDate'];

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Puts words into the blanks. The words are escaped: nothing in them becomes markup. */
export function fillBlanks(html: string, words: Record<Placeholder, string>): string {
  return known.reduce((text, name) => text.replaceAll(`{{${name}}}`, escaped(words[name])), html);
}

/** The document's h1 stands under the page's own h1: every heading goes one level down. */
export function lowerHeadings(html: string): string {
  return html.replace(/<(\/?)h([1-5])(?=[\s>])/g, (_, slash: string, level: string) => `<${slash}h${Number(level) + 1}`);
}

/**
 * A wide table scrolls in a box of its own on a narrow screen. The box can be reached by keyboard and has a name
 * (WCAG 2.1.1).
 */
export function boxTables(html: string, label: string): string {
  return html.replaceAll('<table>', `<div role="region" tabindex="0" aria-label="${escaped(label)}"><table>`).replaceAll('</table>', '</table></div>');
}
