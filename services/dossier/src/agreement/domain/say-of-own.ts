import type { Day, Decision, Id, Instant } from '@rondetafel/contracts';
import type { Via } from '../../plan/domain/plan.ts';
import { refuse } from '../../refuse.ts';
import { type Agreement, type Guarding, isOfMember, type MemberSaid } from './agreement.ts';
import { courseOf } from './course-of.ts';
import { withFact } from './with-fact.ts';

export interface SaidOfOwn {
  readonly answer: MemberSaid;
  readonly via: Via;
  /** The day on which it was said. */
  readonly saidOn: Day;
}

interface Given {
  readonly now: Instant;
  readonly today: Day;
  readonly by: Id;
  readonly guarding: Guarding;
}

/**
 * What a member says of an own line, as the coordinator heard it (P-18): done, not yet, can't. Nothing is established of
 * it, followed up or told (P-43, P-37).
 * @throws Refusal
 */
export function sayOfOwn(
  agreement: Agreement,
  said: SaidOfOwn,
  { now, today, by, guarding }: Given,
): Decision<Agreement> {
  if (!isOfMember(agreement)) throw refuse('agreement-of-party', { rule: 'S000-9', kind: 'forbidden' });
  const { state } = courseOf(agreement, today, guarding);
  if (state === 'not-in-force' || state === 'dropped') throw refuse('agreement-not-running', { rule: 'R-25' });
  if (said.saidOn > today) {
    const faults = [{ pointer: '/saidOn', code: 'day-to-come' } as const];
    throw refuse('not-to-record', { rule: 'P-18', kind: 'invalid', faults });
  }
  return { next: withFact(agreement, { kind: 'said', ...said }, { now, today, by }), events: [] };
}
