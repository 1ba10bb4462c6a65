import type { Namespace } from '@eia/i18n';
import type { ComponentType } from 'react';
import { nearestLocale, wordsAhead } from './shared/i18n.js';
import { lazily } from './shared/lazily.js';
import { areaOf, homeOf, mayEnter, wordsOf, type Area } from './shared/paths.js';
import type { Viewer } from './shared/viewer.js';
import StudentRoutes, { fetchRoute } from './student/routes.js';

const others = { teacher: lazily(() => import('./teacher/routes.js')), district: lazily(() => import('./district/routes.js')), staff: lazily(() => import('./staff/routes.js')) };
/** Most people are students: their frame is part of what every page brings, so that a lesson's first page waits for one file less. */
export const areas: Record<Area, ComponentType> = { student: StudentRoutes, ...others };

/** Words of the page at this address. */
export function firstWords(): Namespace {
  return wordsOf(areaOf(window.location.pathname));
}

/**
 * The address says whose pages these are: their code travels while the server is asked who this is.
 * @returns resolves when it is there, or could not be fetched: then it is asked for again where it is needed
 */
export async function fetchFirstPage(): Promise<void> {
  await fetchCode(window.location.pathname);
}

/** Fetches code and words of what this person sees next, so that nothing blank stands between. Resolves as above. */
export async function fetchNext(viewer: Viewer): Promise<void> {
  const { pathname } = window.location;
  const area = areaOf(pathname);
  const path = area && mayEnter(viewer, area) ? pathname : homeOf(viewer) ?? pathname;
  await Promise.all([fetchCode(path, viewer), wordsAhead(nearestLocale(viewer.locale), wordsOf(areaOf(path)))]);
}

async function fetchCode(path: string, viewer?: Viewer): Promise<void> {
  const area = areaOf(path);
  await (area === 'student' ? fetchRoute(path, viewer?.tier).catch(() => undefined) : area && others[area].load());
}
