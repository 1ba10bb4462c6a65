import { Button, Icon, icons, usePageFocus } from '@eia/ui';
import { createContext, use, useEffect, useRef, type ReactNode } from 'react';
import { useOwnWords, useT, useWrittenIn } from '../../shared/i18n.js';
import { useSession } from '../../shared/viewer.js';
import { usePlay } from './play.js';
import css from './stage.module.css';

/** What the player puts around every step: the way back and a note on top. */
export const StageContext = createContext<{ onBack?: () => void; note?: ReactNode; pageTitle: string }>({ pageTitle: '' });

interface StageProps {
  /** The h1; it takes the focus when the stage shows something new. */
  title: string;
  /** The title is the app's own words, not the lesson's. */
  ownTitle?: boolean;
  titleId?: string;
  /** Changes with every new thing on the stage: a page, a scene. */
  moment: string;
  /** Id in the lesson's media. */
  media?: string;
  /** In place of a picture. */
  aside?: ReactNode;
  /** Under the picture; on a narrow screen, after the words. */
  below?: ReactNode;
  /** `story`: the picture leads. `late`: on a narrow screen the aside comes after the words. */
  look?: 'story' | 'late';
  /** Id of what a screen reader should hear with the heading, such as the face it is about. */
  describedBy?: string;
  /** What keys do here; not shown on touch screens. */
  hint?: string;
  /** What Enter and the main button do. */
  onEnter: () => void;
  /** Buttons at the end of the footer; the last one is the main one, of type submit. */
  actions: ReactNode;
  /** Back inside the step; without it, back to the step before. */
  onBack?: () => void;
  children: ReactNode;
}

/**
 * One screen of a lesson: picture at the start, words at the end, what to do in the footer. It is a form, so that Enter
 * means the main button everywhere; the keys 1 to 9 press whatever carries `data-key`.
 */
export function Stage({ title, ownTitle, titleId, moment, media, aside, below, look, describedBy, hint, onEnter, actions, onBack, children }: StageProps) {
  const { t } = useT('student');
  const { lesson } = usePlay();
  const { onBack: stepBack, note, pageTitle } = use(StageContext);
  const heading = usePageFocus(pageTitle, moment);
  const form = useKeys(onEnter);
  const own = useOwnWords(lesson.locale);
  const written = useWrittenIn(lesson.locale);
  const { look: { shortcuts } } = useSession();
  const picture = media ? lesson.media[media] : undefined;
  const back = onBack ?? stepBack;
  const alone = !picture && !aside;

  // Also on the first page of a visit: the keys work from the heading on.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [heading]);

  return (
    <form ref={form} className={css.form} noValidate onSubmit={(event) => { event.preventDefault(); onEnter(); }}>
      <main className={[css.stage, alone && css.alone, look && css[look]].filter(Boolean).join(' ')} id="main" tabIndex={-1} {...written}>
        {!alone && (
          <div className={css.aside}>
            {picture ? <img className={css.picture} src={picture.url} alt={picture.alt} /> : aside}
          </div>
        )}
        <div className={css.words}>
          {note}
          <h1 {...(ownTitle ? own : {})} id={titleId} ref={heading} tabIndex={-1} className={css.title} aria-describedby={describedBy}>{title}</h1>
          {children}
        </div>
        {below && <div className={css.below}>{below}</div>}
      </main>
      <footer className={css.foot}>
        {back && (
          <Button look="quiet" onClick={back} className={css.back} aria-label={t('player.back')}>
            <Icon of={icons.back} size={22} flip /><span>{t('player.back')}</span>
          </Button>
        )}
        <span className={css.hint}>{shortcuts === 'off' ? undefined : hint}</span>
        <div className={css.actions}>{actions}</div>
      </footer>
    </form>
  );
}

const typing = 'textarea, select, input:not([type="radio"]):not([type="checkbox"])';

function useKeys(onEnter: () => void) {
  const form = useRef<HTMLFormElement>(null);
  const latest = useRef(onEnter);
  latest.current = onEnter;
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const pressed = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest(`${typing}, dialog`)) return;
      if (/^[1-9]$/.test(event.key) && document.documentElement.dataset.shortcuts !== 'off') {
        const choice = element.querySelector<HTMLElement>(`[data-key="${event.key}"]`);
        choice?.focus();
        choice?.click();
        if (choice) event.preventDefault();
      } else if (event.key === 'Enter' && !target.closest('button, a, summary, input')) {
        event.preventDefault();
        latest.current();
      }
    };
    element.addEventListener('keydown', pressed);
    return () => element.removeEventListener('keydown', pressed);
  }, []);
  return form;
}
