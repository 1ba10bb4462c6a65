import type { StepFile } from '../../types.js';
import { reporter, type Path, type Problem, type Reporter } from '../problem.js';
import type { LessonSource } from '../read-lesson.js';

/** A calming step is an offer, not a therapy. */
const MAX_CALM_MINUTES = 3;

/** Says that the partners change roles; in the base locale. */
const SWAP = /\bswap\b/i;

/** The rules that keep a student safe: curriculum, sections 1, 3 and 10. */
export function checkCare(source: LessonSource, problems: Problem[]): void {
  const report = reporter(source.yaml, problems);
  checkSensitivity(source, report);
  for (const { step, path } of source.parts.steps) {
    checkAsking(step, path, report);
    checkPair(step, path, report);
    if (step.type === 'calm') checkCalm(step, path, report);
  }
}

function checkSensitivity(source: LessonSource, report: Reporter): void {
  const { frame, steps } = source.parts;
  if (!frame || frame.sensitivity.level === 'low') return;
  const { level, optOutNotice, counselorHeadsUp, topics } = frame.sensitivity;
  const path = ['sensitivity'];
  if (!optOutNotice) {
    report.error(
      'sensitivity',
      [...path, 'optOutNotice'],
      `A lesson of level ${level} tells families that they may opt out.`,
      'Write `optOutNotice: true`.',
    );
  }
  if (!counselorHeadsUp) {
    report.error(
      'sensitivity',
      [...path, 'counselorHeadsUp'],
      `A lesson of level ${level} tells the counselor.`,
      'Write `counselorHeadsUp: true`.',
    );
  }
  if (topics.length === 0) {
    report.error(
      'sensitivity',
      [...path, 'topics'],
      `A lesson of level ${level} names its topics.`,
      'Add them, so that a family can decide.',
    );
  }
  // A broken step may be the support step: only a lesson that was read whole can be said to have none.
  const hasSupport = steps.some(({ step }) => step.type === 'support');
  if (source.lesson && !hasSupport) {
    report.error(
      'support',
      ['steps'],
      `A lesson of level ${level} shows who can help.`,
      'Add a step of the type `support`.',
    );
  }
}

/** Whatever asks about a protected area has a fiction of the same kind, length and look beside it. */
function checkAsking(step: StepFile, path: Path, report: Reporter): void {
  if (step.type === 'survey') {
    step.items.forEach((item, place) => {
      if (item.protectedArea === 'none') return;
      report.error(
        'protected',
        [...path, 'items', place, 'protectedArea'],
        'A poll in a lesson cannot ask about a protected area.',
        'Ask about the school or about a character, or take the question out.',
      );
    });
  }
  if (step.type !== 'checkin' && step.type !== 'reflect') return;
  const { alternative } = step;
  if (step.allowSkip !== true) {
    report.error(
      'skip',
      path,
      'A step that asks for something personal can be skipped.',
      'Write `allowSkip: true`.',
    );
  }
  if (step.protectedArea !== 'none' && !alternative) {
    report.error(
      'protected',
      path,
      `This asks about the area \`${step.protectedArea}\` and has no alternative.`,
      'Add an `alternative` about a character, of the same kind, length and look.',
    );
  }
  if (alternative && (alternative.note === undefined) !== (step.note === undefined) && step.note !== undefined) {
    report.error(
      'protected',
      [...path, 'alternative'],
      'The step has a note and its alternative has none: they would look different.',
      'Give the alternative a note as well.',
    );
  }
  if (step.type === 'checkin') {
    if (alternative?.picks) {
      report.error(
        'protected',
        [...path, 'alternative', 'picks'],
        'A check-in has no picks.',
        'Take them out.',
      );
    }
    return;
  }
  if (step.modes.includes('pick') && !step.picks) {
    report.error(
      'picks',
      path,
      'The mode `pick` needs something to pick.',
      'Add `picks`, among them a way not to decide.',
    );
  }
  if (alternative?.picks && alternative.picks.length !== step.picks?.length) {
    report.error(
      'protected',
      [...path, 'alternative', 'picks'],
      'The alternative offers another number of picks: it would look different.',
      'Offer as many as the step does.',
    );
  }
}

/** Both partners know who starts, and that they change. */
function checkPair(step: StepFile, path: Path, report: Reporter): void {
  if (step.mode !== 'pair') return;
  const turns = step.turns ?? [];
  const does = (who: 'a' | 'b') => turns.some((turn) => turn.who === who || turn.who === 'both');
  if (!does('a') || !does('b')) report.error('turns', path, 'Pair work says who does what.', 'Add `turns` for a and for b.');
  const cards = cardsOf(step);
  if (cards > 1 && turns.length > 0 && !turns.some(({ text }) => SWAP.test(text))) {
    report.error(
      'turns',
      [...path, 'turns'],
      'There is more than one card, and no turn says to swap.',
      'End one turn with “Then swap.”',
    );
  }
}

function cardsOf(step: StepFile): number {
  if (step.type === 'discuss') return step.cards?.length ?? 0;
  return step.type === 'item' && step.item.kind === 'sort' ? step.item.cards.length : 0;
}

function checkCalm(step: Extract<StepFile, { type: 'calm' }>, path: Path, report: Reporter): void {
  if (step.minutes > MAX_CALM_MINUTES) {
    report.error(
      'calm',
      [...path, 'minutes'],
      `A calming step of ${step.minutes} minutes.`,
      `Keep it to ${MAX_CALM_MINUTES}.`,
    );
  }
  if (step.allowSkip !== true) report.error('calm', path, 'A calming step can be skipped.', 'Write `allowSkip: true`.');
  if ((step.style === 'breath') !== (step.breath !== undefined)) {
    report.error('calm', path, 'The style `breath` and the key `breath` go together.', 'Add the one or take out the other.');
  }
}
