import { masteryWords } from '@eia/scoring';
import { buttonClass, Card, Icon, icons, Notice, Page } from '@eia/ui';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { MyPathDocument, type MyPathQuery } from '../../generated/graphql.js';
import { gql } from '../../shared/gql.js';
import { useT } from '../../shared/i18n.js';
import { LookButton } from '../../shared/look-button.js';
import { ListenButton } from '../../shared/read-aloud/listen-button.js';
import { HelpButton } from '../help/help-button.js';
import { StudentTrouble } from '../student-trouble.js';
import css from './my-path-page.module.css';

type Skill = MyPathQuery['myPath'][number];

const wordOf = ({ word }: Skill) => masteryWords.find((one) => one === word) ?? 'notEnoughYet';

/**
 * `/path`: what the student's own answers say about each skill, as a word and the number of questions behind it. No
 * percentage and no rank; feelings, own words and surveys are not in it, and the page says so.
 */
export default function MyPathPage() {
  const { t } = useT('student');
  const { t: common } = useT('common');
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
  return (
    <Page
      className={css.page} title={t('path.title')} documentTitle={common('app.title', { page: t('path.title') })}
      side={(
        <div className={css.tools}>
          <Link href="/home" className={buttonClass({ look: 'quiet' })}><Icon of={icons.home} size={22} />{t('nav.home')}</Link>
          <HelpButton /><ListenButton /><LookButton />
        </div>
      )}
    >
      <p>{t('path.intro')}</p>
      {skills.length === 0 ? <Card><p>{t('path.empty')}</p></Card> : (
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
      <Notice>{t('path.notIn')}</Notice>
    </Page>
  );
}
