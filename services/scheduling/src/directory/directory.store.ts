import type { Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';

/** At which organisation somebody works; undefined for who is not in the directory. */
export async function organisationOf(tx: Tx, personId: Id): Promise<Id | undefined> {
  const { rows } = await tx.query('SELECT organisation_id AS "organisationId" FROM professional WHERE person_id = $1', [
    personId,
  ]);
  return rows[0]?.organisationId;
}
