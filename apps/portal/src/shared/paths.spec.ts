import { areaOf, homeOf, mayEnter } from './paths.js';
import type { Viewer } from './viewer.js';

const person = (can: Partial<Viewer['viewerCan']>): Viewer => ({
  id: 'x', kind: 'staff', shownName: 'X', username: 'x', locale: 'en', tier: null, settings: {}, schoolName: null, className: null, accommodations: null,
  district: { id: 'd', name: 'D', slug: 'd' }, viewerCan: { seeOwnWork: false, teach: false, seeReports: false, ...can },
});

test.each([
  ['/home', 'student'], ['/lesson/1', 'student'], ['/quiz/1', 'student'], ['/path', 'student'], ['/help', 'student'],
  ['/classes', 'teacher'], ['/classes/1/students/2/3', 'teacher'], ['/lessons/1/preview', 'teacher'], ['/district', 'district'], ['/welcome', 'staff'],
  ['/', undefined], ['/nowhere', undefined],
])('%s belongs to %s', (path, area) => {
  expect(areaOf(path)).toBe(area);
});

test('a person enters the parts that the server named, and starts in the nearest one', () => {
  const teacher = person({ teach: true, seeReports: true });
  expect([mayEnter(teacher, 'teacher'), mayEnter(teacher, 'district'), mayEnter(teacher, 'student')]).toEqual([true, true, false]);
  expect(homeOf(teacher)).toBe('/classes');
  expect(homeOf(person({ seeOwnWork: true }))).toBe('/home');
  expect(homeOf(person({ seeReports: true }))).toBe('/district');
  expect(homeOf(person({}))).toBe('/welcome');
});
