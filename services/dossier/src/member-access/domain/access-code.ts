import type { Id, Instant } from '@rondetafel/contracts';
import { Temporal } from 'temporal-polyfill';
import { refuse } from '../../refuse.ts';

/** One code that was made for one member, and what became of it. Which code it was is not in here. */
export interface Access {
  readonly accessId: Id;
  readonly caseId: Id;
  readonly memberId: Id;
  readonly madeById: Id;
  readonly madeAt: Instant;
  /** Until it is used; after that it counts for nothing. */
  readonly expiresAt: Instant;
  readonly tries: number;
  readonly usedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
}

/** How often somebody may be wrong before a code is void. */
export const mostTries = 5;

export type AccessState = 'not-given' | 'given' | 'expired' | 'void' | 'in-use' | 'withdrawn';

export function stateOf(access: Access | undefined, now: Instant): AccessState {
  if (!access) return 'not-given';
  if (access.withdrawnAt) return 'withdrawn';
  if (access.usedAt) return 'in-use';
  if (access.tries >= mostTries) return 'void';
  return access.expiresAt <= now ? 'expired' : 'given';
}

/** @throws Refusal when this member has no page of its own (P-16), or the page is in use. */
export function mayBeGiven(newest: Access | undefined, hasPage: boolean, now: Instant): void {
  if (!hasPage) throw refuse('no-page-of-its-own', { rule: 'P-16' });
  if (stateOf(newest, now) === 'in-use') throw refuse('access-in-use', { rule: 'P-19' });
}

interface Tried {
  readonly matches: boolean;
  /** Whoever tries it has the page of another member of this case: one person, one answer (P-36). */
  readonly hasAnother: boolean;
  /** Whoever tries it made it or stands in the case: a member answers for themselves, nobody at work does. */
  readonly isAtWork: boolean;
  readonly now: Instant;
}

/** What one try makes of it (P-19): used once, void after five wrong tries, worth nothing after its day. */
export function tryAccess(access: Access, { matches, hasAnother, isAtWork, now }: Tried): Access {
  if (stateOf(access, now) !== 'given') return access;
  if (!matches || hasAnother || isAtWork) return { ...access, tries: access.tries + 1 };
  return { ...access, usedAt: now };
}

/** Of whoever signed in, so that a code is not guessed by trying others (P-19). */
export const triesAnHour = 20;

/**
 * A try counts whether it is right or not.
 * @param before when this person tried, the oldest first.
 * @returns the same with this try, without those of more than an hour ago; or seconds to wait for who tried often.
 */
export function countTry(before: readonly Instant[], now: Instant): Instant[] | { readonly waitSeconds: number } {
  const at = Temporal.Instant.from(now);
  const free = (one: Instant) => Temporal.Instant.from(one).add({ hours: 1 });
  const counted = before.filter((one) => Temporal.Instant.compare(free(one), at) > 0);
  if (counted.length < triesAnHour) return [...counted, now];
  return { waitSeconds: Math.ceil(at.until(free(counted[0]!)).total('seconds')) };
}

/** Without what is mistaken for another when it is read aloud or from paper. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Twelve: the first four say which code is tried, so that wrong tries count; the others are the secret, 39 bits. */
const places = 12;
const sayingWhich = 4;

/** @param below a whole number of chance, from 0. */
export const newCode = (below: (end: number) => number): string =>
  Array.from({ length: places }, () => letters[below(letters.length)]).join('');

/** As it is read: in groups of four. */
export const spaced = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** As somebody types it. */
export const typedCode = (text: string): string => text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');

export const whichOf = (code: string): string => code.slice(0, sayingWhich);
