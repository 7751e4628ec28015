import type { Day, Decision, Id, Instant } from '@rondetafel/contracts';
import type { CaseInvolvement } from './case-involvement.ts';

/** What somebody decided on who takes part; the reason is a text and is kept apart, sealed. */
export interface InvolvementDecision {
  readonly decisionId: Id;
  readonly caseId: Id;
  readonly decidedById: Id;
  /** By the independent coordinator's mandate (S002-24); the regular coordinator has none. */
  readonly mandate: boolean;
  readonly calledIn: readonly Id[];
  /** Parties whose part ended, or that were left out while hidden. */
  readonly ended: readonly Id[];
  /** The manager of whose part ended, consulted where needed (S002-25). */
  readonly managerId: Id | null;
  readonly managerConsultedOn: Day | null;
  readonly decidedAt: Instant;
}

/** A decision that is kept, with its reason. */
export interface KeptDecision extends Decision<CaseInvolvement> {
  readonly decision: InvolvementDecision;
}
