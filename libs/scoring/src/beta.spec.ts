import fc from 'fast-check';
import { betaCdf } from './beta.js';

test.each([
  // Closed forms: Beta(1, 1) is uniform; Beta(a, 1) is x^a; Beta(1, b) is 1 - (1 - x)^b; Beta(2, 2) is 3x^2 - 2x^3.
  [0.3, 1, 1, 0.3],
  [0.75, 4, 1, 0.75 ** 4],
  [0.75, 1, 3, 1 - 0.25 ** 3],
  [0.4, 2, 2, 3 * 0.16 - 2 * 0.064],
  [0.5, 7.5, 7.5, 0.5],
])('the share of Beta below %s for a = %s, b = %s is %s', (x, a, b, expected) => {
  expect(betaCdf(x, a, b)).toBeCloseTo(expected, 11);
});

test('for whole numbers it is the chance of at least a successes in a + b - 1 throws', () => {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
  fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, x) => {
    const n = a + b - 1;
    let sum = 0;
    for (let k = a; k <= n; k++) sum += choose(n, k) * x ** k * (1 - x) ** (n - k);
    expect(betaCdf(x, a, b)).toBeCloseTo(sum, 9);
  }));
});

test('nothing lies below 0 and everything below 1', () => {
  expect([betaCdf(-1, 2, 3), betaCdf(0, 2, 3), betaCdf(1, 2, 3), betaCdf(2, 2, 3)]).toEqual([0, 0, 1, 1]);
});
