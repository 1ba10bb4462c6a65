import { reporter, type Problem } from '../problem.js';
import type { LessonSource } from '../read-lesson.js';
import { checkSvg } from '../svg.js';

/** Pictures are safe and light, and their alternative texts say what is on them. */
export function checkPictures(source: LessonSource, problems: Problem[]): void {
  for (const [file, bytes] of source.media) problems.push(...checkSvg(`${source.dir}/${file}`, bytes));
  const report = reporter(source.yaml, problems);
  const media = source.parts.frame?.media ?? [];
  media.forEach(({ alt }, place) => {
    const path = ['media', place, 'alt'];
    if (/^(a |an |the )?(picture|image|photo|drawing|illustration) of\b/i.test(alt)) {
      report.error(
        'alt',
        path,
        'The alternative text says that it is a picture.',
        'Start with what can be seen; a screen reader says the rest.',
      );
    }
    if (media.findIndex((other) => other.alt === alt) !== place) {
      report.error('alt', path, 'Another picture has the same alternative text.', 'Say what is different.');
    }
  });
}
