import type { Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';

const batch = 100;
const least = '00000000-0000-0000-0000-000000000000';

/**
 * Cases with a provisional term that was counted by another calendar than this one, in the order of their ids. An index
 * holds the provisional terms alone: of all others none is read.
 */
export async function unsettledCases(
  tx: Tx,
  calendarVersion: string,
  after: Id = least,
): Promise<{ caseIds: Id[]; more: boolean }> {
  const of = (table: string) =>
    `(SELECT case_id FROM ${table} WHERE frozen #>> '{term,provisional}' = 'true'
      AND frozen #>> '{term,calendarVersion}' <> $1 AND case_id > $2 ORDER BY case_id LIMIT ${batch})`;
  const { rows } = await tx.query(`${of('case_term')} UNION ${of('access_term')} ORDER BY case_id LIMIT ${batch}`, [
    calendarVersion,
    after,
  ]);
  return { caseIds: rows.map(({ case_id }) => case_id), more: rows.length === batch };
}
