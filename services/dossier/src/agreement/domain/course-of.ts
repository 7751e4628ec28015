import type { AgreementCause, CannotKeepReason, Day, FollowUp } from '@rondetafel/contracts';
import { addWorkingDays, afterPeriod, countWorkingDays } from '@rondetafel/policy';
import { type Agreement, type Fact, type Guarding, isOfMember } from './agreement.ts';

export interface FollowedUp {
  readonly how: FollowUp;
  readonly on: Day;
  readonly lookOn: Day;
}

/** Where an agreement stands on a day. */
export type Course =
  | { readonly state: 'not-in-force' | 'runs' | 'due-soon' | 'dropped' }
  /** `answerBy`: until then the owner, who was asked, can say how it is; absent until somebody was asked. */
  | {
      readonly state: 'late';
      readonly answerBy?: Day | undefined;
      readonly mayEstablish: boolean;
      readonly followedUp?: FollowedUp | undefined;
    }
  /** The owner said so: a party with its reason (S002-23), a member with none (P-43). */
  | {
      readonly state: 'cannot-keep';
      readonly on: Day;
      readonly reason?: CannotKeepReason | undefined;
      readonly followedUp?: FollowedUp | undefined;
    }
  | { readonly state: 'kept'; readonly on: Day }
  | {
      readonly state: 'unmet';
      readonly on: Day;
      readonly cause: AgreementCause;
      readonly followedUp?: FollowedUp | undefined;
    };

/**
 * Where an agreement stands on this day. Late is not unmet: that the day is over asks the owner first, and only the
 * coordinator establishes that it was not kept (P-44, S000-9). Kept is kept from the day that its owner said so, however
 * late (F5). Of a member's own line nothing is ever late or unmet (P-43).
 */
export function courseOf(agreement: Agreement, today: Day, guarding: Pick<Guarding, 'calendar' | 'terms'>): Course {
  const { kept, unmet, cannot, asked, followedUp } = said(agreement);
  if (kept) return { state: 'kept', on: kept };
  if (!agreement.inPlan) return { state: 'dropped' };
  if (unmet) return { state: 'unmet', ...unmet, followedUp };
  if (!agreement.inForce) return { state: 'not-in-force' };
  if (cannot) return { state: 'cannot-keep', ...cannot, followedUp };
  if (isOfMember(agreement)) return { state: 'runs' };
  if (today >= lateOn(agreement.dueOn, guarding))
    return { state: 'late', answerBy: asked, mayEstablish: asked !== undefined && today > asked, followedUp };
  return { state: today >= dueSoonOn(agreement.dueOn, guarding) ? 'due-soon' : 'runs' };
}

/** May something still be asked of somebody because of it? */
export const isOpen = (agreement: Agreement): boolean => agreement.inPlan && said(agreement).kept === undefined;

interface Said {
  readonly kept?: Day | undefined;
  readonly unmet?: { readonly on: Day; readonly cause: AgreementCause } | undefined;
  readonly cannot?: { readonly on: Day; readonly reason?: CannotKeepReason | undefined } | undefined;
  readonly asked?: Day | undefined;
  readonly followedUp?: FollowedUp | undefined;
}

/** What was said of it as it was agreed last: what was said of another day or another text is history. */
function said(agreement: Agreement): Said {
  let so: Said = {};
  for (const fact of sinceAgreed(agreement)) so = after(so, fact);
  return so;
}

function after(so: Said, fact: Fact): Said {
  const { on } = fact;
  switch (fact.kind) {
    case 'done':
      return { ...so, kept: on };
    case 'cannot-keep':
      return { ...so, cannot: { on, reason: fact.reason }, followedUp: undefined };
    case 'taken-back':
      return so.kept ? { ...so, kept: undefined } : { ...so, cannot: undefined };
    case 'unmet':
      return { ...so, unmet: { on, cause: fact.cause }, followedUp: undefined };
    case 'followed-up':
      return { ...so, followedUp: { how: fact.how, on, lookOn: fact.lookOn } };
    case 'asked':
      return { ...so, asked: fact.answerBy };
    case 'said':
      return saidOfOwn(fact);
    default:
      return so;
  }
}

/** A member’s last word is all there is of an own line (P-43). */
function saidOfOwn({ answer, saidOn }: Fact & { readonly kind: 'said' }): Said {
  if (answer === 'not-yet') return {};
  return answer === 'done' ? { kept: saidOn } : { cannot: { on: saidOn } };
}

export function sinceAgreed({ facts }: Agreement): readonly Fact[] {
  const renewed = facts.findLastIndex(({ kind }) => kind === 'renewed');
  return facts.slice(renewed + 1);
}

/** The working day after its day: nobody is late for a weekend. */
export const lateOn = (dueOn: Day, { calendar }: Pick<Guarding, 'calendar'>): Day =>
  addWorkingDays(calendar, dueOn, 1).on;

/** The day from which no more working days are left than the municipality says. */
export function dueSoonOn(dueOn: Day, { calendar, terms }: Guarding): Day {
  const { workingDays } = terms.agreementDueSoon;
  let day = dueOn;
  for (let before = dayBefore(day); countWorkingDays(calendar, before, dueOn) <= workingDays; before = dayBefore(day))
    day = before;
  return day;
}

const dayBefore = (day: Day): Day => afterPeriod(day, '-P1D');

/**
 * An agreement that was not kept is followed up: it cannot be closed or passed over without (S000-13). What was done about
 * it ends that for a time only; if nothing came of it by then, something else is.
 */
export const needsFollowUp = (course: Course, today: Day): boolean =>
  course.state === 'unmet' && !isInHand(course, today);

/** Does it wait for what somebody was asked to do about it? */
export const isInHand = ({ followedUp }: { readonly followedUp?: FollowedUp | undefined }, today: Day): boolean =>
  followedUp !== undefined && today < followedUp.lookOn;
