import type { Id, TableKind } from '@rondetafel/contracts';
import { mayDo, type Subject } from '@rondetafel/policy';
import { isConference } from '../../roster/domain/conference.ts';

/** Who wants to plan. */
export interface Planner extends Subject {
  readonly personId: Id;
}

/**
 * Who coordinates the case plans its tables: the independent coordinator its round tables (S002-9), the regular one its
 * case conferences (S000-15). The rights table also asks the state of the case; a table is only called once its request
 * was decided, a conference once the approach began, and both open the dossier (P-2).
 */
export function mayPlan(planner: Planner, kind: TableKind, coordinatorId: Id | null): boolean {
  const coordinates = planner.personId === coordinatorId;
  return isConference(kind)
    ? mayDo(planner, 'plan-case-conference', coordinates ? ['coordinator'] : [], 'dossier').yes
    : mayDo(planner, 'plan-round-table', coordinates ? ['independent-coordinator'] : [], 'dossier').yes;
}
