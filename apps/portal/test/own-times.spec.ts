import { inOrder, tablesWithin } from '../web/areas/agenda/own-times.ts';

const booked = (day: string, more: object = {}) => ({
  appointment: { startsAt: `${day}T09:00:00Z`, endsAt: `${day}T10:30:00Z` },
  mySeat: { because: 'invited' as const },
  ...more,
});
const asked = { offer: { heldUntil: '2026-12-01T09:00:00Z', asked: ['me'] }, mySeat: { because: 'asked' as const } };
const beside = { mySeat: { because: 'involved' as const } };

test('one’s own tables are those that are booked, the soonest first, then those for which one is asked for times', () => {
  const [late, soon] = [booked('2026-12-09'), booked('2026-12-02')];
  expect(inOrder([asked, late, beside, soon])).toEqual([soon, late, asked]);
});

describe('a table that falls in an absence', () => {
  const week = { fromOn: '2026-12-07', throughOn: '2026-12-11' };

  test.each([
    ['on the first day', '2026-12-07', 1],
    ['on the last day', '2026-12-11', 1],
    ['the day before', '2026-12-04', 0],
    ['the day after', '2026-12-12', 0],
  ])('%s', (_, day, found) => {
    expect(tablesWithin([booked(day), asked, beside], week)).toHaveLength(found);
  });

  test('is none to which one said no', () => {
    expect(tablesWithin([booked('2026-12-08', { myAnswer: 'declined' })], week)).toEqual([]);
  });

  test('is told by the day in Amsterdam', () => {
    const atNight = { startsAt: '2026-12-06T23:30:00Z', endsAt: '2026-12-07T00:30:00Z' };
    expect(tablesWithin([booked('2026-12-06', { appointment: atNight })], week)).toHaveLength(1);
  });
});
