import type { Tier } from '../../types.js';
import type { PackContext } from '../context.js';
import { daysBetween } from '../lock.js';
import { hasWord, isPattern } from '../patterns.js';
import { reporter, type Problem, type Reporter } from '../problem.js';
import type { ContentSource, Emotions, PackSource, Parsed, Support } from '../read-pack.js';

const TIERS: readonly Tier[] = ['k-2', '3-5', '6-8', '9-12'];

/** A number that nobody has called for a year may be somebody else's by now. */
const VERIFY_DAYS = 365;

/** Feelings, faces and help lines of a pack. */
export function checkPackWords(pack: PackSource, context: PackContext, today: string | null, problems: Problem[]): void {
  if (pack.emotions?.value) checkEmotions(pack.emotions.value, context, reporter(pack.emotions, problems));
  pack.support.forEach((file) => checkSupport(file, today, problems));
}

function checkEmotions(file: Emotions, context: PackContext, report: Reporter): void {
  file.faces.forEach((face, place) => {
    for (const [locale, sentence] of Object.entries(face.says)) {
      if (!sentence.includes('{{name}}')) {
        report.error(
          'face',
          ['faces', place, 'says'],
          `The sentence in \`${locale}\` has no place for the name.`,
          'Write {{name}} where the name goes.',
        );
      }
    }
    const alt = context.faces.get(face.id)?.alt ?? {};
    for (const [locale, text] of Object.entries(alt)) {
      const named = file.emotions.find(({ word }) => word[locale] !== undefined && hasWord(text, word[locale]));
      if (named) {
        report.error(
          'face',
          ['faces', place],
          `Its text alternative in \`${locale}\` names the feeling \`${named.id}\`.`,
          'Describe brows, eyes and mouth only; naming the feeling is the task.',
        );
      }
    }
  });
  file.emotions.forEach((emotion, place) => {
    if (!context.faces.has(emotion.face)) {
      report.error(
        'face',
        ['emotions', place, 'face'],
        `There is no face \`${emotion.face}\`.`,
        'Use one of `faces`, or draw it there.',
      );
    }
  });
  for (const tier of TIERS) checkCheckIn(tier, file, report);
}

/** The list of a check-in: known words of this tier or a lower one, each with a spot of its own on the grid. */
function checkCheckIn(tier: Tier, file: Emotions, report: Reporter): void {
  const spots = new Map<string, string>();
  file.checkIn[tier].forEach((id, place) => {
    const path = ['checkIn', tier, place];
    const emotion = file.emotions.find((entry) => entry.id === id);
    if (!emotion) {
      report.error('check-in', path, `There is no feeling \`${id}\`.`, 'Use an id of `emotions`.');
      return;
    }
    if (TIERS.indexOf(emotion.tier) > TIERS.indexOf(tier)) {
      report.error(
        'check-in',
        path,
        `\`${id}\` is a word for grades ${emotion.tier}.`,
        `Use words for grades ${tier} or lower.`,
      );
    }
    const spot = `${emotion.energy} ${emotion.pleasantness}`;
    const other = spots.get(spot);
    if (other !== undefined) {
      report.error(
        'check-in',
        path,
        `\`${id}\` and \`${other}\` have the same spot on the grid.`,
        'Offer one of them, or move one.',
      );
    }
    spots.set(spot, id);
  });
}

function checkSupport(file: Parsed<Support>, today: string | null, problems: Problem[]): void {
  if (!file.value) return;
  const report = reporter(file, problems);
  const { lines, verifiedOn, country } = file.value;
  if (!file.file.endsWith(`/${country}.yaml`)) {
    report.error(
      'support',
      ['country'],
      `The file is not called ${country}.yaml.`,
      'Give both the same name.',
    );
  }
  lines.forEach((line, place) => {
    if (!line.call && !line.text && !line.url) {
      report.error(
        'support',
        ['lines', place],
        `\`${line.id}\` has no way to reach it.`,
        'Add `call`, `text` or `url`.',
      );
    }
  });
  if (!lines.some(({ emergency }) => emergency)) {
    report.error(
      'support',
      ['lines'],
      'There is no emergency number.',
      'Add it, with `emergency: true`.',
    );
  }
  const age = today ? daysBetween(verifiedOn, today) : 0;
  if (age < 0) {
    report.error(
      'support',
      ['verifiedOn'],
      'This day is still to come.',
      'Write the day on which somebody checked the lines.',
    );
  }
  if (age > VERIFY_DAYS) {
    report.warning(
      'support',
      ['verifiedOn'],
      `Nobody has checked these lines for ${age} days.`,
      'Check each one and write the day.',
    );
  }
}

/** The style lists themselves. */
export function checkStyleLists(content: ContentSource, problems: Problem[]): void {
  for (const file of content.styles) {
    const report = reporter(file, problems);
    if (file.value && !file.file.endsWith(`/${file.value.locale}.yaml`)) {
      report.error(
        'locale',
        ['locale'],
        `The file is not called ${file.value.locale}.yaml.`,
        'Give both the same name.',
      );
    }
    file.value?.terms.forEach(({ term, pattern }, place) => {
      if (pattern !== undefined && !isPattern(pattern)) {
        report.error(
          'style',
          ['terms', place, 'pattern'],
          `The pattern for “${term}” is not a regular expression.`,
          'Mend it, or take it out.',
        );
      }
    });
  }
}
