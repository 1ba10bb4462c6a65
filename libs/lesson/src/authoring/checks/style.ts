import type { PackContext } from '../context.js';
import { linesOf } from '../document.js';
import { between, wholeWord } from '../patterns.js';
import { reporter, type Path, type Problem, type Reporter } from '../problem.js';
import type { LessonSource } from '../read-lesson.js';
import type { Style } from '../read-pack.js';
import { wordsOf } from '../words.js';

type QuotedTerms = readonly { term: string }[];

interface Line {
  text: string;
  path: Path;
  /** Of a string; empty in a document. */
  key: string;
}

/** The texts of one file of a lesson. */
interface Text {
  locale: string;
  lines: readonly Line[];
  report: Reporter;
  /** Where `quotedTerms` stands in this file, and what is in it. */
  quotes: { path: Path; terms: QuotedTerms } | null;
}

interface Hit {
  words: string;
  line: Line;
  term: Style['terms'][number];
}

/** Words that shame, promise secrecy or belong to somebody's brand, in every text of a lesson. */
export function checkStyle(source: LessonSource, context: PackContext, problems: Problem[]): void {
  const texts = textsOf(source, context, problems);
  for (const text of texts) {
    const hits = hitsIn(text, context);
    // A British overlay and the documents quote what the texts of their language quote.
    const related = texts.filter(({ locale }) => languageOf(locale) === languageOf(text.locale));
    const quoted = related.flatMap(({ quotes }) => quotes?.terms ?? []);
    for (const { words, line, term } of hits) {
      if (quoted.some((quote) => covers(quote.term, words))) continue;
      text.report.error('style', line.path, `“${words}” is on the style list (${term.kind}).`, term.advice);
    }
    text.quotes?.terms.forEach(({ term }, place) => {
      if (hits.some(({ words }) => covers(term, words))) return;
      text.report.warning(
        'quoted-terms',
        [...(text.quotes?.path ?? []), place],
        `“${term}” does not occur here, or is not on the style list.`,
        'Take it out: a quoted term that nobody needs is a door left open.',
      );
    });
  }
}

/** Placeholders are for documents; in a lesson nobody fills them in. */
export function checkTemplates(source: LessonSource, context: PackContext, problems: Problem[]): void {
  for (const { lines, report } of textsOf(source, context, problems)) {
    for (const { text, path, key } of lines) {
      if (key !== '' && /\{\{|\}\}/.test(text)) {
        report.error('placeholder', path, 'Placeholders are allowed in .md files only.', 'Write it without {{…}}.');
      }
    }
  }
}

function textsOf(source: LessonSource, context: PackContext, problems: Problem[]): Text[] {
  const base: Text = {
    locale: context.baseLocale,
    lines: wordsOf(source.yaml.data).map(({ text, path, key }) => ({ text, path, key })),
    report: reporter(source.yaml, problems),
    quotes: { path: ['sensitivity', 'quotedTerms'], terms: source.parts.frame?.sensitivity.quotedTerms ?? [] },
  };
  const overlays = source.overlays.map(({ locale, yaml, overlay }): Text => ({
    locale,
    lines: Object.entries(overlay?.strings ?? {}).map(([key, text]) => ({ text, key, path: ['strings', key] })),
    report: reporter(yaml, problems),
    quotes: { path: ['quotedTerms'], terms: overlay?.quotedTerms ?? [] },
  }));
  const documents = source.documents.map((document): Text => ({
    locale: document.front.locale,
    lines: linesOf(document).map(({ line, text }) => ({ text, key: '', path: [line] })),
    report: reporter(document, problems),
    quotes: null,
  }));
  return [base, ...overlays, ...documents];
}

function hitsIn({ locale, lines }: Text, context: PackContext): Hit[] {
  const style = context.styles.get(locale) ?? context.styles.get(languageOf(locale));
  return (style?.terms ?? []).flatMap((term) => {
    const pattern = term.pattern ? between(term.pattern) : wholeWord(term.term);
    return lines
      .filter(({ key }) => term.where !== 'feedback' || /\.feedback(Wrong)?$/.test(key))
      .flatMap((line) => [...line.text.matchAll(pattern)].map(([words]) => ({ words, line, term })));
  });
}

function covers(quoted: string, words: string): boolean {
  return words.toLowerCase().includes(quoted.toLowerCase());
}

function languageOf(locale: string): string {
  return locale.split('-')[0] ?? locale;
}
