import type { Tx } from '@rondetafel/platform';
import { type RevealedParty, revealedPartyTable } from './hidden-party.table.ts';

export async function revealedParties(tx: Tx, caseId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.repository(revealedPartyTable).findBy({ caseId });
  return new Set(rows.map(({ partyId }) => partyId));
}

export const reveal = (tx: Tx, { caseId, partyId }: RevealedParty): Promise<void> =>
  tx.upsert(revealedPartyTable, { caseId, partyId }, ['caseId', 'partyId']);
