import { activeFilters, emptyFilters, matches, readFilters, writeFilters, type FilterableLesson } from './filters.js';

const lesson: FilterableLesson = {
  title: 'Words that open doors', objective: 'I can tell a label from a description', unitTitle: 'Open doors', tier: 'G6_8',
  skills: ['stigma-words', 'upstander'], skillNames: ['Words and stigma', 'Éstar al lado'], minutes: 35, sensitivity: 'medium', core: true,
  locales: [{ locale: 'en' }, { locale: 'es' }],
};
const only = (some: Partial<typeof emptyFilters>) => ({ ...emptyFilters, ...some });

describe('catalogue filters', () => {
  it('survive a trip through the address, next to other keys', () => {
    const filters = only({ q: 'open doors', tier: 'G6_8', core: true });
    const address = writeFilters('class=7b&minutes=30', filters);
    expect(new URLSearchParams(address).get('class')).toBe('7b');
    expect(new URLSearchParams(address).has('minutes')).toBe(false);
    expect(readFilters(address)).toEqual(filters);
  });

  it('leave a clean address when nothing is filtered', () => {
    expect(writeFilters('tier=K_2', emptyFilters)).toBe('');
  });

  it.each([
    [only({ tier: 'G6_8' }), true], [only({ tier: 'K_2' }), false],
    [only({ skill: 'upstander' }), true], [only({ skill: 'listening' }), false],
    [only({ minutes: '35' }), true], [only({ minutes: '30' }), false],
    [only({ language: 'es' }), true], [only({ language: 'ar' }), false],
    [only({ sensitivity: 'medium' }), true], [only({ sensitivity: 'low' }), false],
    [only({ core: true }), true],
  ])('%j gives %s', (filters, expected) => {
    expect(matches(lesson, filters)).toBe(expected);
  });

  it('finds every word in any order, without minding case or accents', () => {
    expect(matches(lesson, only({ q: '  DOORS words ' }))).toBe(true);
    expect(matches(lesson, only({ q: 'estar' }))).toBe(true);
    expect(matches(lesson, only({ q: 'doors fox' }))).toBe(false);
  });

  it('counts what is on', () => {
    expect(activeFilters(emptyFilters)).toBe(0);
    expect(activeFilters(only({ q: 'a', core: true }))).toBe(2);
  });
});
