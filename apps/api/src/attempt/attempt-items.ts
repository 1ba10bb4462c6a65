import { played, warmUpItems, type Item } from '@eia/lesson';
import { warmUpStep } from '@eia/scoring';
import type { CatalogService } from '../catalog/catalog.service.js';
import type { LessonVersion } from '../catalog/lesson-version.js';
import { quizStep } from './read-response.js';

/** A question from an earlier lesson, as it is kept with the attempt that it was chosen for. */
export interface ChosenWarmUp {
  /** `<lesson id>/<item id>` */
  readonly itemId: string;
  /** The version that the student's own past assignment pins: a later edit of the lesson changes nothing here. */
  readonly lessonVersionId: string;
}

/** Everything that deeds of one attempt can be about: the lesson, and the questions from earlier ones. */
export interface AttemptContent {
  readonly version: LessonVersion;
  readonly warmUp: readonly { readonly itemId: string; readonly version: LessonVersion }[];
}

/** Reads what an attempt is made of. @param chosen as it is kept with the attempt */
export async function contentOf(catalog: CatalogService, version: LessonVersion, chosen: readonly ChosenWarmUp[] | null): Promise<AttemptContent> {
  if (!chosen || chosen.length === 0) return { version, warmUp: [] };
  const versions = new Map((await catalog.all(chosen.map(({ lessonVersionId }) => lessonVersionId))).map((one) => [one.id, one]));
  return {
    version,
    warmUp: chosen.flatMap(({ itemId, lessonVersionId }) => {
      const found = versions.get(lessonVersionId);
      return found ? [{ itemId, version: found }] : [];
    }),
  };
}

/** The questions of an attempt's warm-up, keys included, in the nearest locale, with the ids that deeds have. */
export function warmUpItemsOf({ warmUp }: Pick<AttemptContent, 'warmUp'>, locale: string): Item[] {
  return warmUp.flatMap(({ itemId, version }) => warmUpItems(version.body, version.localeFor(locale)).filter(({ id }) => id === itemId));
}

/** The item that a deed is about, keys included, in the nearest locale; undefined when the deed is about none. */
export function itemOf(content: AttemptContent, deed: { stepId: string; itemId: string | null }, locale: string): Item | undefined {
  return itemsOf(content, locale).find(({ stepId, item }) => stepId === deed.stepId && item.id === deed.itemId)?.item;
}

/** Every item that a deed of this attempt can be about, keys included, in the nearest locale, with the step it belongs to. */
export function itemsOf(content: AttemptContent, locale: string): { stepId: string; item: Item }[] {
  const { steps, quiz } = played(content.version.lesson(locale));
  return [
    ...warmUpItemsOf(content, locale).map((item) => ({ stepId: warmUpStep, item })),
    ...steps.flatMap((step) => (step.type === 'item' ? [{ stepId: step.id, item: step.item }] : [])),
    ...(quiz?.items ?? []).map((item) => ({ stepId: quizStep, item })),
  ];
}
