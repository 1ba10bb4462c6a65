import { ApiError } from '../platform/errors.js';
import { readSettings } from './settings.js';

test('only what was given is changed, and the locale is kept apart', () => {
  expect(readSettings({ text: 'xl', theme: null, locale: 'es' })).toEqual({ settings: { text: 'xl' }, locale: 'es' });
  expect(readSettings({})).toEqual({ settings: {}, locale: null });
});

test('a value that is not offered is refused by the name of its field', () => {
  const problems = (input: object) => {
    try {
      readSettings(input);
      return null;
    } catch (error) {
      return (error as ApiError).details.fields;
    }
  };
  expect(problems({ text: 'huge', locale: '../../etc' })).toEqual({ text: 'NOT_OFFERED', locale: 'NOT_OFFERED' });
  expect(problems({ speed: 'warp', shortcuts: 'maybe' })).toEqual({ speed: 'NOT_OFFERED', shortcuts: 'NOT_OFFERED' });
  expect(problems({ motion: 'less', speed: 'slow', shortcuts: 'off', font: 'dyslexic' })).toBeNull();
});
