import type { Code, DownscalingCondition, UpscalingRoute, UpscalingTrigger } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import type { MemberNeeds } from '@rondetafel/policy';
import { EntitySchema } from 'typeorm';
import type { Request } from '../case/domain/escalation-case.ts';
import type { FrozenCriterion } from './domain/request-upscaling.ts';

/** What a request says beyond that it is there: for its requester and the case's coordinator (row policy `readers`). */
export interface Content {
  readonly details: Details;
  readonly texts: Readonly<Record<string, string>>;
  /** Each sealed with its own member's key, so that a member can be erased alone (P-29). */
  readonly needs: readonly MemberNeeds[];
}
type Details =
  | {
      readonly route: UpscalingRoute;
      readonly trigger: UpscalingTrigger;
      readonly criterion: FrozenCriterion;
    }
  | { readonly conditions: readonly DownscalingCondition[] };

interface ContentRow {
  readonly requestId: string;
  readonly caseId: string;
  readonly writtenById: string;
  readonly requestedById: string;
  readonly safetySignal: boolean;
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
    safetySignal: { type: 'boolean', name: 'safety_signal' },
    details: { type: 'jsonb' },
    texts: { type: 'bytea' },
  },
});

interface NeedRow {
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

const textsOf = (requestId: string) => ({ table: 'request_content', column: 'texts', row: requestId });
const needOf = (requestId: string) => ({ table: 'member_need', column: 'life_areas', row: requestId });

export async function keepContent(tx: Tx, request: Request, { details, texts, needs }: Content): Promise<void> {
  const { requestId, caseId } = request;
  const keys = await tx.vault.ensure([caseId, ...needs.map(({ memberId }) => memberId)]);
  await tx.insert(contentTable, {
    requestId,
    caseId,
    writtenById: request.enteredById,
    requestedById: request.requestedById,
    safetySignal: 'safetySignal' in texts,
    details,
    texts: keys.seal(caseId, textsOf(requestId), JSON.stringify(texts)),
  });
  if (needs.length === 0) return;
  await tx.insert(
    needTable,
    needs.map(({ memberId, lifeAreas }) => ({
      requestId,
      memberId,
      caseId,
      lifeAreas: keys.seal(memberId, needOf(requestId), lifeAreas.join()),
    })),
  );
}

/** Nothing when the actor may not read it. */
export async function readContent(tx: Tx, requestId: string): Promise<Content | undefined> {
  const row = await tx.repository(contentTable).findOneBy({ requestId });
  if (!row) return undefined;
  const needs = await tx.repository(needTable).find({ where: { requestId }, order: { memberId: 'ASC' } });
  const keys = await tx.vault.of([row.caseId, ...needs.map(({ memberId }) => memberId)]);
  return {
    details: row.details,
    texts: JSON.parse(keys.open(row.caseId, textsOf(requestId), row.texts) ?? '{}'),
    needs: needs.map(({ memberId, lifeAreas }) => ({
      memberId,
      lifeAreas: (keys.open(memberId, needOf(requestId), lifeAreas) ?? '').split(',').filter(Boolean) as Code[],
    })),
  };
}
