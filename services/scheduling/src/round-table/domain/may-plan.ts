import type { Id } from '@rondetafel/contracts';
import { mayDo, type Subject } from '@rondetafel/policy';

/** Who wants to plan. */
export interface Planner extends Subject {
  readonly personId: Id;
}

/**
 * Who coordinates the case plans its tables (S002-9). The rights table also asks the state of the case; a table is only
 * called once its request was decided, and that opens the dossier (P-2).
 */
export const mayPlan = (planner: Planner, coordinatorId: Id | null): boolean =>
  mayDo(planner, 'plan-round-table', planner.personId === coordinatorId ? ['independent-coordinator'] : [], 'dossier')
    .yes;
