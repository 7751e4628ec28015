import type { Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { caseCopyTable, partyTable, requestTable } from '../case/case.table.ts';
import { unheardCase } from '../case/domain/case-copy.ts';
import type { CaseFacts } from './domain/rosters-of-case.ts';

/** The facts of a case, read at the first call and then kept: once in a transaction. */
export type ReadFacts = () => Promise<CaseFacts>;

export function factsOnce(tx: Tx, caseId: Id): ReadFacts {
  let facts: Promise<CaseFacts> | undefined;
  return () => {
    facts ??= factsOf(tx, caseId);
    return facts;
  };
}

async function factsOf(tx: Tx, caseId: Id): Promise<CaseFacts> {
  const where = { caseId };
  const [found, parties, requests, colleagues] = await Promise.all([
    tx.repository(caseCopyTable).findOneBy(where),
    tx.repository(partyTable).find({ where, order: { partyId: 'ASC' } }),
    tx.repository(requestTable).findBy(where),
    tx.query(
      `SELECT organisation_id, array_agg(person_id ORDER BY person_id) AS persons
       FROM professional LEFT JOIN planned_case c ON c.case_id = $1
       WHERE organisation_id IN (SELECT organisation_id FROM party WHERE case_id = $1)
         AND (c.district IS NULL OR c.district = ANY (districts)) GROUP BY 1`,
      [caseId],
    ),
  ]);
  return {
    caseCopy: found ?? unheardCase(caseId),
    parties,
    substitutes: new Map(colleagues.rows.map(({ organisation_id, persons }) => [organisation_id, persons])),
    safetySignal: requests.some((request) => request.safetySignal && !request.ended),
  };
}
