import { Temporal } from 'temporal-polyfill';
import { type AddressChange, askCode, tryCode } from './change-address.ts';

const none: AddressChange = { personId: 'p', asked: 0, countedFrom: '1970-01-01T00:00:00.000Z', code: null };
const nine = Temporal.Instant.from('2026-11-30T09:00:00Z');
const at = (minutes: number) => nine.add({ minutes }).toString();

function asked(before: AddressChange, now: string): AddressChange {
  const next = askCode(before, now);
  if ('waitSeconds' in next) throw new Error(`waits ${next.waitSeconds} s`);
  return next;
}

describe('P-11 own address: a code', () => {
  test('is right once', () => {
    const { next, tried } = tryCode(asked(none, at(0)), true, at(14));
    expect([tried, tryCode(next, true, at(14)).tried]).toEqual(['right', 'over']);
  });

  test('lives for fifteen minutes', () => {
    const change = asked(none, at(0));
    expect(tryCode(change, true, at(15)).tried).toBe('over');
  });

  test('is tried five times, right or not', () => {
    let change = asked(none, at(0));
    for (let n = 0; n < 5; n++) {
      const { next, tried } = tryCode(change, false, at(1));
      expect(tried).toBe('wrong');
      change = next;
    }
    expect(tryCode(change, true, at(1)).tried).toBe('over');
    expect(tryCode(asked(change, at(2)), true, at(2)).tried).toBe('right');
  });

  test('is asked for five times an hour', () => {
    let change = none;
    for (let n = 0; n < 5; n++) change = asked(change, at(n));
    expect(askCode(change, at(30))).toEqual({ waitSeconds: 1800 });
    expect(askCode(change, at(60))).toMatchObject({ asked: 1, code: { triesLeft: 5 } });
  });
});
