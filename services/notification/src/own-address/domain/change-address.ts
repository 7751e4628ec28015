import { Temporal } from 'temporal-polyfill';

/** A person's wish to be reached elsewhere, which a code that is mailed there confirms. */
export interface AddressChange {
  readonly personId: string;
  /** How often a code was asked for since `countedFrom`. */
  readonly asked: number;
  readonly countedFrom: string;
  /** Null when none is out. */
  readonly code: { readonly expiresAt: string; readonly triesLeft: number } | null;
}

/** A short life and few tries, so that a code of six digits is not guessed (P-11). */
const codeLasts = Temporal.Duration.from('PT15M');
const tries = 5;
const codesAnHour = 5;

/**
 * Every code takes the place of the one before.
 * @returns seconds to wait for whoever asked often.
 */
export function askCode(before: AddressChange, now: string): AddressChange | { readonly waitSeconds: number } {
  const at = Temporal.Instant.from(now);
  const left = at.until(Temporal.Instant.from(before.countedFrom).add({ hours: 1 })).total('seconds');
  const isNewHour = left <= 0;
  if (!isNewHour && before.asked >= codesAnHour) return { waitSeconds: Math.ceil(left) };
  return {
    ...before,
    ...(isNewHour ? { asked: 1, countedFrom: now } : { asked: before.asked + 1 }),
    code: { expiresAt: at.add(codeLasts).toString({ fractionalSecondDigits: 3 }), triesLeft: tries },
  };
}

/** `over`: there is none, it is too old, or it was tried too often. */
export type Tried = 'right' | 'wrong' | 'over';

/** A try counts whether it is right or not; a right code is used up. */
export function tryCode(
  before: AddressChange,
  isRight: boolean,
  now: string,
): { readonly next: AddressChange; readonly tried: Tried } {
  const { code } = before;
  if (!code || code.triesLeft <= 0 || Temporal.Instant.compare(now, code.expiresAt) >= 0) {
    return { next: before, tried: 'over' };
  }
  if (isRight) return { next: { ...before, code: null }, tried: 'right' };
  return { next: { ...before, code: { ...code, triesLeft: code.triesLeft - 1 } }, tried: 'wrong' };
}
