import {
  type AgreementCause,
  agreementFollowedUp,
  agreementUnmet,
  type Day,
  type Decision,
  type FollowUp,
  type Id,
  type Instant,
} from '@rondetafel/contracts';
import { addWorkingDays } from '@rondetafel/policy';
import type { Plan } from '../../plan/domain/plan.ts';
import { refuse } from '../../refuse.ts';
import { type Agreement, type Guarding, isOfMember } from './agreement.ts';
import { courseOf } from './course-of.ts';
import { evidenceOf } from './evidence-of.ts';
import { tell } from './tell.ts';
import { withFact } from './with-fact.ts';

export interface Established {
  readonly cause: AgreementCause;
  readonly text?: string | undefined;
}

export interface FollowingUp {
  readonly how: Exclude<FollowUp, 'adjusted'>;
  readonly text?: string | undefined;
}

interface Given {
  readonly now: Instant;
  readonly today: Day;
  readonly by: Id;
  readonly guarding: Guarding;
}

/**
 * The coordinator establishes that an agreement was not kept, and why (P-44): once its owner said that it can't, or was
 * asked and the days to answer are over. Never of a member's own line (P-43).
 * @throws Refusal
 */
export function establishUnmet(
  plan: Plan,
  agreement: Agreement,
  { cause, text }: Established,
  { now, today, by, guarding }: Given,
): Decision<Agreement> {
  if (isOfMember(agreement)) throw refuse('agreement-of-member', { rule: 'P-43', kind: 'forbidden' });
  const course = courseOf(agreement, today, guarding);
  if (course.state === 'unmet') throw refuse('agreement-unmet-already', { rule: 'S000-13' });
  if (course.state === 'late') {
    const { mayEstablish, answerBy } = course;
    if (!mayEstablish) throw refuse('owner-asked-first', { rule: 'P-44', facts: { answerBy: answerBy ?? today } });
  } else if (course.state !== 'cannot-keep') throw refuse('agreement-not-late', { rule: 'P-44' });
  const given = { now, today, by };
  const situation = evidenceOf(cause);
  const more = { cause, ...(situation && { situation }), establishedAt: now };
  return {
    next: withFact(agreement, { kind: 'unmet', cause, ...(text && { text }) }, given),
    events: [tell(agreementUnmet, plan, agreement, given, more)],
  };
}

/**
 * What is done about an agreement that is late, was not kept or cannot be (S000-13): a new day is asked of its owner, not
 * set for them (P-44). It is looked at again once the municipality's days are over.
 * @throws Refusal
 */
export function followUp(
  plan: Plan,
  agreement: Agreement,
  { how, text }: FollowingUp,
  { now, today, by, guarding }: Given,
): Decision<Agreement> {
  if (isOfMember(agreement)) throw refuse('agreement-of-member', { rule: 'P-43', kind: 'forbidden' });
  const { state } = courseOf(agreement, today, guarding);
  if (state !== 'late' && state !== 'cannot-keep' && state !== 'unmet')
    throw refuse('nothing-to-follow-up', { rule: 'S000-13' });
  const given = { now, today, by };
  const lookOn = addWorkingDays(guarding.calendar, today, guarding.terms.unmetFollowUp.workingDays).on;
  return {
    next: withFact(agreement, { kind: 'followed-up', how, ...(text && { text }), lookOn }, given),
    events: [tell(agreementFollowedUp, plan, agreement, given, { how, followedUpAt: now })],
  };
}
