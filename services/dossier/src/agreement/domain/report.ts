import {
  agreementInabilityReported,
  agreementKept,
  type CannotKeepReason,
  type Day,
  type Decision,
  type Id,
  type Instant,
} from '@rondetafel/contracts';
import { type Decider, sameDecider } from '../../authority/domain/deciders.ts';
import type { Plan } from '../../plan/domain/plan.ts';
import { refuse } from '../../refuse.ts';
import type { Agreement, Guarding } from './agreement.ts';
import { courseOf, sinceAgreed } from './course-of.ts';
import { tell } from './tell.ts';
import { withFact } from './with-fact.ts';

/** What the party that owns an agreement says of it: in two clicks, the rest is optional (S002-23). */
export type Report =
  | { readonly kind: 'done'; readonly text?: string | undefined }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'cannot-keep'; readonly reason: CannotKeepReason; readonly text?: string | undefined }
  | { readonly kind: 'taken-back' };

export interface Given {
  readonly now: Instant;
  readonly today: Day;
  readonly by: Id;
  readonly guarding: Guarding;
}

/**
 * The owner says that it is done, how it goes, or that it cannot be kept (S002-23). Nobody else does: the coordinator is
 * not the boss of execution (S000-9).
 * @param own the parties that this person is the contact of.
 * @throws Refusal
 */
export function report(
  plan: Plan,
  agreement: Agreement,
  own: readonly Decider[],
  said: Report,
  { now, today, by, guarding }: Given,
): Decision<Agreement> {
  if (!own.some((who) => sameDecider(who, agreement.owner)))
    throw refuse('agreement-of-another', { rule: 'S000-9', kind: 'forbidden' });
  const { state } = courseOf(agreement, today, guarding);
  if (state === 'not-in-force' || state === 'dropped') throw refuse('agreement-not-running', { rule: 'R-25' });
  if (state === 'kept' && said.kind !== 'note' && said.kind !== 'taken-back')
    throw refuse('agreement-kept-already', { rule: 'S000-12' });
  const given = { now, today, by };
  const next = withFact(agreement, said, given);
  if (said.kind === 'done') return { next, events: [tell(agreementKept, plan, agreement, given, { keptOn: today })] };
  if (said.kind === 'cannot-keep') {
    const more = { reason: said.reason, reportedAt: now };
    return { next, events: [tell(agreementInabilityReported, plan, agreement, given, more)] };
  }
  if (said.kind === 'taken-back') refuseStale(agreement, today);
  return { next, events: [] };
}

/** What was said by mistake is taken back on the same day; later it is a note, or the coordinator's to talk about. */
function refuseStale(agreement: Agreement, today: Day): void {
  const last = sinceAgreed(agreement).findLast(({ kind }) => kind !== 'note');
  const own = last?.kind === 'done' || last?.kind === 'cannot-keep';
  if (!own || last.on !== today) throw refuse('nothing-to-take-back', { rule: 'S000-12' });
}
