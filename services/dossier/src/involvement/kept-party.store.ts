import { createHash } from 'node:crypto';
import type { Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import type { FindOptionsWhere } from 'typeorm';
import type { Party } from './domain/case-involvement.ts';
import { type PartyFacts, type PartyRow, partyTable } from './involvement.table.ts';

/** The parties that the actor may know of; to the worker, all. */
export async function findParties(tx: Tx, where: FindOptionsWhere<PartyRow>): Promise<Party[]> {
  const order = { involvedAt: 'ASC', partyId: 'ASC' } as const;
  // Both keys are at hand after the first time in a process: no round trip, and the policies have it before the rows are read.
  const [records, key] = await Promise.all([tx.vault.records(), policyKey(tx)]);
  const [, rows] = await Promise.all([setPolicyKey(tx, key), tx.repository(partyTable).find({ where, order })]);
  return rows.map(({ sealed, wall: _, ...row }) => ({ ...row, ...records.open(placeOf(row.partyId), sealed) }));
}

/** After `findParties` in the same transaction: row-level security has its key. */
export async function keepParties(tx: Tx, parties: readonly Party[]): Promise<void> {
  const [records, key] = await Promise.all([tx.vault.records(), policyKey(tx)]);
  const rows = parties.map(
    ({ organisationId, organisationKind, personId, proposedPersonId, role, hidden, state, ...row }): PartyRow => {
      const facts = { organisationId, organisationKind, personId, proposedPersonId, role, hidden, state };
      return {
        ...row,
        sealed: records.seal(placeOf(row.partyId), facts satisfies PartyFacts),
        // Of a hidden party it is a constant too: two dumps tell no more than one.
        wall: createHash('sha256')
          .update(`${key}${row.partyId}${hidden ? ' hidden' : ''}`)
          .digest(),
      };
    },
  );
  await tx.upsert(partyTable, rows, ['partyId']);
}

/** Lets the row policy tell who is in the open. Without it nobody but an independent coordinator sees a party (P-27). */
export const giveKeyToPolicies = async (tx: Tx) => setPolicyKey(tx, await policyKey(tx));

const setPolicyKey = (tx: Tx, key: string) => tx.query(`SELECT set_config('app.wall', $1, true)`, [key]);

const policyKey = async (tx: Tx) => (await tx.vault.derivedKey('wall')).toString('hex');

const placeOf = (partyId: Id) => ({ table: 'party', column: 'sealed', row: partyId });
