import { Card } from '@eia/ui';
import { useQuery } from '@tanstack/react-query';
import { PollTotalsDocument, type PollTotalsQuery } from '../../generated/graphql.js';
import { gql } from '../../shared/gql.js';
import { useT } from '../../shared/i18n.js';
import css from './poll-totals.module.css';

type Total = PollTotalsQuery['pollTotals'][number];

/** The words of each place on a scale, in the order of the counts. */
const words = {
  faces3: ['side.scale.faces3.no', 'side.scale.faces3.between', 'side.scale.faces3.yes'],
  easy4: ['side.scale.easy4.veryHard', 'side.scale.easy4.hard', 'side.scale.easy4.easy', 'side.scale.easy4.veryEasy'],
  agree5: ['side.scale.agree5.not', 'side.scale.agree5.rather', 'side.scale.agree5.half', 'side.scale.agree5.mostly', 'side.scale.agree5.fully'],
} as const;
const wordsOf = ({ scale }: Total): readonly (typeof words)[keyof typeof words][number][] => words[scale as keyof typeof words] ?? [];

/** How a class answered the polls of a lesson: totals from ten answers on, no names; nothing where the lesson has none. */
export function PollTotals({ assignmentId, finished }: { assignmentId: string; finished: number }) {
  const { t } = useT('teacher');
  const totals = useQuery({
    // Asked again when somebody finishes: that is when answers come in.
    queryKey: ['pollTotals', assignmentId, finished],
    queryFn: async () => (await gql(PollTotalsDocument, { assignmentId })).pollTotals,
    placeholderData: (before) => before,
  });
  if (!totals.data || totals.data.length === 0) return null;
  const shown = totals.data.filter(({ n }) => n > 0);
  return (
    <Card aria-labelledby="poll-title">
      <h2 id="poll-title">{t('side.poll')}</h2>
      {shown.length < totals.data.length && <p className="sub small">{t('side.pollNone')}</p>}
      {shown.map((total) => (
        <section key={`${total.stepId} ${total.itemId}`} className={css.question} aria-label={total.text}>
          <h3>{total.text}</h3>
          <ul>
            {wordsOf(total).map((word, i) => (
              <li key={word}>
                <span>{t(word)}</span><b>{total.counts[i]}</b>
                <i aria-hidden="true" style={{ inlineSize: `${100 * (total.counts[i] ?? 0) / total.n}%` }} />
              </li>
            ))}
          </ul>
          <p className="sub small">{t('side.pollFrom', { count: total.n })}</p>
        </section>
      ))}
    </Card>
  );
}
