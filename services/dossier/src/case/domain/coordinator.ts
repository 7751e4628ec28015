import type { CoordinatorKind, Day, Id, Instant } from '@rondetafel/contracts';
import { lasts } from './standing.ts';

/** One coordinator's turn. The regular and the independent one are two rule-sets, never merged. */
export interface Coordinator {
  /** For an independent one the assignment that this answers. */
  readonly appointmentId: Id;
  readonly caseId: Id;
  readonly personId: Id;
  readonly organisationId: Id;
  readonly kind: CoordinatorKind;
  /** Whose place a substitute takes for a time (P-13). */
  readonly standsInForId: Id | null;
  readonly untilOn: Day | null;
  readonly appointedAt: Instant;
  readonly endedAt: Instant | null;
}

export const isSitting = (coordinator: Coordinator, today: Day): boolean =>
  coordinator.endedAt === null && lasts(coordinator, today);
