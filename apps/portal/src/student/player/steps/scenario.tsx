import { faceSentence, type PublicNode, type PublicScenarioStep } from '@eia/lesson';
import { Button, Chip, Face, Icon, icons } from '@eia/ui';
import { useEffect, useId, useRef, useState } from 'react';
import { useOwnWords, useT } from '../../../shared/i18n.js';
import { Choices } from '../choices.js';
import { usePlay, type StepProps } from '../play.js';
import { Stage } from '../stage.js';
import { PathList } from './path-list.js';
import css from './scenario.module.css';

const endingLooks = { warm: ['brand', 'warm'], mended: ['gold', 'mended'], 'not-yet': ['plum', 'notYet'] } as const;

/**
 * A story that goes where the choices lead. What a choice does to the other person shows at once, in the face and in
 * words; every place can be gone back to, and no ending is a failure.
 */
export default function Scenario({ step, onDone, onSkip }: StepProps<PublicScenarioStep>) {
  const { t } = useT('student');
  const { lesson, state, act } = usePlay();
  const { path, ending } = state.paths[step.id] ?? { path: [], ending: null };
  const nodes = new Map(step.nodes.map((node) => [node.id, node]));
  const nodeId = (state.at?.stepId === step.id ? state.at.node : undefined) ?? ending ?? step.start;
  const node = nodes.get(nodeId) ?? step.nodes[0];
  const [picked, setPicked] = useState<{ node: string; choice: string; shown: boolean }>();
  const own = useOwnWords(lesson.locale);
  const titleId = useId();
  const panel = useRef<HTMLDivElement>(null);

  const mine = picked?.node === node?.id ? picked : undefined;
  const choice = node?.choices?.find(({ id }) => id === mine?.choice);
  const next = choice && mine?.shown ? nodes.get(choice.to) : undefined;
  useEffect(() => {
    if (next) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [next]);
  if (!node) return null;

  const nameOf = (who: string | undefined) => step.cast.find(({ id }) => id === who)?.name ?? '';
  const looksOf = (one: PublicNode) => {
    const face = one.face ? lesson.faces[one.face] : undefined;
    return face && { face, words: faceSentence(face, nameOf(one.who)) };
  };
  const visit = (to: string, walked: typeof path) => {
    const reached = nodes.get(to)?.ending ? to : undefined;
    act('path', step.id, reached ? { path: walked, ending: reached } : { path: walked });
    act('at', step.id, { node: to });
    setPicked(undefined);
  };
  const goBackTo = (index: number) => {
    const place = path[index];
    if (place) visit(place.node, path.slice(0, index));
  };
  const onEnter = () => {
    if (node.ending) onDone();
    else if (choice && next) visit(choice.to, [...path, { node: node.id, choice: choice.id }]);
    else if (choice) setPicked({ node: node.id, choice: choice.id, shown: true });
  };
  const looks = looksOf(node);
  const after = next && looksOf(next);
  const [color, word] = node.ending ? endingLooks[node.ending] : [];
  return (
    <Stage
      title={step.heading ?? lesson.title} titleId={titleId} moment={`${step.id} ${node.id} ${path.length}`} media={step.media}
      hint={node.ending ? t('player.keysNext') : t('player.keysChoose')} onEnter={onEnter}
      below={path.length > 0 && <PathList nodes={nodes} path={path} onGoBack={goBackTo} />}
      actions={(
        <>
          {!node.ending && !next && <Button look="quiet" onClick={onSkip}>{t('player.skip')}</Button>}
          {node.ending && <Button onClick={() => visit(step.start, [])}><Icon of={icons.again} size={20} />{t('scenario.tryAgain')}</Button>}
          {next && <Button onClick={() => setPicked(undefined)}>{t('scenario.another')}</Button>}
          <Button look="primary" type="submit" aria-disabled={!node.ending && !choice}>
            {node.ending || next ? t('player.goOn') : t('scenario.choose')}
            {(node.ending || next) && <Icon of={icons.arrow} size={22} flip />}
          </Button>
        </>
      )}
    >
      {path.length === 0 && !node.ending && step.intro && <p className={css.intro}>{step.intro}</p>}
      {color && word && <div className="own-words" {...own}><Chip color={color} className={css.ending}>{t(`scenario.${word}`)}</Chip></div>}
      <div className={css.scene}>
        {looks && <Face parts={looks.face} size={84} />}
        <div>
          {looks && <p className={css.looks} role="status">{looks.words}</p>}
          <p className={css.text}>{node.text}</p>
        </div>
      </div>
      {node.choices && (
        <Choices
          name={`${step.id}-${node.id}`} legend={t('scenario.what')} options={node.choices} chosen={choice ? [choice.id] : []}
          onChoose={(id) => setPicked((before) => (before?.choice === id && before.node === node.id ? before : { node: node.id, choice: id, shown: false }))}
          onTap={(id) => setPicked({ node: node.id, choice: id, shown: true })}
        />
      )}
      <div ref={panel} role="status" className={css.panel}>
        {next && choice && (
          <div className={css.after}>
            {after && <Face parts={after.face} size={64} />}
            <div>
              {after && <p className={css.looks}>{after.words}</p>}
              <p>{choice.feedback}</p>
            </div>
          </div>
        )}
      </div>
      {node.think && (
        <div className={css.after}>
          <Icon of={icons.bulb} size={30} />
          <div><p className={css.looks} {...own}>{t('scenario.think')}</p><p>{node.think}</p></div>
        </div>
      )}
      {node.ending && step.replay && <p className="sub">{step.replay}</p>}
    </Stage>
  );
}
