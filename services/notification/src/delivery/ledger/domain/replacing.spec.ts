import type { News } from './news.ts';
import { type Entry, endOffers, enter, type Progress } from './replacing.ts';

const columns: News[] = ['booked', 'moved', 'withdrawn', 'cancelled', 'offered', 'offer-withdrawn'];
const progresses: Progress[] = ['waiting', 'in-hand', 'sent', 'failed', 'superseded', 'unneeded'];
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
  ['withdrawn', ['booked', 'moved', 'withdrawn', 'cancelled'], ['in-hand', 'sent']],
  ['cancelled', ['booked', 'moved', 'withdrawn', 'cancelled'], ['in-hand', 'sent']],
  ['offer-withdrawn', ['offered'], ['waiting', 'in-hand', 'sent']],
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
