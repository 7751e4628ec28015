import { lineAbout, type MailOutcome } from './line-about.ts';

const now = '2026-11-23T09:00:00.000Z';
const toCome = { cancelled: false, said: { startsAt: '2026-12-03T09:00:00Z' } };

const rows: [MailOutcome, string | undefined][] = [
  ['unreadable', 'reply-not-recognised'],
  ['other-attendee', 'reply-not-recognised'],
  ['outdated', 'reply-not-recognised'],
  ['withdrawn', 'reply-not-recognised'],
  ['counter', 'other-time-proposed'],
  ['heard', undefined],
];

test.each(rows)('P-18: of a mail that is "%s" the coordinator is told %s', (outcome, line) => {
  expect(lineAbout(outcome, toCome, now)).toBe(line);
});

test('of a table that is off or has begun nothing is told', () => {
  expect(lineAbout('unreadable', { ...toCome, cancelled: true }, now)).toBeUndefined();
  expect(lineAbout('unreadable', { ...toCome, said: { startsAt: now } }, now)).toBeUndefined();
});
