import { Avatar, Icon, icons, Mark, usePageFocus } from '@eia/ui';
import { Link } from 'wouter';
import { LanguageSwitch } from '../../shared/language-switch.js';
import { LookButton } from '../../shared/look-button.js';
import { ListenButton } from '../../shared/read-aloud/listen-button.js';
import { useViewer } from '../../shared/viewer.js';
import { HelpButton } from '../help/help-button.js';
import { SavedChip } from '../outbox/saved-chip.js';
import { SignOutButton } from '../sign-out/sign-out-button.js';
import css from './home-little.module.css';
import { StonePath } from './stone-path.js';
import type { MyWork } from './use-my-work.js';
import { pathOf, useHomeWords } from './words.js';

/** Home for K to 2: the story to play, the path of stones, and a grown-up to talk to. Pictures say it, words repeat it. */
export default function HomeLittle({ work }: { work: MyWork }) {
  const viewer = useViewer();
  const { t, common } = useHomeWords();
  const heading = usePageFocus(common('app.title', { page: t('home.title') }));
  const { next } = work;
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div className={css.hello}>
          <Avatar id={viewer.id} name={viewer.shownName} size={78} />
          <h1 ref={heading} tabIndex={-1}>{t('home.helloK2', { name: viewer.shownName.split(' ')[0] ?? '' })}</h1>
        </div>
        <div className={css.tools}>
          <SavedChip /><LanguageSwitch /><ListenButton /><LookButton /><SignOutButton round />
        </div>
      </header>
      <main className={css.main} id="main">
        {next ? (
          <Link href={pathOf(next)} className={css.story}>
            <span className={css.picture}>{next.picture ? <img src={next.picture.url} alt="" /> : <Mark size={180} />}</span>
            <span className={css.label}>
              <span>
                <span className={css.eyebrow}>{next.part === 'quiz' ? t('home.quizChip') : t('home.nextK2')}</span>
                <span className={css.title}>{next.title}</span>
              </span>
              <span className={css.play}><Icon of={icons.play} size={56} /></span>
            </span>
          </Link>
        ) : (
          <section className={css.story}>
            <span className={css.picture}><Mark size={180} /></span>
            <span className={css.label}><span><span className={css.title}>{t('home.emptyTitle')}</span><span className={css.eyebrow}>{t('home.emptyText')}</span></span></span>
          </section>
        )}
        <div className={css.side}>
          <StonePath work={work} />
          <div className={css.tiles}>
            <Link href="/path" className={`${css.tile} ${css.skills}`}><Icon of={icons.sprout} size={64} /><span>{t('path.titleK2')}</span></Link>
            <HelpButton className={css.tile}><Mark size={64} /><span>{t('home.talkK2')}</span></HelpButton>
          </div>
        </div>
      </main>
    </div>
  );
}
