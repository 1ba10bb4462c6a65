import type { Namespace } from '@eia/i18n';
import type { Viewer } from './viewer.js';

/** Which part of the portal a path belongs to; each part is one lazy chunk. */
export type Area = 'student' | 'teacher' | 'district' | 'staff';

const firstWords: Record<string, Area> = {
  home: 'student', lesson: 'student', quiz: 'student', path: 'student', help: 'student',
  classes: 'teacher', lessons: 'teacher',
  district: 'district',
  welcome: 'staff',
};

export function areaOf(path: string): Area | undefined {
  return firstWords[path.split('/')[1] ?? ''];
}

/** The words that pages of this part are made of. */
export function wordsOf(area: Area | undefined): Namespace {
  return !area || area === 'staff' ? 'common' : area;
}

/** Of which assignment this is the lesson or the quiz. */
export function assignmentOf(path: string): string | undefined {
  return /^\/(?:lesson|quiz)\/([\w-]+)$/.exec(path)?.[1];
}

/** Whether this person has pages in that part. The API decides again for every row. */
export function mayEnter(viewer: Viewer, area: Area): boolean {
  if (area === 'student') return viewer.viewerCan.seeOwnWork;
  if (area === 'staff') return viewer.kind === 'staff';
  return area === 'teacher' ? viewer.viewerCan.teach : viewer.viewerCan.seeReports;
}

/** Where a person starts. */
export function homeOf(viewer: Viewer): string | undefined {
  if (viewer.viewerCan.seeOwnWork) return '/home';
  if (viewer.viewerCan.teach) return '/classes';
  if (viewer.viewerCan.seeReports) return '/district';
  return viewer.kind === 'staff' ? '/welcome' : undefined;
}
