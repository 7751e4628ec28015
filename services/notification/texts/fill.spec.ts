import { fill, momentInWords } from './fill.ts';

test.each([
  ['2026-12-03T09:00:00Z', 'nl', 'donderdag 3 december 2026 om 10.00 uur'],
  ['2026-12-03T09:00:00Z', 'en', 'Thursday 3 December 2026 at 10:00'],
  ['2026-07-01T09:30:00+02:00', 'nl', 'woensdag 1 juli 2026 om 09.30 uur'],
  ['2026-12-31T23:30:00Z', 'nl', 'vrijdag 1 januari 2027 om 00.30 uur'],
] as const)('%s reads in %s as %s', (instant, language, words) => {
  expect(momentInWords(instant, language)).toBe(words);
});

test('a text is filled with days, moments and numbers', () => {
  const facts = { deadlineOn: '2026-12-04', startsAt: '2026-12-03T09:00:00Z', count: 2 };
  expect(fill('{count}: {startsAt}, uiterlijk {deadlineOn}{other}.', facts, 'nl')).toBe(
    '2: donderdag 3 december 2026 om 10.00 uur, uiterlijk vrijdag 4 december 2026.',
  );
});
