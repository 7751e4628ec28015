import type { Id } from '@rondetafel/contracts';
import type { Aggregate, Change, Moment, Tx } from '@rondetafel/platform';
import { caseUnknown } from '@rondetafel/policy';
import { In } from 'typeorm';
import { lockCase, moveCase } from '../case/case.store.ts';
import { coordinatorsOf, keepCoordinators } from '../case/coordinator.store.ts';
import { keepStandings } from '../case/standing.store.ts';
import { organisationsBy } from '../directory/directory.store.ts';
import { everyMemberIdOf } from '../household/member.store.ts';
import type { CaseInvolvement } from './domain/case-involvement.ts';
import type { Circumstances } from './domain/circumstances.ts';
import { standsIn } from './domain/standing.ts';
import { partyTable, requestTable } from './involvement.table.ts';
import { setTimers } from './involvement.timers.ts';
import { findParties, keepParties } from './kept-party.store.ts';

type InvolvementChange = Change<CaseInvolvement, Circumstances>;

/** Who takes part in a case. Who may do what in it follows every change, in the same transaction. */
export const involvementOf: Aggregate<CaseInvolvement, Circumstances> = {
  name: 'case',
  load: lockInvolvement,
  facts: circumstancesOf,
  save: saveInvolvement,
  // Standings are the last rows: who ends their own part sees the case no more in the next statement.
  after: [standAsInvolved, recordProcessing],
  unknown: caseUnknown,
};

/**
 * Locked until the transaction ends. Row-level security decides what of it the actor gets: nothing, or all but what is
 * hidden (P-27).
 */
async function lockInvolvement(tx: Tx, caseId: Id): Promise<CaseInvolvement | undefined> {
  const found = await lockCase(tx, caseId);
  if (!found) return undefined;
  const where = { caseId };
  const [memberIds, requests, parties, coordinators] = await Promise.all([
    everyMemberIdOf(tx, caseId),
    tx.repository(requestTable).find({ where, order: { requestId: 'ASC' } }),
    findParties(tx, where),
    coordinatorsOf(tx, caseId),
  ]);
  return {
    caseId,
    stage: found.state,
    memberIds,
    reportedById: found.reportedByPerson,
    reportedByOrganisationId: found.reportedByOrganisation,
    requests,
    parties,
    coordinators,
  };
}

/** What the rules read besides the case: the kinds of organisation that the regular coordinators come from. */
async function circumstancesOf(
  tx: Tx,
  { coordinators }: CaseInvolvement,
  { municipality, now, newId }: Moment,
): Promise<Circumstances> {
  const regular = coordinators.filter(({ kind }) => kind === 'regular').map(({ organisationId }) => organisationId);
  const found = await organisationsBy(tx, regular);
  const kinds = new Map(found.map(({ organisationId, kind }) => [organisationId, kind]));
  return { municipality, now, newId, kindOf: (organisationId) => kinds.get(organisationId) };
}

/** Keeps what a rule changed. Rules never change a row in place, so a row that is the same object is the same row. */
async function saveInvolvement(tx: Tx, { before, next, moment }: InvolvementChange): Promise<void> {
  const requests = changed(before.requests, next.requests);
  const gone = before.parties.filter(({ partyId }) => !next.parties.some((one) => one.partyId === partyId));
  const parties = changed(before.parties, next.parties);
  const coordinators = changed(before.coordinators, next.coordinators);
  // Side by side: rows of their own, and no error of one is read.
  await Promise.all([
    next.stage !== before.stage && moveCase(tx, next.caseId, next.stage),
    requests.length > 0 && tx.upsert(requestTable, requests, ['requestId']),
    gone.length > 0 && tx.repository(partyTable).delete({ partyId: In(gone.map(({ partyId }) => partyId)) }),
    parties.length > 0 && keepParties(tx, parties),
    coordinators.length > 0 && keepCoordinators(tx, coordinators),
    setTimers(tx, before, next, moment),
  ]);
}

function standAsInvolved(tx: Tx, { next, moment }: InvolvementChange): Promise<void> {
  const by = moment.by?.personId ?? null;
  return keepStandings(tx, next.caseId, standsIn(next, moment.today), { now: moment.now, by });
}

async function recordProcessing(tx: Tx, { next }: InvolvementChange): Promise<void> {
  tx.processed({ activity: 'involvement', subjects: next.memberIds });
}

/** For a list of another capability, in its own statement: whether anything was asked for in the case in this column. */
export const isAskedFor = (column: string): string => `EXISTS (SELECT FROM case_request r WHERE r.case_id = ${column})`;

const changed = <T>(before: readonly T[], after: readonly T[]): T[] => after.filter((one) => !before.includes(one));
