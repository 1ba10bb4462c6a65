import type { PublicLesson, PublicScenarioStep } from '@eia/lesson';
import { Chip } from '@eia/ui';
import { useT } from '../../../shared/i18n.js';
import css from './outline.module.css';

/** A branching story as a list of moments; every choice links to the moment it leads to. */
export function ScenarioOutline({ step, lesson }: { step: PublicScenarioStep; lesson: PublicLesson }) {
  const { t, locale } = useT('teacher');
  const place = new Map(step.nodes.map((node, index) => [node.id, index + 1]));
  const name = new Map(step.cast.map((person) => [person.id, person.name]));
  const anchor = (node: string) => `${step.id}-${node}`;
  return (
    <>
      <p>{step.intro}</p>
      <ol className={css.nodes}>
        {step.nodes.map((node) => (
          <li key={node.id} id={anchor(node.id)} className={css.node} data-ending={node.ending} tabIndex={-1}>
            <p className={css.nodeHead}>
              <span lang={locale}>{t('outline.moment', { number: place.get(node.id) })}</span>
              {node.id === step.start && <Chip color="gold" lang={locale}>{t('outline.start')}</Chip>}
              {node.ending && <Chip color="moss" lang={locale}>{t(`outline.ending.${node.ending}`)}</Chip>}
              {name.has(node.who) && <span className={css.quiet} lang={locale}>{t('outline.faceOf', { name: name.get(node.who), face: lesson.faces[node.face]?.alt ?? '' })}</span>}
            </p>
            <p>{node.text}</p>
            {node.choices && (
              <ul className={css.branches}>
                {node.choices.map((choice) => (
                  <li key={choice.id}>
                    <p className={css.branch}>{choice.text}</p>
                    <p className={css.note}>{choice.feedback}</p>
                    <a href={`#${anchor(choice.to)}`} lang={locale}>{t('outline.leadsTo', { number: place.get(choice.to) })}</a>
                  </li>
                ))}
              </ul>
            )}
            {node.think && <p className={css.note}>{node.think}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
