import { askedAbout, askedBefore, isPutOff, type LedgerEntry, lastToldOf, nextSequence } from './told.ts';

let id = 0;
const entry = (changes: Partial<LedgerEntry>): LedgerEntry => ({
  mailId: String(++id),
  personId: 'school',
  news: 'booked',
  progress: 'sent',
  isToLeave: false,
  revision: 0,
  role: 'party',
  sequence: 0,
  offerId: null,
  ...changes,
});
const summary = (entries: LedgerEntry[]) => lastToldOf(entries).map(({ personId, news }) => `${personId}: ${news}`);

describe('P-13: what each was told last', () => {
  test('is the latest that was not replaced, of the appointment only', () => {
    const moved = entry({ news: 'moved', revision: 1, progress: 'superseded' });
    const times = entry({ news: 'offered', offerId: 'one' });
    expect(summary([entry({}), moved, times])).toEqual(['school: booked']);
    expect(summary([entry({}), moved, entry({ news: 'cancelled' })])).toEqual(['school: cancelled']);
  });

  test('counts what failed or was not needed: others tell them, or there is nothing to tell', () => {
    expect(summary([entry({ progress: 'failed' })])).toEqual(['school: booked']);
    expect(summary([entry({}), entry({ news: 'withdrawn', progress: 'unneeded' })])).toEqual(['school: withdrawn']);
  });

  test('is kept for each person', () => {
    expect(summary([entry({}), entry({ personId: 'parent', news: 'moved' })])).toEqual([
      'school: booked',
      'parent: moved',
    ]);
  });
});

test('P-13: each calendar file of a person has a higher sequence than any before, whatever became of those', () => {
  expect(nextSequence([])).toBe(0);
  expect(nextSequence([entry({ news: 'offered', sequence: 9 })])).toBe(0);
  expect(nextSequence([entry({ sequence: 2 }), entry({ news: 'withdrawn', sequence: 3, progress: 'unneeded' })])).toBe(
    4,
  );
});

test('P-11: who was asked, about these times and about others', () => {
  const entries = [
    entry({ news: 'offered', offerId: 'one', progress: 'superseded' }),
    entry({ news: 'offer-withdrawn', offerId: 'one', personId: 'parent' }),
    entry({ news: 'offered', offerId: 'two', personId: 'parent' }),
  ];
  expect([...askedAbout(entries, 'one')]).toEqual(['school']);
  expect([...askedBefore(entries, 'one')]).toEqual(['parent']);
});

test('what was tried and is to be tried again is put off, unless later news has left since', () => {
  const tried = entry({ progress: 'in-hand', isToLeave: true });
  expect(isPutOff([tried], 'school')).toBe(true);
  expect(isPutOff([tried, entry({ news: 'moved', progress: 'superseded' })], 'school')).toBe(true);
  expect(isPutOff([tried], 'parent')).toBe(false);
  expect(isPutOff([entry({ progress: 'in-hand' })], 'school')).toBe(false);
  expect(isPutOff([entry({ progress: 'waiting', isToLeave: true })], 'school')).toBe(false);
  expect(isPutOff([tried, entry({ news: 'moved' })], 'school')).toBe(false);
});
