import { Avatar, buttonClass, Card, Chip, Icon, icons, Logo, StatusGlyph, usePageFocus } from '@eia/ui';
import { Link } from 'wouter';
import { LanguageSwitch } from '../../shared/language-switch.js';
import { LookButton } from '../../shared/look-button.js';
import { ListenButton } from '../../shared/read-aloud/listen-button.js';
import { useViewer } from '../../shared/viewer.js';
import { HelpButton } from '../help/help-button.js';
import { SavedChip } from '../outbox/saved-chip.js';
import { SignOutButton } from '../sign-out/sign-out-button.js';
import css from './home-wide.module.css';
import { TalkCard } from './talk-card.js';
import type { MyAssignment, MyWork } from './use-my-work.js';
import { useReady } from './use-ready.js';
import { pathOf, statusOf, useHomeWords } from './words.js';

/** Home for grades 3 to 12; sizes, corners and letters come from the tier's tokens. */
export default function HomeWide({ work }: { work: MyWork }) {
  const viewer = useViewer();
  const { t, common, today } = useHomeWords();
  const heading = usePageFocus(common('app.title', { page: t('home.title') }));
  const open = work.assignments.filter((one) => one.isOpen && (one.progress === 'notStarted' || one.progress === 'inProgress'));
  const { next } = work;
  return (
    <div className={css.shell}>
      <nav className={css.nav} aria-label={t('nav.label')}>
        <div className={css.logo}><Logo name={common('app.name')} /></div>
        <div className={css.links}>
          <Link href="/home" className={css.link} aria-current="page"><Icon of={icons.home} size={22} /><span>{t('nav.home')}</span></Link>
          <Link href="/path" className={css.link}><Icon of={icons.path} size={22} /><span>{t('nav.path')}</span></Link>
          <HelpButton className={css.link}><Icon of={icons.help} size={22} /><span>{t('nav.help')}</span></HelpButton>
        </div>
        <div className={css.me}>
          <span className={css.who}>
            <Avatar id={viewer.id} name={viewer.shownName} size={42} />
            <span><b>{viewer.shownName}</b>{viewer.className && <><br />{t('home.class', { name: viewer.className })}</>}</span>
          </span>
          <SignOutButton className={css.link} />
        </div>
      </nav>
      <main className={css.page} id="main">
        <div className={css.head}>
          <div>
            <h1 ref={heading} tabIndex={-1}>{t('home.hello', { name: firstName(viewer.shownName) })}</h1>
            <p className="sub">
              {next ? t('home.todo', { day: today, count: Math.max(1, open.length), minutes: next.minutesLeft }) : t('home.nothing', { day: today })}
            </p>
          </div>
          <div className={css.tools} data-silent><SavedChip /><LanguageSwitch /><ListenButton /><LookButton /></div>
        </div>
        {next ? <NextCard next={next} /> : (
          <Card className={css.empty}><h2>{t('home.emptyTitle')}</h2><p className="sub">{t('home.emptyText')}</p></Card>
        )}
        <div className={css.row}>
          <Card className={css.list} aria-labelledby="lessons">
            <h2 id="lessons">{t('home.yourLessons')}</h2>
            {work.assignments.length === 0 ? <p className="sub">{t('home.emptyText')}</p> : (
              <ul>{work.assignments.map((one) => <Line key={`${one.id} ${one.part}`} one={one} now={one.id === next?.id && one.part === next.part} />)}</ul>
            )}
          </Card>
          <TalkCard />
        </div>
      </main>
    </div>
  );
}

function firstName(shownName: string): string {
  return shownName.split(' ')[0] ?? shownName;
}

function NextCard({ next }: { next: MyAssignment }) {
  const { t, titleOf } = useHomeWords();
  const quiz = next.part === 'quiz';
  const started = next.progress === 'inProgress' && !quiz;
  const step = Math.min(next.steps, next.stepsSeen + 1);
  const ready = useReady(next.id);
  return (
    <section className={css.next} aria-labelledby="next">
      {next.picture && <img className={css.picture} src={next.picture.url} alt={next.picture.alt} />}
      <div className={css.words}>
        <Chip color={quiz ? 'sky' : 'coral'}>{quiz ? t('home.quizChip') : t('home.lessonChip', { unit: next.unitTitle, skill: next.skill })}</Chip>
        <h2 id="next">{titleOf(next)}</h2>
        <p className={css.summary}>{quiz ? t('home.quizLength', { minutes: next.minutes }) : next.summary}</p>
        {!quiz && (
          <div className={css.progress}>
            <div className={css.steps} aria-hidden="true">
              {Array.from({ length: next.steps }, (_, i) => <i key={i} className={i < next.stepsSeen ? css.done : started && i === next.stepsSeen ? css.now : undefined} />)}
            </div>
            <p className="small sub">
              {started ? t('home.step', { step, steps: next.steps, minutes: next.minutesLeft }) : t('home.length', { steps: next.steps, minutes: next.minutes })}
            </p>
          </div>
        )}
        {ready && <p className={`small sub ${css.ready}`}><Icon of={icons.check} size={20} />{t('home.ready')}</p>}
        <Link href={pathOf(next)} className={buttonClass({ look: 'primary' }, css.go)}>
          <Icon of={icons.play} size={22} />{quiz ? t('home.startQuiz') : started ? t('home.keepGoing') : t('home.start')}
        </Link>
      </div>
    </section>
  );
}

function Line({ one, now }: { one: MyAssignment; now: boolean }) {
  const { t, titleOf, stateOf, canOpen } = useHomeWords();
  const title = titleOf(one);
  return (
    <li className={now ? css.nowLine : undefined}>
      <StatusGlyph status={statusOf(one)} />
      <span className={css.title}>{canOpen(one) ? <Link href={pathOf(one)}>{title}</Link> : title}</span>
      <span className={css.state}>{now ? t('home.now') : stateOf(one)}</span>
    </li>
  );
}
