import type { Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';

/** At which organisation somebody works; undefined for who is not in the directory. */
export async function organisationOf(tx: Tx, personId: Id): Promise<Id | undefined> {
  const { rows } = await tx.query('SELECT organisation_id AS "organisationId" FROM professional WHERE person_id = $1', [
    personId,
  ]);
  return rows[0]?.organisationId;
}

/** Whether the directory says that this person has no account, or none any more; who is not in it may have one. */
export async function hasNoAccount(tx: Tx, personId: Id): Promise<boolean> {
  const { rows } = await tx.query('SELECT FROM professional WHERE person_id = $1 AND NOT has_account', [personId]);
  return rows.length > 0;
}
