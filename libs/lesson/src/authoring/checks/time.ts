import { cutTo } from '../../cut.js';
import type { LessonFile, Tier } from '../../types.js';
import { hasWord } from '../patterns.js';
import { reporter, type Problem, type Reporter } from '../problem.js';
import type { LessonSource } from '../read-lesson.js';

/** Minutes of a lesson (curriculum, section 5). */
const MINUTES: Record<Tier, [number, number]> = { 'k-2': [20, 25], '3-5': [30, 30], '6-8': [35, 40], '9-12': [45, 45] };

/** The shortest lesson a teacher can ask for. */
const SHORTEST = 10;

/** Words of the story a student reads. */
const STORY_WORDS: Record<Tier, number> = { 'k-2': 200, '3-5': 350, '6-8': 500, '9-12': 700 };

/** Minutes add up, and every budget from 10 minutes on gives a lesson that still teaches, practises and closes. */
export function checkTime(source: LessonSource, problems: Problem[]): void {
  const report = reporter(source.yaml, problems);
  for (const { step, path } of source.parts.steps) {
    if (step.shortMinutes !== undefined && step.shortMinutes > step.minutes) {
      report.error(
        'minutes',
        [...path, 'shortMinutes'],
        `The short form (${step.shortMinutes}) is longer than the step (${step.minutes}).`,
        'Make it at most as long.',
      );
    }
  }
  if (!source.lesson) return;
  checkSum(source.lesson, report);
  checkCuts(source.lesson, report);
  checkStory(source.lesson, report);
}

function checkSum(lesson: LessonFile, report: Reporter): void {
  const quiz = lesson.quiz.when === 'in-lesson' ? lesson.quiz.minutes : 0;
  const sum = lesson.steps.reduce((minutes, step) => minutes + step.minutes, quiz);
  if (sum !== lesson.minutes) {
    report.error(
      'minutes',
      ['minutes'],
      `The lesson says ${lesson.minutes} minutes; its parts add up to ${sum}.`,
      `Write ${sum}, or change a step.`,
    );
  }
  const [least, most] = MINUTES[lesson.tier];
  if (sum < least || sum > most) {
    const wanted = least === most ? `${least}` : `${least} to ${most}`;
    report.error(
      'minutes',
      ['minutes'],
      `${sum} minutes in grades ${lesson.tier}.`,
      `A lesson of this tier takes ${wanted} minutes.`,
    );
  }
}

function checkCuts(lesson: LessonFile, report: Reporter): void {
  const needsSupport = lesson.sensitivity.level !== 'low';
  const full = lesson.steps.reduce((minutes, step) => minutes + step.minutes, 0);
  for (let budget = SHORTEST; budget <= full; budget += 1) {
    const cut = cutTo(lesson, budget);
    const roles = new Set<string | undefined>(cut.steps.map(({ id }) => lesson.steps.find((step) => step.id === id)?.role));
    const missing = ['teach', 'practise', 'close', ...(needsSupport ? ['support'] : [])].filter((role) => !roles.has(role));
    if (cut.minutes > budget) {
      report.error(
        'cut',
        ['steps'],
        `In ${budget} minutes the lesson still takes ${cut.minutes}: too much has priority 1.`,
        'The short forms of priority 1 may add up to 10 at most.',
      );
    } else if (missing.length > 0) {
      report.error(
        'cut',
        ['steps'],
        `In ${budget} minutes the lesson has no step to ${missing.join(', ')}.`,
        'Give such a step priority 1, or a shorter short form.',
      );
    } else continue;
    return;
  }
}

function checkStory(lesson: LessonFile, report: Reporter): void {
  if (lesson.tier === 'k-2' && !lesson.readAloud) {
    report.error('read-aloud', ['readAloud'], 'A lesson for grades K-2 is not read aloud.', 'Write `readAloud: true`.');
  }
  const vocab = lesson.vocab.map(({ word }) => word);
  let words = 0;
  lesson.steps.forEach((step, place) => {
    if (step.type !== 'read') return;
    words += step.pages.reduce((sum, page) => sum + page.text.split(/\s+/).length, 0);
    step.pages.forEach((page, index) => {
      if (lesson.tier === 'k-2' && !page.media) {
        report.error(
          'picture',
          ['steps', place, 'pages', index],
          'A page for grades K-2 has no picture.',
          'Show one on every page.',
        );
      }
    });
    const last = step.pages.at(-1)?.text ?? '';
    const named = vocab.find((word) => hasWord(last, word));
    if (named) {
      report.warning(
        'last-page',
        ['steps', place, 'pages', step.pages.length - 1],
        `The last page of the story says \`${named}\`, a word the lesson teaches.`,
        'End on an image and let the student find the point.',
      );
    }
  });
  if (words > STORY_WORDS[lesson.tier]) {
    report.error(
      'story-length',
      ['steps'],
      `The story has ${words} words.`,
      `At most ${STORY_WORDS[lesson.tier]} in grades ${lesson.tier}.`,
    );
  }
}
