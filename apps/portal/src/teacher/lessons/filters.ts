/** Filters of the lesson catalogue. They live in the address, so that a link shows the same list to a colleague. */
export interface LessonFilters {
  q: string;
  tier: string;
  skill: string;
  minutes: string;
  language: string;
  sensitivity: string;
  core: boolean;
}

export interface FilterableLesson {
  title: string;
  objective: string;
  unitTitle: string;
  tier: string;
  skills: string[];
  skillNames: string[];
  minutes: number;
  sensitivity: string;
  core: boolean;
  locales: { locale: string }[];
}

export const emptyFilters: LessonFilters = { q: '', tier: '', skill: '', minutes: '', language: '', sensitivity: '', core: false };

/** Reads filters out of a query string; unknown keys are left alone. */
export function readFilters(search: string): LessonFilters {
  const params = new URLSearchParams(search);
  const text = (key: string) => params.get(key) ?? '';
  return {
    q: text('q'),
    tier: text('tier'),
    skill: text('skill'),
    minutes: text('minutes'),
    language: text('language'),
    sensitivity: text('sensitivity'),
    core: params.get('core') === 'yes',
  };
}

/** Writes filters into a query string and keeps every other key of it (for example the class to assign to). */
export function writeFilters(search: string, filters: LessonFilters): string {
  const params = new URLSearchParams(search);
  for (const [key, value] of Object.entries(filters)) {
    const text = typeof value === 'boolean' ? (value ? 'yes' : '') : value.trim() === '' ? '' : value;
    if (text === '') params.delete(key);
    else params.set(key, text);
  }
  return params.toString();
}

/** How many filters are on; the search words count as one. */
export function activeFilters(filters: LessonFilters): number {
  return Object.values(filters).filter((value) => (typeof value === 'boolean' ? value : value.trim() !== '')).length;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether a lesson passes every filter. Search ignores case and accents and wants every word. */
export function matches(lesson: FilterableLesson, filters: LessonFilters): boolean {
  if (filters.tier && lesson.tier !== filters.tier) return false;
  if (filters.skill && !lesson.skills.includes(filters.skill)) return false;
  if (filters.minutes && lesson.minutes > Number(filters.minutes)) return false;
  if (filters.language && !lesson.locales.some(({ locale }) => locale === filters.language)) return false;
  if (filters.sensitivity && lesson.sensitivity !== filters.sensitivity) return false;
  if (filters.core && !lesson.core) return false;
  const haystack = plain([lesson.title, lesson.objective, lesson.unitTitle, ...lesson.skillNames].join(' '));
  return plain(filters.q).split(/\s+/).filter(Boolean).every((word) => haystack.includes(word));
}
