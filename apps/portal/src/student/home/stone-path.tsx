import { Icon, icons } from '@eia/ui';
import { Link } from 'wouter';
import css from './home-little.module.css';
import type { MyAssignment, MyWork } from './use-my-work.js';
import { pathOf, useHomeWords } from './words.js';

type Point = readonly [x: number, y: number];

/** Where the stones lie, in percent, by how many there are; the way leads on from each to the next. */
const layouts: readonly (readonly Point[])[] = [
  [],
  [[50, 54]],
  [[27, 38], [70, 64]],
  [[17, 34], [50, 64], [83, 36]],
  [[15, 26], [48, 22], [76, 50], [40, 78]],
  [[14, 24], [42, 17], [72, 38], [46, 72], [82, 80]],
];
/** Trees stand where no stone lies. */
const trees: readonly (readonly Point[])[] = [[], [[17, 36], [84, 66]], [[82, 24], [20, 78]], [[16, 80], [66, 20]], [[14, 68], [84, 84]], [[15, 70], [90, 18]]];

/** A soft line through all points: each piece leaves and arrives level. */
function wayThrough(points: readonly Point[]): string {
  return points.map(([x, y], i) => {
    const before = points[i - 1];
    if (!before) return `M${x} ${y}`;
    const middle = (before[0] + x) / 2;
    return `C${middle} ${before[1]} ${middle} ${y} ${x} ${y}`;
  }).join('');
}

/** The lessons as stones on a winding way: done, now, to come. Each has its own outline as well as its color. */
export function StonePath({ work }: { work: MyWork }) {
  const { t, stateOf, canOpen } = useHomeWords();
  // A way is walked in the order of the days, not in that of the list, where the next thing comes first.
  const lessons = work.assignments.filter((one) => one.part === 'lesson' && one.progress !== 'excused')
    .sort((a, b) => Date.parse(a.opensAt) - Date.parse(b.opensAt));
  if (lessons.length === 0) return null;
  const most = layouts.length - 1;
  const nowAt = lessons.findIndex((one) => one.id === work.next?.id);
  const first = Math.max(0, Math.min(lessons.length - most, (nowAt < 0 ? lessons.length : nowAt) - 2));
  const shown = lessons.slice(first, first + most);
  const points = layouts[shown.length] ?? [];
  const done = lessons.filter((one) => one.progress === 'done').length;
  return (
    <section className={css.path} aria-labelledby="path">
      <h2 id="path">{t('home.yourPath')}</h2>
      <p className="visually-hidden">{t('home.pathDone', { count: done, all: lessons.length })}</p>
      <div className={css.way}>
        <svg className={css.dots} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><path d={wayThrough(points)} /></svg>
        {(trees[shown.length] ?? []).map(([x, y], i) => <Tree key={x} at={[x, y]} size={i === 0 ? 62 : 44} />)}
        <ol>
          {shown.map((one, i) => {
            const [x, y] = points[i] ?? [50, 50];
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

function Tree({ at: [x, y], size }: { at: Point; size: number }) {
  return (
    <svg className={css.tree} style={{ insetInlineStart: `${x}%`, top: `${y}%` }} width={size} height={size * 1.5} viewBox="0 0 52 78" aria-hidden="true">
      <path d="M26 78V40" stroke="#7A5233" strokeWidth="8" strokeLinecap="round" />
      <g fill="var(--moss-fill)">
        <circle cx="26" cy="14" r="13" /><circle cx="12" cy="24" r="12" /><circle cx="40" cy="24" r="12" /><circle cx="17" cy="38" r="11" /><circle cx="35" cy="38" r="11" /><circle cx="26" cy="27" r="13" />
      </g>
    </svg>
  );
}
