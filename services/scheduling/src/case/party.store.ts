import type { Id, KnownParty } from '@rondetafel/contracts';
import type { Records, Tx } from '@rondetafel/platform';
import { type PartyRow, partyTable } from './case.table.ts';
import type { Party } from './domain/case-copy.ts';

export async function partiesOf(tx: Tx, caseId: Id): Promise<Party[]> {
  const records = await tx.vault.records();
  const rows = await tx.repository(partyTable).find({ where: { caseId }, order: { partyId: 'ASC' } });
  return rows.map(({ sealed, seenById: _, ...row }) => ({ ...row, ...records.open(placeOf(row.partyId), sealed) }));
}

/** Parties named at a request. Who is involved by now is known better than it was then. */
export async function nameParties(tx: Tx, caseId: Id, named: readonly KnownParty[]): Promise<void> {
  if (named.length === 0) return;
  const records = await tx.vault.records();
  const rows = named.map(({ personId = null, ...party }) =>
    rowOf(records, { ...party, caseId, personId, role: 'provider', state: 'known' }),
  );
  await tx.repository(partyTable).createQueryBuilder().insert().values(rows).orIgnore().updateEntity(false).execute();
}

/** Of a party that comes more than once the last one counts. */
export async function involve(tx: Tx, parties: readonly Party[]): Promise<void> {
  const records = await tx.vault.records();
  const latest = new Map(parties.map((party) => [party.partyId, rowOf(records, party)]));
  await tx.upsert(partyTable, [...latest.values()], ['partyId']);
}

/** What dossier published of a party since; nothing for one that is not known here. */
export async function changeParty(
  tx: Tx,
  { caseId, partyId }: { readonly caseId: Id; readonly partyId: Id },
  change: Partial<Pick<Party, 'personId' | 'restricted' | 'state'>>,
): Promise<void> {
  const found = (await partiesOf(tx, caseId)).find((one) => one.partyId === partyId);
  if (found) await involve(tx, [{ ...found, ...change }]);
}

function rowOf(records: Records, { partyId, caseId, memberIds, ...facts }: Party): PartyRow {
  const { personId, state, restricted } = facts;
  const seenById = state === 'involved' && !restricted ? personId : null;
  return { partyId, caseId, memberIds, seenById, sealed: records.seal(placeOf(partyId), facts) };
}

const placeOf = (row: Id) => ({ table: 'party', column: 'sealed', row });
