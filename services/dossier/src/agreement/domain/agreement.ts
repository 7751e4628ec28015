import type { AgreementCause, CannotKeepReason, Day, FollowUp, Id, Instant } from '@rondetafel/contracts';
import type { Municipality, WorkingCalendar } from '@rondetafel/policy';
import type { Owner, Via } from '../../plan/domain/plan.ts';

/** What happened in the course of an agreement: appended, and never the text that people said yes to. */
export type Happened =
  /** Its line came in force with another day, owner or text: the course begins anew (P-44, F5). */
  | { readonly kind: 'renewed'; readonly dueOn: Day }
  /** The owner was told that the day is near (S000-12). */
  | { readonly kind: 'reminded' }
  /** The day is over, and the owner is asked how it is (P-44). */
  | { readonly kind: 'asked'; readonly answerBy: Day }
  | { readonly kind: 'done'; readonly text?: string | undefined }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'cannot-keep'; readonly reason: CannotKeepReason; readonly text?: string | undefined }
  /** The owner takes back what it said last: that it is done, or that it cannot be. */
  | { readonly kind: 'taken-back' }
  | { readonly kind: 'unmet'; readonly cause: AgreementCause; readonly text?: string | undefined }
  | {
      readonly kind: 'followed-up';
      readonly how: FollowUp;
      readonly text?: string | undefined;
      /** Until then it is in somebody's hands; if nothing changed it is looked at again (S000-13). */
      readonly lookOn: Day;
    }
  /** What a member said of an own line: nothing else can be said of it (P-43). */
  | { readonly kind: 'said'; readonly answer: MemberSaid; readonly via: Via; readonly saidOn: Day };

export type MemberSaid = 'done' | 'not-yet' | 'cannot';

export type Fact = Happened & {
  readonly at: Instant;
  readonly on: Day;
  /** Null: nobody, a day began or the plan changed. */
  readonly byId: Id | null;
};

/** How it goes with what was agreed. What was agreed is a line of the plan, under the same id for life. */
export interface Agreement {
  readonly agreementId: Id;
  readonly caseId: Id;
  readonly owner: Owner;
  readonly dueOn: Day;
  /** Of the line as it came in force last: what a fact is about. */
  readonly terms: string;
  /** Has the newest version of the plan it still? */
  readonly inPlan: boolean;
  readonly inForce: boolean;
  /** The oldest first. */
  readonly facts: readonly Fact[];
}

/** What the municipality chose for it. */
export interface Guarding {
  readonly calendar: WorkingCalendar;
  readonly terms: Pick<Municipality['terms'], 'agreementDueSoon' | 'lateAgreementAnswer' | 'unmetFollowUp'>;
}

export const isOfMember = ({ owner }: Pick<Agreement, 'owner'>): boolean => owner.kind === 'member';
