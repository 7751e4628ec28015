import { type Day, Id } from '@rondetafel/contracts';
import { armTimer, cancelTimer, defineTimer } from '@rondetafel/eventing';
import type { Tx } from '@rondetafel/platform';
import { amsterdamInstant } from '@rondetafel/policy';
import type { z } from 'zod';
import { OfCase } from '../case/case.timers.ts';
import { type Agreement, type Guarding, isOfMember } from './domain/agreement.ts';
import { courseOf, dueSoonOn, lateOn } from './domain/course-of.ts';

const OfAgreement = OfCase.extend({ agreementId: Id });
export type OfAgreement = z.infer<typeof OfAgreement>;

/** The day of an agreement is near (S000-12). */
export const agreementNear = defineTimer('dossier.agreement-near', OfAgreement);

/** The day of an agreement is over (P-44). */
export const agreementLate = defineTimer('dossier.agreement-late', OfAgreement);

interface Given {
  readonly today: Day;
  readonly now: string;
  readonly guarding: Guarding;
}

/**
 * Arms what is to come of each agreement that a party still owes, and cancels what is not any more. The key has the day
 * that was agreed: with another day its owner is told anew (F5).
 */
export async function setTimers(
  tx: Tx,
  before: readonly Agreement[],
  next: readonly Agreement[],
  given: Given,
): Promise<void> {
  for (const one of next) {
    const found = before.find(({ agreementId }) => agreementId === one.agreementId);
    if (found === one) continue;
    const had = found && owesSomething(found, given) ? found : undefined;
    const owes = owesSomething(one, given);
    if (owes && had?.dueOn === one.dueOn) continue;
    if (had) await disarm(tx, had);
    if (owes) await arm(tx, one, given);
  }
}

const owesSomething = (agreement: Agreement, { today, guarding }: Given): boolean =>
  !isOfMember(agreement) && ['runs', 'due-soon', 'late'].includes(courseOf(agreement, today, guarding).state);

async function arm(tx: Tx, one: Agreement, { now, guarding }: Given): Promise<void> {
  const { agreementId, caseId, dueOn } = one;
  const stream = `case:${caseId}`;
  const data = { caseId, agreementId };
  const [near, late] = [morningOf(dueSoonOn(dueOn, guarding)), morningOf(lateOn(dueOn, guarding))];
  // Who began when the day was near already knows.
  if (near > new Date(now)) {
    const key = keyOf(agreementNear.type, one);
    await armTimer(tx, { timer: agreementNear, key, stream, dueAt: near, data });
  }
  const key = keyOf(agreementLate.type, one);
  await armTimer(tx, { timer: agreementLate, key, stream, dueAt: late, data });
}

async function disarm(tx: Tx, one: Agreement): Promise<void> {
  await cancelTimer(tx, keyOf(agreementNear.type, one));
  await cancelTimer(tx, keyOf(agreementLate.type, one));
}

const keyOf = (type: string, { caseId, agreementId, dueOn }: Agreement) => `${type}:${caseId}:${agreementId}:${dueOn}`;

const morningOf = (day: Day) => new Date(amsterdamInstant(day, '08:00'));
