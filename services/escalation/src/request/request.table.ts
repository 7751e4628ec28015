import type { DownscalingCondition, UpscalingRoute, UpscalingTrigger } from '@rondetafel/contracts';
import { column } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';
import type { FrozenCriterion } from './domain/request-upscaling.ts';
import type { WorkItemView } from './request.shapes.ts';

/** What a request says in codes; its words are sealed. */
export type Details =
  | {
      readonly route: UpscalingRoute;
      readonly trigger: UpscalingTrigger;
      readonly criterion: FrozenCriterion;
    }
  | { readonly conditions: readonly DownscalingCondition[] };

export interface ContentRow {
  readonly requestId: string;
  readonly caseId: string;
  readonly writtenById: string;
  readonly requestedById: string;
  readonly details: Details;
  readonly texts: Buffer;
}

export const contentTable = new EntitySchema<ContentRow>({
  name: 'request_content',
  columns: {
    requestId: { type: 'uuid', name: 'request_id', primary: true },
    caseId: { type: 'uuid', name: 'case_id' },
    writtenById: { type: 'uuid', name: 'written_by_id' },
    requestedById: { type: 'uuid', name: 'requested_by_id' },
    details: { type: 'jsonb' },
    texts: { type: 'bytea' },
  },
});

export interface NeedRow {
  readonly requestId: string;
  readonly memberId: string;
  readonly caseId: string;
  readonly lifeAreas: Buffer;
}

export const needTable = new EntitySchema<NeedRow>({
  name: 'member_need',
  columns: {
    requestId: { type: 'uuid', name: 'request_id', primary: true },
    memberId: { type: 'uuid', name: 'member_id', primary: true },
    caseId: { type: 'uuid', name: 'case_id' },
    lifeAreas: { type: 'bytea', name: 'life_areas' },
  },
});

export interface DecisionRow {
  readonly decisionId: string;
  readonly caseId: string;
  readonly decidedById: string;
  readonly decidedAt: string;
  readonly motivation: Buffer;
}

export const decisionTable = new EntitySchema<DecisionRow>({
  name: 'decision',
  columns: {
    decisionId: { type: 'uuid', name: 'decision_id', primary: true },
    caseId: { type: 'uuid', name: 'case_id' },
    decidedById: { type: 'uuid', name: 'decided_by_id' },
    decidedAt: column.instant('decided_at'),
    motivation: { type: 'bytea' },
  },
});

export interface WorkItemRow extends Omit<WorkItemView, 'age'> {
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
    receivedAt: column.instant('received_at'),
    waitsFor: { type: 'text', name: 'waits_for' },
    coordinatorId: { type: 'uuid', name: 'coordinator_id' },
    offeredToId: { type: 'uuid', name: 'offered_to_id' },
    askedByMe: { type: 'boolean', name: 'asked_by_me' },
    coordinatedByMe: { type: 'boolean', name: 'coordinated_by_me' },
    offeredToMe: { type: 'boolean', name: 'offered_to_me' },
    live: { type: 'boolean' },
  },
});
