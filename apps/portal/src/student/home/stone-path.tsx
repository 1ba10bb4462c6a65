import { Icon, icons } from '@eia/ui';
import { Link } from 'wouter';
import css from './home-little.module.css';
import { pathOf, type MyAssignment, type MyWork } from './use-my-work.js';
import { useHomeWords } from './words.js';

/** Places of up to five stones, in percent of the picture. */
const places = [[14, 24], [42, 17], [71, 38], [48, 72], [83, 80]] as const;

/** The lessons as stones on a winding way: done, now, to come. Each has its own outline as well as its color. */
export function StonePath({ work }: { work: MyWork }) {
  const { t, stateOf, canOpen } = useHomeWords();
  const lessons = work.assignments.filter((one) => one.part === 'lesson' && one.progress !== 'excused');
  if (lessons.length === 0) return null;
  const nowAt = lessons.findIndex((one) => one.id === work.next?.id);
  const first = Math.max(0, Math.min(lessons.length - places.length, (nowAt < 0 ? lessons.length : nowAt) - 2));
  const shown = lessons.slice(first, first + places.length);
  const done = lessons.filter((one) => one.progress === 'done').length;
  return (
    <section className={css.path} aria-labelledby="path">
      <h2 id="path">{t('home.yourPath')}</h2>
      <p className="visually-hidden">{t('home.pathDone', { count: done, all: lessons.length })}</p>
      <div className={css.way}>
        <svg viewBox="0 0 380 200" preserveAspectRatio="none" aria-hidden="true">
          <path d="M54 48C90 24 130 22 160 34S258 44 270 76 186 110 182 144 258 190 316 160" />
        </svg>
        <ol>
          {shown.map((one, i) => {
            const [x, y] = places[i] ?? places[0];
            const number = first + i + 1;
            const look = one.progress === 'done' ? css.done : one.id === work.next?.id ? css.now : css.todo;
            const label = t('home.stone', { number, title: one.title, status: stateOf(one) });
            return (
              <li key={one.id} style={{ insetInlineStart: `${x}%`, top: `${y}%` }}>
                <Stone one={one} label={label} open={canOpen(one)} className={`${css.stone} ${look}`}>
                  {one.progress === 'done' ? <Icon of={icons.check} size={40} /> : number}
                </Stone>
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}

function Stone({ one, label, open, className, children }: {
  one: MyAssignment; label: string; open: boolean; className: string; children: React.ReactNode;
}) {
  return open
    ? <Link href={pathOf(one)} className={className} aria-label={label}>{children}</Link>
    : <span className={className} role="img" aria-label={label}>{children}</span>;
}
