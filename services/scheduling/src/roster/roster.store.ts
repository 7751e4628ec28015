import type { Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { caseCopyOf } from '../case/case.store.ts';
import { unheardCase } from '../case/domain/case-copy.ts';
import { partiesOf } from '../case/party.store.ts';
import { requestsOf } from '../case/request.store.ts';
import { substitutesOf } from '../directory/directory.store.ts';
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
    caseCopyOf(tx, caseId),
    partiesOf(tx, caseId),
    requestsOf(tx, caseId),
  ]);
  // After the parties: of which organisation they are is sealed.
  const organisationIds = parties.map(({ organisationId }) => organisationId);
  const substitutes = await substitutesOf(tx, organisationIds, found?.district ?? null);
  return {
    caseCopy: found ?? unheardCase(caseId),
    parties,
    substitutes,
    safetySignal: requests.some((request) => request.safetySignal && !request.ended),
  };
}
