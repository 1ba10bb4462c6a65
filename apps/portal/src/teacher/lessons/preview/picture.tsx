import type { PublicLesson } from '@eia/lesson';
import css from './outline.module.css';

/** A picture of the lesson with the author's words for it. */
export function Picture({ lesson, id }: { lesson: PublicLesson; id: string }) {
  const media = lesson.media[id];
  return media ? <img src={media.url} alt={media.alt} className={css.picture} loading="lazy" /> : null;
}
