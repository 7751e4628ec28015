import { EntitySchema } from 'typeorm';
import { instant } from '../case/case.table.ts';
import type { WorkItem } from './request-view.ts';

export interface WorkItemRow extends Omit<WorkItem, 'age'> {
  readonly askedByMe: boolean;
  readonly offeredToMe: boolean;
  readonly live: boolean;
}

/** The view of what is on the actor's list; which that is stands in its definition. */
export const workItemTable = new EntitySchema<WorkItemRow>({
  name: 'work_item',
  type: 'view',
  columns: {
    requestId: { type: 'uuid', name: 'request_id', primary: true },
    caseId: { type: 'uuid', name: 'case_id' },
    district: { type: 'text' },
    direction: { type: 'text' },
    state: { type: 'text' },
    outcome: { type: 'text' },
    urgent: { type: 'boolean' },
    receivedAt: instant('received_at'),
    waitsFor: { type: 'text', name: 'waits_for' },
    coordinatorId: { type: 'uuid', name: 'coordinator_id' },
    offeredToId: { type: 'uuid', name: 'offered_to_id' },
    askedByMe: { type: 'boolean', name: 'asked_by_me' },
    coordinatedByMe: { type: 'boolean', name: 'coordinated_by_me' },
    offeredToMe: { type: 'boolean', name: 'offered_to_me' },
    live: { type: 'boolean' },
  },
});
