import { tierColor } from '../../staff/tier.js';
import css from './catalogue.module.css';
import type { LessonSummary } from './use-lessons.js';

/**
 * The lesson's picture, or two bubbles that overlap when it has none.
 * @param described with the author's words for it; in lists the title next to it is enough
 */
export function LessonPicture({ lesson, className, described = false }: {
  lesson: Pick<LessonSummary, 'picture' | 'tier'>; className?: string; described?: boolean;
}) {
  if (lesson.picture) {
    return <div className={className}><img src={lesson.picture.url} alt={described ? lesson.picture.alt : ''} loading="lazy" decoding="async" /></div>;
  }
  const color = tierColor[lesson.tier];
  return (
    <div className={`${className ?? ''} ${css.noPicture}`} style={{ background: `var(--${color}-tint)` }}>
      <svg viewBox="0 0 320 180" aria-hidden="true" preserveAspectRatio="xMidYMid slice">
        <circle cx="124" cy="100" r="62" fill={`var(--${color}-fill)`} />
        <circle cx="196" cy="100" r="62" fill="var(--brand)" opacity=".85" />
        <path d="M160 49.500a62 62 0 0 1 0 101 62 62 0 0 1 0-101Z" fill={color === 'gold' ? 'var(--coral-fill)' : 'var(--gold-fill)'} />
      </svg>
    </div>
  );
}
