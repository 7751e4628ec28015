import { bestOf, runsOf, type TimeRun } from '../web/areas/planner/time-runs.ts';

// 1 December 2026, from nine to five.
const from = 29_934_780;
const until = from + 8 * 60;

test('an organisation can where its first person can, and by a substitute where another can', () => {
  const first: TimeRun[] = [
    { from, until: from + 60, state: 'free' },
    { from: from + 60, until, state: 'busy' },
  ];
  const second: TimeRun[] = [{ from: from + 60, until: from + 120, state: 'free' }];
  expect(bestOf([first, second], 'substitute')).toEqual([
    { from, until: from + 60, state: 'free' },
    { from: from + 60, until: from + 120, state: 'substitute' },
    { from: from + 120, until, state: 'busy' },
  ]);
});

test('the time of each substitute is read as often in a long day as in a short one', () => {
  const readsIn = (minutes: number) => {
    let reads = 0;
    const others = Array.from({ length: 400 }, (): TimeRun[] => [
      {
        from,
        until: from + 15,
        get state() {
          reads += 1;
          return 'busy' as const;
        },
      },
    ]);
    bestOf([[{ from, until: from + minutes, state: 'free' }], ...others], 'substitute');
    return reads;
  };
  expect(readsIn(480)).toBe(readsIn(15));
});

test('who is away for whole days is away on each of them, and where a substitute can, the party can (P-11)', () => {
  const times = ['03', '04', '07'].map((day) => ({
    startsAt: `2026-12-${day}T08:00:00Z`,
    endsAt: `2026-12-${day}T16:00:00Z`,
    state: 'busy' as const,
  }));
  const contact = runsOf({ times, away: [{ fromOn: '2026-12-04', throughOn: '2026-12-06' }] });
  expect(contact.map(({ state }) => state)).toEqual(['busy', 'away', 'busy']);
  const friday = contact[1]!;
  expect(bestOf([[friday], [{ ...friday, until: friday.from + 60, state: 'free' }]], 'substitute')).toEqual([
    { from: friday.from, until: friday.from + 60, state: 'substitute' },
    { from: friday.from + 60, until: friday.until, state: 'away' },
  ]);
});
