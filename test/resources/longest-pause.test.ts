import { longestPause } from '../../lib/resources/longest-pause';

test.each([
  ['rate(30 days)', 30],
  ['rate(1 day)', 1],
  ['rate(12 hours)', 0.5],
  ['cron(0 4 * * ? *)', 1],
  ['cron(0 4 ? * SUN *)', 7],
  ['cron(0 4 ? * SUN#1 *)', 35],
  ['cron(0 4 1 * ? *)', 31],
  ['cron(0 4 1 */2 ? *)', 62],
  ['cron(0 4 1 1/3 ? *)', 92],
  ['cron(0 4 1 MAR-MAY ? *)', 304],
  ['cron(0 4 1 1 ? *)', 365],
  ['cron(0 4 1 1 ? 2027)', Number.POSITIVE_INFINITY],
])('%s never pauses for more than %p days', (expression, days) => {
  expect(longestPause(expression)).toBe(days);
});

test.each(['rate(${Days} days)', 'rate(1 fortnight)', 'cron(0 4 * *)', 'cron(0 4 1 MARCH ? *)', ''])(
  'of "%s" nothing is claimed',
  (expression) => {
    expect(longestPause(expression)).toBeUndefined();
  },
);
