import { createHash } from 'node:crypto';
import { inLocale, played, publicForm, type Lesson, type LessonVersionBody, type LocaleBody, type PlayedLesson } from '@eia/lesson';
import type { ContentFile } from './content-files.js';

/** One published version of a lesson, ready to be played, scored and described. Never changes, so it may be kept. */
export class LessonVersion {
  /** What a student gets of it, in the base locale; ids and counts are the same in every locale. */
  readonly played: PlayedLesson;
  /** Locale -> `/content/<sha256>.json`, the public form. */
  readonly contentUrls: Readonly<Record<string, string>>;

  constructor(readonly id: string, readonly body: LessonVersionBody, files: readonly PublicFile[] = publicFiles(body)) {
    this.played = played(this.words(body.baseLocale).lesson);
    this.contentUrls = Object.fromEntries(files.map((file) => [file.locale, `/content/${file.sha256}.json`]));
  }

  get locales(): string[] {
    return Object.keys(this.body.locales);
  }

  /** The locale a person who wants `wanted` gets: that one, its language, else the lesson's own. */
  localeFor(wanted: string): string {
    const offered = Object.fromEntries(this.locales.map((locale) => [locale, locale]));
    return inLocale(offered, wanted, this.body.baseLocale);
  }

  /** Everything in the nearest locale: the lesson, its plan, its family page, the unit's title. */
  words(wanted: string): LocaleBody {
    const words = this.body.locales[this.localeFor(wanted)];
    if (!words) throw new Error(`${this.body.lessonId} has no words in its base locale ${this.body.baseLocale}.`);
    return words;
  }

  /** The whole lesson, keys included, in the nearest locale. */
  lesson(wanted: string): Lesson {
    return this.words(wanted).lesson;
  }

  /** The first picture a student meets, described in the nearest locale. */
  picture(wanted: string): { url: string; alt: string } | null {
    const id = this.played.steps.find((step) => step.media !== undefined)?.media ?? this.played.media[0]?.id;
    const file = id === undefined ? undefined : this.body.media[id];
    const alt = this.lesson(wanted).media.find((media) => media.id === id)?.alt;
    return file && alt ? { url: `/content/${file.sha256}.svg`, alt } : null;
  }
}

export interface PublicFile extends ContentFile {
  readonly locale: string;
}

/** The public form of every locale, as the bytes a browser gets. */
export function publicFiles(body: LessonVersionBody): PublicFile[] {
  return Object.keys(body.locales).map((locale) => {
    const text = JSON.stringify(publicForm(body, locale));
    // The machine's own hash: `contentHash` of libs/lesson gives the same, twenty times slower.
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { locale, sha256, mediaType: 'application/json', bytes: Buffer.from(text) };
  });
}
