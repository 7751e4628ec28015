import type { Day, Instant, TermRisk } from '@rondetafel/contracts';
import { amsterdamDay, amsterdamInstant, type Municipality, type Term } from '@rondetafel/policy';
import { localDay, minuteOf } from '../../calendar/domain/moment.ts';

type Policy = Pick<Municipality, 'terms' | 'meetings'>;

/** How far a case is on its way to the table. */
export interface Progress {
  decided: boolean;
  called: boolean;
  rosterComplete: boolean;
  bookedOn?: Day;
  tookPlaceOn?: Day;
}

export type TermState =
  | { state: 'kept' }
  | { state: 'on-time'; workingDaysLeft: number }
  | { state: 'at-risk'; risk: TermRisk; workingDaysLeft: number }
  | { state: 'missed' };

/**
 * How a term stands. The table has to be *held* in it: a table that was held late, or not at all, stays late,
 * and nothing suspends the count. Held incomplete is held.
 */
export function termState(term: Term, progress: Progress, now: Instant, policy: Policy): TermState {
  if (progress.tookPlaceOn) return { state: progress.tookPlaceOn <= term.on ? 'kept' : 'missed' };
  if (minuteOf(now) >= minuteOf(endOf(term, policy))) return { state: 'missed' };

  const today = amsterdamDay(now);
  const workingDaysLeft = term.counted.filter((day) => day > today).length;
  const risk = riskOf(term, progress);
  return risk && workingDaysLeft <= policy.terms.roundTable.atRiskWorkingDaysLeft
    ? { state: 'at-risk', risk, workingDaysLeft }
    : { state: 'on-time', workingDaysLeft };
}

/** What still stands between the case and its table, the first thing first. */
function riskOf(term: Term, { decided, called, bookedOn, rosterComplete }: Progress): TermRisk | undefined {
  if (!decided) return 'undecided';
  if (!called) return 'table-not-called';
  if (!bookedOn || bookedOn > term.on) return 'table-not-booked';
  return rosterComplete ? undefined : 'roster-incomplete';
}

/** The moment from which the term is over: at the end of its last day, or when the office closes. */
export function endOf({ on }: Term, { terms, meetings }: Policy): Instant {
  if (terms.roundTable.endsAt === 'midnight') return amsterdamInstant(on, '24:00');
  const today = localDay(on).weekday;
  const closing = meetings.officeHours.filter(({ weekday }) => weekday === today).map(({ to }) => to);
  return amsterdamInstant(on, closing.sort().at(-1) ?? '24:00');
}

/** The moment from which a term without a table is at risk. */
export function atRiskFrom({ counted, receivedOn, workingDays }: Term, { terms }: Policy): Instant {
  const safeDays = workingDays - terms.roundTable.atRiskWorkingDaysLeft;
  return amsterdamInstant(counted[safeDays - 1] ?? receivedOn, '00:00');
}

export interface Milestone {
  step: 'options-offered' | 'options-answered' | 'booked' | 'held';
  dueOn: Day;
}

/** By when each step should be done. A term shorter than its milestones, an urgent one, has them all on its last day. */
export function milestonesOf({ counted, on }: Term, { terms }: Policy): Milestone[] {
  const { optionsOffered, optionsAnswered, booked } = terms.roundTable.milestones;
  const dueOn = (workingDay: number) => counted[workingDay - 1] ?? on;
  return [
    { step: 'options-offered', dueOn: dueOn(optionsOffered) },
    { step: 'options-answered', dueOn: dueOn(optionsAnswered) },
    { step: 'booked', dueOn: dueOn(booked) },
    { step: 'held', dueOn: on },
  ];
}
