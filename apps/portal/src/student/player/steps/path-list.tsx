import type { PublicNode } from '@eia/lesson';
import { Button, Icon, icons } from '@eia/ui';
import { useOwnWords, useT } from '../../../shared/i18n.js';
import { usePlay } from '../play.js';
import css from './scenario.module.css';

/** The way so far, with a way back to every place on it. */
export function PathList({ nodes, path, onGoBack }: {
  nodes: ReadonlyMap<string, PublicNode>;
  path: readonly { node: string; choice: string }[];
  onGoBack: (index: number) => void;
}) {
  const { t } = useT('student');
  const own = useOwnWords(usePlay().lesson.locale);
  return (
    <nav className={css.path} aria-label={t('scenario.path')}>
      <h2 {...own}><Icon of={icons.path} size={22} />{t('scenario.path')}</h2>
      <ol>
        {path.map(({ node, choice }, index) => {
          const words = nodes.get(node)?.choices?.find(({ id }) => id === choice)?.text ?? '';
          return (
            <li key={`${index} ${node}`}>
              <span>{words}</span>
              <Button {...own} look="quiet" onClick={() => onGoBack(index)} aria-label={t('scenario.goBackTo', { choice: words })}>
                {t('scenario.goBack')}
              </Button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
