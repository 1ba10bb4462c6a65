import type { PackContext } from '../context.js';
import { checkPlaceholders, type LessonDocument } from '../document.js';
import { fileError, reporter, type Problem } from '../problem.js';
import type { LessonSource } from '../read-lesson.js';

/** Headings a teacher can rely on in every lesson, in this order. */
const ANCHORS = ['before', 'goals', 'run', 'differentiate', 'listen-for', 'close'];

/** The teacher's plan and the family letter of each complete locale. */
export function checkDocuments(source: LessonSource, context: PackContext, problems: Problem[]): void {
  for (const locale of context.fullLocales) {
    for (const kind of ['teacher', 'family']) {
      const wanted = `${source.dir}/${kind}.${locale}.md`;
      // One that is there and could not be read has its own problem.
      if ([...source.documents, ...problems].some(({ file }) => file === wanted)) continue;
      const what = `The ${kind === 'teacher' ? "teacher's plan" : 'family letter'} is missing in \`${locale}\`.`;
      problems.push(fileError('document', wanted, what, 'Add it; every complete locale has both.'));
    }
  }
  for (const document of source.documents) {
    checkFront(document, source, problems);
    checkPlaceholders(document, problems);
    if (document.front.kind === 'teacher') checkPlan(document, source, problems);
    else checkLetter(document, source, problems);
  }
}

function checkFront(document: LessonDocument, source: LessonSource, problems: Problem[]): void {
  const { lesson, locale, kind } = document.front;
  if (lesson !== source.folder || !document.file.endsWith(`/${kind}.${locale}.md`)) {
    reporter(document, problems).error(
      'document',
      [1],
      'The front matter does not fit the file.',
      `Write the lesson \`${source.folder}\`, and kind and locale as in the file's name.`,
    );
  }
}

function checkPlan(document: LessonDocument, source: LessonSource, problems: Problem[]): void {
  const report = reporter(document, problems);
  const known = document.anchors.filter((anchor) => ANCHORS.includes(anchor));
  if (known.join() !== ANCHORS.join()) {
    const missing = ANCHORS.filter((anchor) => !known.includes(anchor));
    report.error(
      'anchors',
      [document.bodyLine],
      missing.length > 0 ? `There is no heading ${missing.map((anchor) => `{#${anchor}}`).join(', ')}.` : 'The headings are not in the usual order.',
      `Use these, in this order: ${ANCHORS.map((anchor) => `{#${anchor}}`).join(' ')}.`,
    );
  }
  const { lesson } = source;
  if (!lesson || !known.includes('run')) return;
  if (document.runRows.length !== lesson.steps.length) {
    report.error(
      'run-table',
      [document.runRows[0]?.line ?? document.bodyLine],
      `The run table has ${document.runRows.length} rows for ${lesson.steps.length} steps.`,
      'Write one row per step, in the order of the steps.',
    );
    return;
  }
  document.runRows.forEach(({ line, cells }, place) => {
    const step = lesson.steps[place];
    if (!step) return;
    const wanted = [step.minutes, step.shortMinutes ?? step.minutes].map(String);
    if (cells[1] !== wanted[0] || cells[2] !== wanted[1]) {
      report.error(
        'run-table',
        [line],
        `The row says ${cells[1] ?? '–'} and ${cells[2] ?? '–'} minutes; the step \`${step.id}\` takes ${wanted.join(' and ')}.`,
        'Write the minutes of the step in the columns Min and Short.',
      );
    }
  });
}

/** Who may opt out must be told by when. */
function checkLetter(document: LessonDocument, source: LessonSource, problems: Problem[]): void {
  if (!source.parts.frame?.sensitivity.optOutNotice || document.body.includes('{{optOutDate}}')) return;
  reporter(document, problems).error(
    'document',
    [document.bodyLine],
    'The letter does not say until when a family may opt out.',
    'Say how, that no reason is needed, and by {{optOutDate}}.',
  );
}
