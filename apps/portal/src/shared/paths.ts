import type { Viewer } from './viewer.js';

/** Which part of the portal a path belongs to; each part is one lazy chunk. */
export type Area = 'student' | 'teacher' | 'district';

const firstWords: Record<string, Area> = {
  home: 'student', lesson: 'student', quiz: 'student', help: 'student',
  classes: 'teacher', lessons: 'teacher',
  district: 'district',
};

export function areaOf(path: string): Area | undefined {
  return firstWords[path.split('/')[1] ?? ''];
}

/** Whether this person has pages in that part. The API decides again for every row. */
export function mayEnter(viewer: Viewer, area: Area): boolean {
  if (area === 'student') return viewer.viewerCan.seeOwnWork;
  return area === 'teacher' ? viewer.viewerCan.teach : viewer.viewerCan.seeDistrict;
}

/** Where a person starts. Undefined for staff whose pages do not exist yet. */
export function homeOf(viewer: Viewer): string | undefined {
  if (viewer.viewerCan.seeOwnWork) return '/home';
  if (viewer.viewerCan.teach) return '/classes';
  return viewer.viewerCan.seeDistrict ? '/district' : undefined;
}
