import type { Decision, Id } from '@rondetafel/contracts';
import type { Moment, Tx } from '@rondetafel/platform';
import { calendarOf } from '@rondetafel/policy';
import type { Plan } from '../plan/domain/plan.ts';
import { lockPlan, planOf } from '../plan/plan.store.ts';
import { agreementsIn, keepAgreements } from './agreement.store.ts';
import { setTimers } from './agreement.timers.ts';
import type { Agreement, Guarding } from './domain/agreement.ts';
import { followPlan } from './domain/follow-plan.ts';

export const guardingOf = ({ municipality: { calendar, terms } }: Pick<Moment, 'municipality'>): Guarding => ({
  calendar: calendarOf(calendar),
  terms,
});

export interface Guarded {
  readonly plan: Plan;
  /** As they are by the plan of now. */
  readonly agreements: readonly Agreement[];
  /** Writes what was decided of them, with what the plan made of them. */
  readonly save: (decision?: Decision<Agreement>) => Promise<void>;
}

/** The plan of a case, locked, with its agreements as they follow from it: nothing waits for a timer to be looked at. */
export async function guarded(tx: Tx, caseId: Id, moment: Moment): Promise<Guarded> {
  await lockPlan(tx, caseId);
  const { plan, kept, followed } = await followedIn(tx, caseId, moment);
  const given = { today: moment.today, now: moment.now, guarding: guardingOf(moment) };
  return {
    plan,
    agreements: followed.next,
    save: async (decision) => {
      const next = followed.next.map((one) => (one.agreementId === decision?.next.agreementId ? decision.next : one));
      await keepAgreements(tx, kept, next);
      await setTimers(tx, kept, next, given);
      await tx.publishAll([...followed.events, ...(decision?.events ?? [])]);
    },
  };
}

/** To be read: as a command would find them now, and nothing is written. */
export async function followedIn(tx: Tx, caseId: Id, moment: Moment) {
  const { now, today, by } = moment;
  const plan = await planOf(tx, caseId, today);
  const kept = await agreementsIn(tx, { caseId });
  const given = { now, today, guarding: guardingOf(moment), by: by?.personId ?? null };
  return { plan, kept, followed: followPlan(plan, kept, given) };
}
