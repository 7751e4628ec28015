import type { News } from './news.ts';
import { type Entry, endOffers, enter, type Progress, reconsider } from './replacing.ts';

const columns: News[] = ['booked', 'moved', 'withdrawn', 'cancelled', 'offered', 'offer-withdrawn'];
const progresses: Progress[] = ['waiting', 'in-hand', 'sent', 'failed', 'superseded', 'unneeded', 'maybe-sent'];
const entry = (news: News, progress: Progress): Entry => ({ personId: 'school', news, progress });

/** What waits, and what each news that comes does to it, in the order of `columns`: replaces it, or leaves it. */
const waits: [News, string][] = [
  ['booked', 'replaces replaces replaces replaces leaves leaves'],
  ['moved', 'replaces replaces replaces replaces leaves leaves'],
  ['withdrawn', 'replaces replaces replaces replaces leaves leaves'],
  ['cancelled', 'replaces replaces replaces replaces leaves leaves'],
  ['offered', 'leaves leaves leaves leaves leaves leaves'],
  ['offer-withdrawn', 'replaces replaces replaces replaces replaces replaces'],
];

describe('P-5: later news', () => {
  test.each(waits)('of each kind, after "%s" that waits: %s', (news, outcomes) => {
    const before = entry(news, 'waiting');
    const found = columns.map((later) => (enter([before], later).replaced.includes(before) ? 'replaces' : 'leaves'));
    expect(found.join(' ')).toBe(outcomes);
  });

  test.each(columns)('leaves "%s" alone once it began to leave, or will not leave', (news) => {
    for (const progress of progresses.filter((one) => one !== 'waiting')) {
      for (const later of columns) expect(enter([entry(news, progress)], later).replaced).toEqual([]);
    }
  });
});

/** After what and how far, news that takes something back is sent. */
const sentAfter: [later: News, before: News[], progress: Progress[]][] = [
  ['withdrawn', ['booked', 'moved', 'withdrawn', 'cancelled'], ['in-hand', 'sent', 'maybe-sent']],
  ['cancelled', ['booked', 'moved', 'withdrawn', 'cancelled'], ['in-hand', 'sent', 'maybe-sent']],
  ['offer-withdrawn', ['offered'], ['waiting', 'in-hand', 'sent', 'maybe-sent']],
];

describe('P-11, P-18: news that takes something back', () => {
  test.each(sentAfter)('as "%s" is sent after %j that is %j, and after nothing else', (later, before, progress) => {
    for (const news of columns) {
      for (const one of progresses) {
        const isSent = before.includes(news) && progress.includes(one);
        expect(enter([entry(news, one)], later).progress).toBe(isSent ? 'waiting' : 'unneeded');
      }
    }
    expect(enter([], later).progress).toBe('unneeded');
  });

  test.each(['booked', 'moved', 'offered'] as const)('is not "%s": that is always sent', (news) => {
    for (const before of columns) {
      for (const progress of progresses) expect(enter([entry(before, progress)], news).progress).toBe('waiting');
    }
  });

  test('is sent for what arrived earlier, though what came after that is replaced', () => {
    const [arrived, moved] = [entry('booked', 'sent'), entry('moved', 'waiting')];
    expect(enter([arrived, moved], 'cancelled')).toEqual({ replaced: [moved], progress: 'waiting' });
  });
});

test('P-11: an offer that ends stops the mails about it that wait, and no others', () => {
  const entries = columns.flatMap((news) => progresses.map((progress) => entry(news, progress)));
  const { replaced, next } = endOffers(entries);
  expect(replaced).toEqual([entry('offered', 'waiting')]);
  expect(next.filter((one, n) => one !== entries[n])).toEqual([entry('offered', 'superseded')]);
  expect(next).toHaveLength(entries.length);
});

/** A thread after one of its mails did not leave, oldest first, and what is left of what waits. */
const threads: [string, [News, Progress][], string][] = [
  [
    'a cancelling of what was refused',
    [
      ['booked', 'failed'],
      ['cancelled', 'waiting'],
    ],
    'booked failed, cancelled unneeded',
  ],
  [
    'a cancelling of what may have arrived',
    [
      ['booked', 'maybe-sent'],
      ['cancelled', 'waiting'],
    ],
    'booked maybe-sent, cancelled waiting',
  ],
  [
    'a cancelling of what is tried again',
    [
      ['booked', 'waiting'],
      ['cancelled', 'waiting'],
    ],
    'booked superseded, cancelled unneeded',
  ],
  [
    'a move of what is tried again',
    [
      ['booked', 'waiting'],
      ['moved', 'waiting'],
    ],
    'booked superseded, moved waiting',
  ],
  [
    'a cancelling after a move that was refused',
    [
      ['booked', 'sent'],
      ['moved', 'failed'],
      ['cancelled', 'waiting'],
    ],
    'booked sent, moved failed, cancelled waiting',
  ],
  [
    'a withdrawal of what was refused',
    [
      ['booked', 'failed'],
      ['withdrawn', 'waiting'],
    ],
    'booked failed, withdrawn unneeded',
  ],
  [
    'times that are taken back',
    [
      ['offered', 'waiting'],
      ['offer-withdrawn', 'waiting'],
    ],
    'offered superseded, offer-withdrawn unneeded',
  ],
  [
    'times that others came after',
    [
      ['offered', 'waiting'],
      ['offered', 'waiting'],
    ],
    'offered superseded, offered waiting',
  ],
  [
    'times before an invitation',
    [
      ['offered', 'waiting'],
      ['booked', 'waiting'],
    ],
    'offered waiting, booked waiting',
  ],
  ['an invitation that is tried again', [['booked', 'waiting']], 'booked waiting'],
];

test.each(threads)('P-5, P-18: what waits behind a mail that did not leave: %s', (_what, thread, left) => {
  const entries = thread.map(([news, progress]) => entry(news, progress));
  const { replaced, unneeded } = reconsider(entries);
  const now = entries.map((one) => {
    if (replaced.includes(one)) return `${one.news} superseded`;
    return `${one.news} ${unneeded.includes(one) ? 'unneeded' : one.progress}`;
  });
  expect(now.join(', ')).toBe(left);
});
