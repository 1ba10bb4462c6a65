import { canonicalJson } from './canonical.js';
import { playableKinds } from './kinds.js';
import { played } from './played.js';
import { publicItem } from './public-item.js';
import type { PublicLesson, PublicMedia, PublicReflectStep, PublicStep } from './public-types.js';
import type { LessonVersionBody, LocaleBody, Step } from './types.js';

/**
 * What leaves the server before an answer is given: the played lesson of one locale without credit, feedback, why,
 * accepted answers and effects. Written field by field, so that a new field of the format is held back until someone
 * decides to show it. `JSON.stringify` of the result is canonical.
 *
 * @throws RangeError when the version is not offered in this locale
 */
export function publicForm(body: LessonVersionBody, locale: string): PublicLesson {
  const words = body.locales[locale];
  if (!words) throw new RangeError(`${body.lessonId} is not offered in ${locale}`);
  const lesson = played(words.lesson);
  const form: PublicLesson = {
    format: 1,
    lessonId: body.lessonId,
    revision: body.revision,
    locale,
    tier: lesson.tier,
    title: lesson.title,
    objective: lesson.objective,
    unitTitle: words.unitTitle,
    bigQuestion: words.bigQuestion,
    minutes: lesson.minutes,
    readAloud: lesson.readAloud,
    vocab: lesson.vocab.map(({ id, word, meaning }) => ({ id, word, meaning })),
    media: publicMedia(body, words),
    faces: publicFaces(body, locale),
    emotions: Object.fromEntries(
      body.emotions.map(({ id, word, energy, pleasantness, shape, face }) => [
        id,
        { word: inLocale(word, locale, body.baseLocale), energy, pleasantness, shape, face },
      ]),
    ),
    steps: lesson.steps.map((step) => publicStep(step, body)),
    quiz: lesson.quiz && {
      id: lesson.quiz.id,
      minutes: lesson.quiz.minutes,
      when: lesson.quiz.when,
      pick: lesson.quiz.pick,
      intro: lesson.quiz.intro,
      outro: lesson.quiz.outro,
      items: lesson.quiz.items.map(publicItem),
    },
  };
  // Sorted keys: a body that has been through PostgreSQL's jsonb has them in another order, and is still the same bytes.
  return JSON.parse(canonicalJson(form)) as PublicLesson;
}

/** Words for a locale: es-MX -> es -> base. The base locale is always there: the check sees to it. */
export function inLocale(words: Record<string, string>, locale: string, baseLocale: string): string {
  const language = locale.split('-')[0] ?? locale;
  return words[locale] ?? words[language] ?? words[baseLocale] ?? '';
}

/** Every face of a lesson, with its words in one locale. */
export function publicFaces(body: LessonVersionBody, locale: string): PublicLesson['faces'] {
  return mapValues(body.faces, ({ brows, eyes, mouth, blush, tear, alt, says }) => ({
    ...defined({ brows, eyes, mouth, blush, tear }),
    alt: inLocale(alt, locale, body.baseLocale),
    says: inLocale(says, locale, body.baseLocale),
  }));
}

/** Every picture of a lesson: where it is, and its description in one locale. */
export function publicMedia(body: LessonVersionBody, words: LocaleBody): Record<string, PublicMedia> {
  const media: Record<string, PublicMedia> = {};
  for (const { id, alt } of words.lesson.media) {
    const file = body.media[id];
    if (file) media[id] = { url: `/content/${file.sha256}.svg`, alt };
  }
  return media;
}

function publicStep(step: Step, body: LessonVersionBody): PublicStep {
  const { id, role, mode, minutes, heading, media, allowSkip, turns } = step;
  const common = defined({ id, role, mode, minutes, heading, media, allowSkip, turns });
  switch (step.type) {
    case 'checkin': {
      const { type, style, prompt, note, alternative } = step;
      const words = body.emotions.map((emotion) => emotion.id);
      return defined({ ...common, type, style, prompt, note, alternative, words });
    }
    case 'read':
      return { ...common, type: step.type, pages: step.pages };
    case 'item':
      return { ...common, type: step.type, item: publicItem(step.item) };
    case 'scenario': {
      const { type, intro, cast, start, replay, nodes } = step;
      return {
        ...common,
        type,
        intro,
        cast,
        start,
        replay,
        nodes: nodes.map(({ id: nodeId, who, face, text, choices, ending, think }) =>
          defined({
            id: nodeId,
            who,
            face,
            text,
            choices: choices?.map((choice) => ({
              id: choice.id,
              text: choice.text,
              to: choice.to,
              feedback: choice.feedback,
            })),
            ending,
            think,
          }),
        ),
      };
    }
    case 'calm': {
      const { type, style, intro, breath, cues, instead } = step;
      return defined({ ...common, type, style, intro, breath, cues, instead });
    }
    case 'reflect': {
      const { type, prompt, note, alternative, picks, privacyNote, sharing } = step;
      const modes = step.modes.filter((way): way is PublicReflectStep['modes'][number] =>
        playableKinds.reflectModes.has(way),
      );
      return defined({ ...common, type, prompt, note, alternative, picks, privacyNote, sharing: [...sharing], modes });
    }
    case 'survey': {
      const { type, intro, scale, items } = step;
      return { ...common, type, intro, scale, items: items.map(({ id: itemId, text }) => ({ id: itemId, text })) };
    }
    case 'discuss': {
      const { type, kind = 'talk', prompt, cards, sentenceStarters, observerCheck } = step;
      return defined({ ...common, type, kind, prompt, cards, sentenceStarters, observerCheck });
    }
    case 'support':
      return { ...common, type: step.type, text: step.text };
  }
}

/** Leaves out keys without a value. */
function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

function mapValues<A, B>(from: Record<string, A>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, map(value)]));
}
