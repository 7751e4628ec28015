import { after, type Outcome, type Schedule } from './back-off.ts';

const schedule: Schedule = {
  putOff: { first: 30, longest: 3600 },
  away: { first: 0.25, longest: 10 },
  patience: 48 * 3_600_000,
};
const tried = { attempts: 1, age: 0, begunBefore: false };
const not = (kind: 'refused' | 'put-off' | 'away', untouched = true): Outcome => ({ kind, code: '451', untouched });

test('what was taken is sent, however long it took', () => {
  const sent = { kind: 'settle', status: 'sent' };
  expect(after({ kind: 'sent' }, { attempts: 99, age: 1e12, begunBefore: true }, schedule)).toEqual(sent);
});

test('what is refused is given up at once, and anything else when patience is over', () => {
  const failed = { kind: 'settle', status: 'failed', untouched: true };
  expect(after(not('refused'), tried, schedule)).toEqual(failed);
  for (const kind of ['put-off', 'away'] as const) {
    expect(after(not(kind), { ...tried, age: schedule.patience + 1 }, schedule)).toEqual(failed);
    expect(after(not(kind), { ...tried, age: schedule.patience }, schedule)).toMatchObject({ kind: 'put-off' });
  }
});

test.each([
  ['put-off', [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]],
  ['away', [0.25, 0.5, 1, 2, 4, 8, 10, 10]],
] as const)('each wait after "%s" is twice the one before, up to a longest', (kind, waits) => {
  const seconds = waits.map((_, n) => after(not(kind), { ...tried, attempts: n + 1 }, schedule));
  expect(seconds.map((next) => (next.kind === 'put-off' ? next.seconds : undefined))).toEqual(waits);
});

test('is untouched only if no attempt may have reached the other side', () => {
  const untouched = (outcome: Outcome, begunBefore: boolean) => after(outcome, { ...tried, begunBefore }, schedule);
  expect(untouched(not('away', true), false)).toMatchObject({ untouched: true });
  expect(untouched(not('away', true), true)).toMatchObject({ untouched: false });
  expect(untouched(not('away', false), false)).toMatchObject({ untouched: false });
  expect(untouched(not('refused', true), true)).toMatchObject({ status: 'failed', untouched: false });
});
