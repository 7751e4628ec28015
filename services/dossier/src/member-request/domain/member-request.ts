import { type Day, type Decision, happened, type Id, type Instant, memberAsked } from '@rondetafel/contracts';
import { afterPeriod } from '@rondetafel/policy';
import { z } from 'zod';
import { refuse } from '../../refuse.ts';

/** What a member may ask of what is kept about them (AVG 16 and 21), or say of how it goes (S000-16). */
export const AskKind = z.enum(['correction', 'objection', 'reaction']);
export type AskKind = z.infer<typeof AskKind>;

/** How somebody without the page said it (P-18). */
export const AskVia = z.enum(['in-person', 'phone', 'letter']);
export type AskVia = z.infer<typeof AskVia>;

export const Outcome = z.enum(['done', 'partly-done', 'not-done', 'read']);
export type Outcome = z.infer<typeof Outcome>;

export interface MemberRequest {
  readonly askId: Id;
  readonly caseId: Id;
  readonly memberId: Id;
  readonly kind: AskKind;
  readonly text: string;
  /** Null: on the page. */
  readonly via: AskVia | null;
  readonly askedAt: Instant;
  readonly recordedById: Id;
  /** The last day to answer. */
  readonly dueOn: Day;
  readonly answer: Answer | null;
}

export interface Answer {
  readonly outcome: Outcome;
  readonly text: string;
  readonly answeredAt: Instant;
  readonly answeredById: Id;
}

/** AVG art. 12.3: within one month. */
const term = 'P1M';

/** That one member waits for an answer to at a time; what more there is to say, the coordinator records. */
const mostOpen = 20;

type Asked = Pick<
  MemberRequest,
  'askId' | 'caseId' | 'memberId' | 'kind' | 'text' | 'via' | 'askedAt' | 'recordedById'
>;

/**
 * A member asks, or somebody records it for them; who coordinates has a month to answer (P-26).
 * @param open how many of this member's wait for an answer. @throws Refusal when that is many.
 */
export function askAs(
  asked: Asked,
  {
    today,
    coordinatorIds,
    open,
  }: { readonly today: Day; readonly coordinatorIds: readonly Id[]; readonly open: number },
): Decision<MemberRequest> {
  if (asked.via === null && open >= mostOpen) throw refuse('too-many-asks', { rule: 'P-26' });
  const { askId, caseId, kind, recordedById, askedAt } = asked;
  const dueOn = afterPeriod(today, term);
  const personIds = coordinatorIds.filter((personId) => personId !== recordedById);
  return {
    next: { ...asked, dueOn, answer: null },
    events: [happened(memberAsked, { caseId, askId, kind, dueOn, personIds, askedAt })],
  };
}

/** @throws Refusal when it was answered already: an answer stays as the member read it. */
export function answerTo(request: MemberRequest, answer: Answer): MemberRequest {
  if (request.answer) throw refuse('answered-already', { rule: 'P-26' });
  return { ...request, answer };
}
