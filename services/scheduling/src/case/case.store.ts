import type { Id, Instant } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { In } from 'typeorm';
import { caseCopyTable } from './case.table.ts';
import type { CaseCopy } from './domain/case-copy.ts';

/** Writes down a fact, whether or not the case was known before; the case is locked until the transaction ends. */
export async function learn(tx: Tx, caseId: Id, { members, ...fact }: Partial<Omit<CaseCopy, 'caseId'>>) {
  const known = { ...fact, ...(members && { members: [...members] }) };
  await Promise.all([
    tx.query('INSERT INTO planned_case (case_id) VALUES ($1) ON CONFLICT DO NOTHING', [caseId]),
    lockCase(tx, caseId),
    Object.keys(known).length > 0 && tx.repository(caseCopyTable).update({ caseId }, known),
  ]);
}

/** What is known of a case; null for one of which nothing was heard yet. */
export const caseCopyOf = (tx: Tx, caseId: Id): Promise<CaseCopy | null> =>
  tx.repository(caseCopyTable).findOneBy({ caseId });

/** Was this learned before? Dossier may publish it again, and that is no news. */
export const knows = (
  tx: Tx,
  caseId: Id,
  fact:
    | { readonly district: string }
    | { readonly reachedCoordinatorAt: Instant }
    | { readonly coordinatorId: Id; readonly coordinatorOrganisationId: Id }
    | { readonly regularCoordinatorId: Id; readonly regularCoordinatorOrganisationId: Id },
): Promise<boolean> => tx.repository(caseCopyTable).existsBy({ caseId, ...fact });

export async function reachedCoordinatorAt(tx: Tx, caseId: Id): Promise<Instant | null> {
  const found = await caseCopyOf(tx, caseId);
  return found?.reachedCoordinatorAt ?? null;
}

/** Everybody in these households. */
export async function membersOf(tx: Tx, caseIds: readonly Id[]): Promise<Id[]> {
  if (caseIds.length === 0) return [];
  const cases = await tx.repository(caseCopyTable).findBy({ caseId: In(caseIds) });
  return cases.flatMap(({ members }) => members.map(({ memberId }) => memberId));
}

export const lockCase = (tx: Tx, caseId: Id) =>
  tx.query('SELECT 1 FROM planned_case WHERE case_id = $1 FOR UPDATE', [caseId]);

/** @returns whether this person was the coordinator; one who was replaced meanwhile changes nothing. */
export async function replaceCoordinator(
  tx: Tx,
  { caseId, personId, stays }: { caseId: Id; personId: Id; stays?: { personId: Id; organisationId: Id } | undefined },
): Promise<boolean> {
  const next = { coordinatorId: stays?.personId ?? null, coordinatorOrganisationId: stays?.organisationId ?? null };
  const { affected } = await tx.repository(caseCopyTable).update({ caseId, coordinatorId: personId }, next);
  return affected === 1;
}
