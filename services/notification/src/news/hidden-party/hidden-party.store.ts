import type { Tx } from '@rondetafel/platform';
import { knownPartyTable } from './hidden-party.table.ts';

/** A party, and whether nobody but its coordinator may know of it. */
export interface KnownNow {
  readonly caseId: string;
  readonly partyId: string;
  readonly restricted: boolean;
}

/** The parties in the open. */
export async function revealedParties(tx: Tx, caseId: string): Promise<ReadonlySet<string>> {
  const records = await tx.vault.records();
  const rows = await tx.repository(knownPartyTable).findBy({ caseId });
  const open = rows.filter(({ partyId, sealed }) => !records.open(placeOf(partyId), sealed).restricted);
  return new Set(open.map(({ partyId }) => partyId));
}

/** Of one case. @returns whether a party came into the open. */
export async function keepKnown(tx: Tx, parties: readonly KnownNow[]): Promise<boolean> {
  const latest = [...new Map(parties.map((party) => [party.partyId, party])).values()];
  const [records, before] = await Promise.all([tx.vault.records(), revealedParties(tx, latest[0]!.caseId)]);
  const rows = latest.map(({ caseId, partyId, restricted }) => {
    return { caseId, partyId, sealed: records.seal(placeOf(partyId), { restricted }) };
  });
  await tx.upsert(knownPartyTable, rows, ['caseId', 'partyId']);
  return latest.some(({ partyId, restricted }) => !restricted && !before.has(partyId));
}

const placeOf = (row: string) => ({ table: 'released_party', column: 'sealed', row });
