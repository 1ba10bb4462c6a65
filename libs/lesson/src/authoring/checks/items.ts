import type { ItemFile, Tier } from '../../types.js';
import { reporter, type Path, type Problem, type Reporter } from '../problem.js';
import type { LessonSource } from '../read-lesson.js';

/** How many options an item may offer (curriculum, section 5). */
const OPTIONS: Record<Tier, { choice: [number, number]; multi: [number, number] }> = {
  'k-2': { choice: [3, 3], multi: [3, 4] },
  '3-5': { choice: [3, 4], multi: [3, 4] },
  '6-8': { choice: [3, 4], multi: [3, 4] },
  '9-12': { choice: [4, 5], multi: [4, 5] },
};

/** Every item has a key, and not too many or too few options. */
export function checkItems(source: LessonSource, problems: Problem[]): void {
  const report = reporter(source.yaml, problems);
  const { frame, items } = source.parts;
  for (const { item, path } of items) {
    checkKey(item, path, report);
    if (frame) checkOptionCount(item, path, frame.tier, report);
  }
}

function checkKey(item: ItemFile, path: Path, report: Reporter): void {
  switch (item.kind) {
    case 'choice': {
      const keys = item.options.filter((option) => option.credit === 1).length;
      if (keys !== 1) {
        report.error(
          'key',
          [...path, 'options'],
          `${keys} options have credit 1.`,
          'Give exactly one option credit 1; a near one may have 0.5.',
        );
      }
      break;
    }
    case 'multi':
    case 'face':
      if (!item.options.some((option) => option.credit === 1)) {
        report.error('key', [...path, 'options'], 'No option has credit 1.', 'Give at least one option credit 1.');
      }
      if (item.options.every((option) => option.credit === 1)) {
        report.error(
          'key',
          [...path, 'options'],
          'Every option has credit 1, so that any answer is right.',
          'Let at least one option not fit.',
        );
      }
      break;
    case 'sort':
      checkSort(item, path, report);
      break;
    case 'match':
      if (new Set(item.pairs.map(({ right }) => right)).size < item.pairs.length) {
        report.error(
          'key',
          [...path, 'pairs'],
          'Two right sides have the same words.',
          'Make them different; nobody could tell which is which.',
        );
      }
      break;
    case 'order':
      checkOrder(item, path, report);
      break;
  }
}

function checkSort(item: Extract<ItemFile, { kind: 'sort' }>, path: Path, report: Reporter): void {
  const bins = item.bins.map(({ id }) => id);
  item.cards.forEach((card, place) => {
    card.bins.forEach((bin, index) => {
      if (!bins.includes(bin)) {
        report.error(
          'key',
          [...path, 'cards', place, 'bins', index],
          `There is no bin \`${bin}\`.`,
          `Use one of: ${bins.join(', ')}.`,
        );
      }
    });
    if (bins.every((bin) => card.bins.includes(bin))) {
      report.error(
        'key',
        [...path, 'cards', place, 'bins'],
        'This card fits in every bin.',
        'Make the card say more, so that one bin does not fit.',
      );
    }
  });
  item.bins.forEach((bin, place) => {
    if (item.cards.every((card) => card.bins.includes(bin.id))) {
      report.error(
        'lazy',
        [...path, 'bins', place],
        `The bin \`${bin.id}\` takes every card.`,
        'Change a card, so that putting all into one bin is not an answer.',
      );
    }
    if (!item.cards.some((card) => card.bins.includes(bin.id))) {
      report.error(
        'key',
        [...path, 'bins', place],
        `No card goes into the bin \`${bin.id}\`.`,
        'Add a card for it, or take the bin out.',
      );
    }
  });
}

function checkOrder(item: Extract<ItemFile, { kind: 'order' }>, path: Path, report: Reporter): void {
  const ids = item.sequence.map(({ id }) => id);
  item.accept.forEach((order, place) => {
    if (order.length !== ids.length || ids.some((id) => !order.includes(id))) {
      report.error(
        'key',
        [...path, 'accept', place],
        'This accepted order does not have every step once.',
        `Write each of these once: ${ids.join(', ')}.`,
      );
    }
  });
  const all = ids.reduce((count, _, index) => count * (index + 1), 1);
  if (item.accept.length >= all) {
    report.error(
      'key',
      [...path, 'accept'],
      'Every order is accepted.',
      'Leave out the orders that do not work.',
    );
  }
}

function checkOptionCount(item: ItemFile, path: Path, tier: Tier, report: Reporter): void {
  if (item.kind !== 'choice' && item.kind !== 'multi' && item.kind !== 'face') return;
  const [least, most] = OPTIONS[tier][item.kind === 'multi' ? 'multi' : 'choice'];
  const count = item.options.length;
  if (count < least || count > most) {
    const wanted = least === most ? `${least}` : `${least} to ${most}`;
    report.error(
      'options',
      [...path, 'options'],
      `${count} options in grades ${tier}.`,
      `Offer ${wanted} in an item of this kind.`,
    );
  }
}
