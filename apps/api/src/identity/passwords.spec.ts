import { hashPassword, passwordFits } from './passwords.js';

test('a password is kept as argon2id with 19 MiB and two passes', async () => {
  expect(await hashPassword('kite river lamp')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('only the right password fits, however the keyboard composes its letters', async () => {
  const stored = await hashPassword('caf\u00e9 am Fluss');
  expect(await passwordFits(stored, 'cafe\u0301 am Fluss')).toBe(true);
  expect(await passwordFits(stored, 'cafe am Fluss')).toBe(false);
  expect(await passwordFits(stored, '')).toBe(false);
});

test('nobody has the decoy, and checking an unknown name takes about as long as a known one', async () => {
  const stored = await hashPassword('kite river lamp');
  expect(await passwordFits(null, 'no one has this password')).toBe(false);
  const time = async (hash: string | null) => {
    const started = performance.now();
    for (let i = 0; i < 5; i += 1) await passwordFits(hash, 'wrong');
    return performance.now() - started;
  };
  const [known, unknown] = [await time(stored), await time(null)];
  expect(unknown / known).toBeGreaterThan(0.3);   // skipping the hash would be below a hundredth
});
