import { reporter, type Problem, type Reporter } from '../problem.js';
import type { Instrument, PackSource, Parsed } from '../read-pack.js';

/** The surveys of a pack: each tier once, every id once in its form, and not every question the same way round. */
export function checkInstruments(pack: PackSource, problems: Problem[]): void {
  pack.instruments.forEach((file) => checkInstrument(file, reporter(file, problems)));
}

function checkInstrument({ file, value }: Parsed<Instrument>, report: Reporter): void {
  if (!value) return;
  if (!file.endsWith(`/${value.id}.yaml`)) {
    report.error('instrument', ['id'], `The file is not called ${value.id}.yaml.`, 'Give both the same name.');
  }
  const tiers = value.forms.flatMap((form) => form.tiers);
  const twice = tiers.find((tier, i) => tiers.indexOf(tier) !== i);
  if (twice) report.error('instrument', ['forms'], `Grades ${twice} have two forms.`, 'Keep one of them.');
  value.forms.forEach(({ scale, items }, f) => {
    items.forEach(({ id }, i) => {
      if (items.findIndex((item) => item.id === id) === i) return;
      report.error('instrument', ['forms', f, 'items', i, 'id'], `\`${id}\` is there twice.`, 'Give each question an id of its own.');
    });
    // Somebody who agrees with everything must not come out as the best.
    if (scale === 'agree5' && !items.some(({ key }) => key === 'negative')) {
      report.error('instrument', ['forms', f], 'Every question is worded the same way round.', 'Word at least one so that agreeing speaks against it, with `key: negative`.');
    }
  });
}
