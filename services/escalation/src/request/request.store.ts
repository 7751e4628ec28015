import type { Code } from '@rondetafel/contracts';
import { padded, type Tx } from '@rondetafel/platform';
import type { MemberNeeds } from '@rondetafel/policy';
import type { Request } from '../case/domain/escalation-case.ts';
import { organisationsBy, professionalsBy } from '../directory/directory.store.ts';
import type { NamedParty } from './domain/known-party.ts';
import type { PartyInput } from './request.shapes.ts';
import { contentTable, type DecisionRow, type Details, decisionTable, needTable } from './request.table.ts';

/** What a request says beyond that it is there: for its requester and the case's coordinator (row policy `readers`). */
export interface Content {
  readonly details: Details;
  readonly texts: Readonly<Record<string, string>>;
  /** Each sealed with its own member's key, so that a member can be erased alone (P-29). */
  readonly needs: readonly MemberNeeds[];
}

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
    details,
    // Within each 2,048 bytes as long with a signal's reason as without (P-27).
    texts: keys.seal(caseId, textsOf(requestId), padded(texts, 2_048)),
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

/** What was decided by whom and why; the outcome stands with the requests that it answers. */
export interface KeptDecision extends Omit<DecisionRow, 'motivation'> {
  readonly motivation: string;
}

const motivationOf = (decisionId: string) => ({ table: 'decision', column: 'motivation', row: decisionId });

export async function keepDecision(tx: Tx, { motivation, ...decided }: KeptDecision): Promise<void> {
  const { caseId, decisionId } = decided;
  const keys = await tx.vault.ensure([caseId]);
  const sealed = keys.seal(caseId, motivationOf(decisionId), motivation);
  await tx.insert(decisionTable, { ...decided, motivation: sealed });
}

/** Nothing when the actor may not read it. */
export async function readDecision(tx: Tx, decisionId: string): Promise<KeptDecision | undefined> {
  const row = await tx.repository(decisionTable).findOneBy({ decisionId });
  if (!row) return undefined;
  const keys = await tx.vault.of([row.caseId]);
  return { ...row, motivation: keys.open(row.caseId, motivationOf(decisionId), row.motivation) ?? '' };
}

/** Parties as the directory has them, which alone says what sort of organisation one is (P-27). */
export async function asListed(tx: Tx, parties: readonly PartyInput[]): Promise<NamedParty[]> {
  if (parties.length === 0) return [];
  const organisationIds = parties.map(({ organisationId }) => organisationId);
  const personIds = parties.flatMap(({ personId }) => personId ?? []);
  const organisations = await organisationsBy(tx, organisationIds);
  const colleagues = await professionalsBy(tx, personIds);
  return parties.map(({ organisationId, personId, memberIds }) => ({
    organisationId,
    organisationKind: organisations.find((one) => one.organisationId === organisationId)?.kind,
    personId,
    contactListed:
      personId === undefined ||
      colleagues.some((one) => one.personId === personId && one.organisationId === organisationId),
    memberIds,
  }));
}
