import { Temporal } from 'temporal-polyfill';
import { outsideQuietHours } from './quiet-hours.ts';

const overnight = { from: '20:00', to: '07:30' };
const siesta = { from: '12:00', to: '14:00' };

test.each([
  ['at noon', overnight, '2026-11-23T12:00:00+01:00', '2026-11-23T12:00:00+01:00'],
  ['just before the evening', overnight, '2026-11-23T19:59:59.999+01:00', '2026-11-23T19:59:59.999+01:00'],
  ['in the evening', overnight, '2026-11-23T20:00:00+01:00', '2026-11-24T07:30:00+01:00'],
  ['after midnight', overnight, '2026-11-24T00:10:00+01:00', '2026-11-24T07:30:00+01:00'],
  ['at the end of it', overnight, '2026-11-24T07:30:00+01:00', '2026-11-24T07:30:00+01:00'],
  ['the evening before summer time', overnight, '2027-03-27T21:00:00+01:00', '2027-03-28T07:30:00+02:00'],
  ['the evening before winter time', overnight, '2026-10-24T21:00:00+02:00', '2026-10-25T07:30:00+01:00'],
  ['on the last day of the year', overnight, '2026-12-31T22:00:00+01:00', '2027-01-01T07:30:00+01:00'],
  ['during the day', siesta, '2026-11-23T13:00:00+01:00', '2026-11-23T14:00:00+01:00'],
  ['before it', siesta, '2026-11-23T11:00:00+01:00', '2026-11-23T11:00:00+01:00'],
  ['after it', siesta, '2026-11-23T14:00:00+01:00', '2026-11-23T14:00:00+01:00'],
])('P-5: a message %s leaves outside quiet hours', (_when, quiet, asked, leaves) => {
  expect(Temporal.Instant.compare(outsideQuietHours(asked, quiet), leaves)).toBe(0);
});
