import { lastMoment } from './last-moment.ts';

test.each([
  ['at five', '2026-11-27T16:00:00Z', '2026-11-27T16:00:00Z'],
  ['at midnight of Amsterdam', '2026-11-27T23:00:00Z', '2026-11-27T22:59:00Z'],
  ['at midnight of Amsterdam in summer', '2026-07-01T22:00:00Z', '2026-07-01T21:59:00Z'],
])('P-18: choosing that ends %s is shown as ending at its last moment', (_when, answerBy, last) => {
  expect(lastMoment(answerBy)).toBe(last);
});
