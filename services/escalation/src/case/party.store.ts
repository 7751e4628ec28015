import type { Tx } from '@rondetafel/platform';
import { type InvolvementRow, involvementTable, type KnownPartyRow, knownPartyTable } from './case.table.ts';
import type { Involvement, PartyOfRequest } from './domain/escalation-case.ts';

export async function knownPartiesOf(tx: Tx, caseId: string): Promise<PartyOfRequest[]> {
  const records = await tx.vault.records();
  const rows = await tx.repository(knownPartyTable).find({ where: { caseId } });
  return rows.map(({ requestId, partyId, memberIds, sealed }) => {
    return { requestId, partyId, memberIds, ...records.open(knownAt(requestId, partyId), sealed) };
  });
}

export async function keepKnownParties(tx: Tx, caseId: string, parties: readonly PartyOfRequest[]): Promise<void> {
  const records = await tx.vault.records();
  const rows = parties.map(({ requestId, partyId, memberIds, ...facts }): KnownPartyRow => {
    return { requestId, partyId, caseId, memberIds, sealed: records.seal(knownAt(requestId, partyId), facts) };
  });
  await tx.insert(knownPartyTable, rows);
}

export async function involvementsOf(tx: Tx, caseId: string): Promise<Involvement[]> {
  const records = await tx.vault.records();
  const rows = await tx.repository(involvementTable).find({ where: { caseId } });
  return rows.map(({ sealed, seenById: _, ...row }) => {
    const { restricted: hidden, ...facts } = records.open(involvedAt(row.partyId), sealed);
    return { ...row, ...facts, hidden };
  });
}

export async function keepInvolvements(tx: Tx, involvements: readonly Involvement[]): Promise<void> {
  const records = await tx.vault.records();
  const rows = involvements.map(({ partyId, caseId, untilOn, left, hidden, ...facts }): InvolvementRow => {
    const seenById = hidden ? null : facts.personId;
    const sealed = records.seal(involvedAt(partyId), { ...facts, restricted: hidden });
    return { partyId, caseId, untilOn, left, seenById, sealed };
  });
  await tx.upsert(involvementTable, rows, ['partyId']);
}

/** What dossier published of a party since; nothing for one that is not known here. */
export async function changeInvolvement(
  tx: Tx,
  { caseId, partyId }: { readonly caseId: string; readonly partyId: string },
  change: Partial<Pick<Involvement, 'personId' | 'hidden'>>,
): Promise<void> {
  const found = (await involvementsOf(tx, caseId)).find((one) => one.partyId === partyId);
  if (found) await keepInvolvements(tx, [{ ...found, ...change }]);
}

const knownAt = (requestId: string, partyId: string) => ({
  table: 'known_party',
  column: 'sealed',
  row: `${requestId} ${partyId}`,
});
const involvedAt = (row: string) => ({ table: 'involvement', column: 'sealed', row });
