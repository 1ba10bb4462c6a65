import { masteryWords } from '@eia/scoring';
import { buttonClass, Card, Icon, icons, Notice, Page } from '@eia/ui';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { MyPathDocument, type MyPathQuery } from '../../generated/graphql.js';
import { gql } from '../../shared/gql.js';
import { useT } from '../../shared/i18n.js';
import { LookButton } from '../../shared/look-button.js';
import { useViewer } from '../../shared/viewer.js';
import { ListenButton } from '../../shared/read-aloud/listen-button.js';
import { HelpButton } from '../help/help-button.js';
import { StudentTrouble } from '../student-trouble.js';
import css from './my-path-page.module.css';

const MyPathLittle = lazy(() => import('./my-path-little.js'));

type Skill = MyPathQuery['myPath'][number];

const wordOf = ({ word }: Skill) => masteryWords.find((one) => one === word) ?? 'notEnoughYet';

/**
 * `/path`: what the student's own answers say about each skill, as a word and the number of questions behind it. No
 * percentage and no rank; feelings, own words and surveys are not in it, and the page says so. Little ones get a plant for
 * each skill and fewer words.
 */
export default function MyPathPage() {
  const { t } = useT('student');
  const { t: common } = useT('common');
  const little = useViewer().tier === 'K_2';
  const [skills, setSkills] = useState<readonly Skill[]>();
  const [error, setError] = useState<unknown>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let gone = false;
    setError(undefined);
    gql(MyPathDocument).then(({ myPath }) => { if (!gone) setSkills(myPath); }, (problem: unknown) => { if (!gone) setError(problem); });
    return () => { gone = true; };
  }, [round]);
  if (error !== undefined) return <StudentTrouble error={error} onRetry={() => setRound((n) => n + 1)} />;
  if (!skills) return null;
  const title = little ? t('path.titleK2') : t('path.title');
  return (
    <Page
      className={css.page} title={title} documentTitle={common('app.title', { page: title })}
      side={(
        <div className={css.tools}>
          <Link href="/home" className={buttonClass({ look: 'quiet' })}><Icon of={icons.home} size={22} />{t('nav.home')}</Link>
          <HelpButton /><ListenButton /><LookButton />
        </div>
      )}
    >
      {!little && <p>{t('path.intro')}</p>}
      {skills.length === 0 && <Card><p>{little ? t('path.emptyK2') : t('path.empty')}</p></Card>}
      {little && <Suspense><MyPathLittle skills={skills.map((skill) => ({ ...skill, word: wordOf(skill) }))} /></Suspense>}
      {!little && (
        <ul className={css.skills}>
          {skills.map((skill) => (
            <Card as="li" key={skill.id} className={css.skill}>
              <h2>{skill.name}</h2>
              <p className={css.word}>
                <span className={css.shape} aria-hidden="true">
                  {masteryWords.slice(1).map((one) => <i key={one} className={masteryWords.indexOf(one) <= masteryWords.indexOf(wordOf(skill)) ? css.on : undefined} />)}
                </span>
                <b>{t(`path.word.${wordOf(skill)}`)}</b>
              </p>
              <p className="sub small">{t('path.answers', { count: skill.answers })}</p>
              <ul className={css.lessons} aria-label={t('path.lessons')}>{skill.lessons.map((title) => <li key={title} className="sub small">{title}</li>)}</ul>
            </Card>
          ))}
        </ul>
      )}
      <Notice>{little ? t('path.notInK2') : t('path.notIn')}</Notice>
    </Page>
  );
}
