import type { Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { caseCopyTable } from '../case/case.table.ts';
import { unheardCase } from '../case/domain/case-copy.ts';
import { partiesOf } from '../case/party.store.ts';
import { requestsOf } from '../case/request.store.ts';
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
  const [found, parties, requests] = await Promise.all([
    tx.repository(caseCopyTable).findOneBy({ caseId }),
    partiesOf(tx, caseId),
    requestsOf(tx, caseId),
  ]);
  // After the parties: of which organisation they are is sealed. Whoever was added without an account comes only when
  // named: anybody may add anybody (P-11).
  const colleagues = await tx.query(
    `SELECT organisation_id, array_agg(person_id ORDER BY person_id) AS persons FROM professional
     WHERE has_account AND organisation_id = ANY ($1) AND ($2::text IS NULL OR $2 = ANY (districts)) GROUP BY 1`,
    [parties.map(({ organisationId }) => organisationId), found?.district ?? null],
  );
  return {
    caseCopy: found ?? unheardCase(caseId),
    parties,
    substitutes: new Map(colleagues.rows.map(({ organisation_id, persons }) => [organisation_id, persons])),
    safetySignal: requests.some((request) => request.safetySignal && !request.ended),
  };
}
