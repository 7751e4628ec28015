import type { Day, Id, Instant } from '@rondetafel/contracts';
import type { CaseInvolvement } from './case-involvement.ts';
import type { Step } from './said.ts';

/** What somebody decided on who takes part; the reason is a text and is kept apart, sealed. */
export interface InvolvementDecision {
  readonly decisionId: Id;
  readonly caseId: Id;
  readonly decidedById: Id;
  /** By the independent coordinator's mandate (S002-24); the regular coordinator has none. */
  readonly mandate: boolean;
  readonly calledIn: readonly Id[];
  readonly released: readonly Id[];
  /** The manager of whom is released, consulted where needed (S002-25). */
  readonly managerId: Id | null;
  readonly managerConsultedOn: Day | null;
  readonly decidedAt: Instant;
}

export interface Decided extends Step {
  readonly decision: InvolvementDecision;
  readonly next: CaseInvolvement;
}
