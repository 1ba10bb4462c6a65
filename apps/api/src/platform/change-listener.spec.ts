import { ChangeListener } from './change-listener.js';

test('watching begins with one event, so that nothing is missed between reading and watching', async () => {
  const changes = new ChangeListener().changes('district:class');
  expect(await changes.next()).toEqual({ done: false, value: null });
});

test('leaving ends a wait at once instead of at the next change', async () => {
  const changes = new ChangeListener().changes('district:class');
  await changes.next();
  const waiting = changes.next();
  await changes.return?.();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await changes.next()).toEqual({ done: true, value: undefined });
});
