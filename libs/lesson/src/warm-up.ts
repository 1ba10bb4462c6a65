import { leftOutOf } from './accommodate.js';
import { publicFaces, publicMedia } from './public-form.js';
import { publicItem } from './public-item.js';
import type { PublicWarmUpItem } from './public-types.js';
import { played } from './played.js';
import type { Item, LessonVersionBody } from './types.js';

/** An item's id outside its own lesson, where ids of items alone say nothing. */
export function warmUpItemId(lessonId: string, itemId: string): string {
  return `${lessonId}/${itemId}`;
}

/**
 * Items of a lesson that can be met again without it: those of its quiz, which is answered days later as it is. An item
 * whose options are pictures stays away, so that a warm-up has one picture at the most.
 * @param locale one that the version is offered in
 * @returns with the ids that they have in a warm-up
 * @throws RangeError when the version is not offered in this locale
 */
export function warmUpItems(body: LessonVersionBody, locale: string): Item[] {
  const words = body.locales[locale];
  if (!words) throw new RangeError(`${body.lessonId} is not offered in ${locale}`);
  return (played(words.lesson).quiz?.items ?? [])
    .filter((item) => !('options' in item) || item.options.every((option) => !('media' in option) || option.media === undefined))
    .map((item) => ({ ...item, id: warmUpItemId(body.lessonId, item.id) }));
}

/**
 * A warm-up's item without its key, and with what it needs of its own lesson.
 * @param item one of `warmUpItems`
 * @param chosen given for a student who has fewer options to choose from: `<item id> <option id>` of what was chosen before
 */
export function publicWarmUpItem(body: LessonVersionBody, locale: string, item: Item, chosen: ReadonlySet<string> | null): PublicWarmUpItem {
  const away = chosen ? leftOutOf(item).filter((id) => !chosen.has(`${item.id} ${id}`)) : [];
  const shown = publicItem(item);
  const words = body.locales[locale];
  const media = item.media === undefined || !words ? {} : publicMedia(body, words);
  const faces = item.kind === 'face' ? publicFaces(body, locale) : {};
  return {
    item: 'options' in shown ? { ...shown, options: shown.options.filter(({ id }) => !away.includes(id)) } : shown,
    locale,
    media: only(media, item.media),
    faces: only(faces, item.kind === 'face' ? item.face : undefined),
  };
}

function only<T>(from: Record<string, T>, key: string | undefined): Record<string, T> {
  const found = key === undefined ? undefined : from[key];
  return key === undefined || found === undefined ? {} : { [key]: found };
}
