import type { Code, Id } from '@rondetafel/contracts';
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

/**
 * By organisation, whom it can send of itself, in this district where that is known. Whoever was added without an account
 * comes only when named: anybody may add anybody (P-11).
 */
export async function substitutesOf(
  tx: Tx,
  organisationIds: readonly Id[],
  district: Code | null,
): Promise<ReadonlyMap<Id, readonly Id[]>> {
  const { rows } = await tx.query(
    `SELECT organisation_id, array_agg(person_id ORDER BY person_id) AS persons FROM professional
     WHERE has_account AND organisation_id = ANY ($1) AND ($2::text IS NULL OR $2 = ANY (districts)) GROUP BY 1`,
    [organisationIds, district],
  );
  return new Map(rows.map(({ organisation_id, persons }) => [organisation_id, persons]));
}
