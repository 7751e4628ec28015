import type { Aggregate, Change, Moment, Tx } from '@rondetafel/platform';
import { caseUnknown } from '@rondetafel/policy';
import type { FindOneOptions } from 'typeorm';
import { assignmentTable, type CaseRow, caseTable, requestTable } from './case.table.ts';
import type { EscalationCase } from './domain/escalation-case.ts';
import type { Worker } from './domain/standing.ts';
import { involvementsOf, keepKnownParties, knownPartiesOf } from './party.store.ts';
import { informRowPolicies, workerOf } from './worker.store.ts';

/** A case, as an event of another service finds it. */
export const caseOf: Aggregate<EscalationCase> = {
  name: 'case',
  load: lockCase,
  facts: () => undefined,
  save: saveCase,
  unknown: caseUnknown,
};

/** The same, as somebody finds it who acts on one of its requests; its facts are who that is. */
export const caseOfRequest: Aggregate<EscalationCase, Worker> = {
  name: 'request',
  load: async (tx, requestId, moment) => {
    const [caseId] = await Promise.all([narrowToCaseOf(tx, requestId), informRowPolicies(tx, moment)]);
    return caseId === undefined ? undefined : lockCase(tx, caseId);
  },
  facts: (tx, _theCase, { by }) => workerOf(tx, by!),
  save: saveCase,
  unknown: caseUnknown,
};

/** The case with all that hangs on it, locked until the transaction ends; nothing when the actor may not see it. */
function lockCase(tx: Tx, caseId: string): Promise<EscalationCase | undefined> {
  return findCase(tx, caseId, { lock: { mode: 'pessimistic_write' } });
}

export async function findCase(
  tx: Tx,
  caseId: string,
  options: Pick<FindOneOptions<CaseRow>, 'lock'> = {},
): Promise<EscalationCase | undefined> {
  const [, row] = await Promise.all([
    tx.narrowTo(caseId),
    tx.repository(caseTable).findOne({ where: { caseId }, ...options }),
  ]);
  if (!row) return undefined;
  const where = { caseId };
  const [requests, knownParties, assignments, involvements] = await Promise.all([
    tx.repository(requestTable).find({ where, order: { receivedAt: 'ASC', requestId: 'ASC' } }),
    knownPartiesOf(tx, caseId),
    tx.repository(assignmentTable).find({ where, order: { assignmentId: 'ASC' } }),
    involvementsOf(tx, caseId),
  ]);
  return { ...row, requests, knownParties, assignments, involvements };
}

/**
 * Of which case this request is, whether or not the actor may see either; the transaction sees no other case from here
 * on. Nothing when there is no such request.
 */
export async function narrowToCaseOf(tx: Tx, requestId: string): Promise<string | undefined> {
  const { rows } = await tx.query(`SELECT set_config('app.case', sight.case_of_request($1)::text, true) AS case_id`, [
    requestId,
  ]);
  return rows[0].case_id || undefined;
}

/** Lets a coordinator who types for a caller reach the case that the caller names; the rules say whether that is right (P-4). */
export const typeForCaller = (tx: Tx, caseId: string) =>
  tx.query(`SELECT set_config('app.intake', $1, true)`, [caseId]);

/**
 * The case locked, to ask something about.
 * @throws Refusal when dossier's registration did not arrive here, when it was erased, and when it is not for this actor.
 */
export async function caseToAskAbout(tx: Tx, moment: Moment, caseId: string): Promise<EscalationCase> {
  const [, found] = await Promise.all([informRowPolicies(tx, moment), lockCase(tx, caseId)]);
  if (!found) throw caseUnknown();
  return found;
}

/** Saves what a rule changed. Rules never change a row in place, so a row that is the same object is the same row. */
async function saveCase(tx: Tx, { before, next }: Pick<Change<EscalationCase>, 'before' | 'next'>): Promise<void> {
  const { caseId, stage } = next;
  const requests = changed(before.requests, next.requests);
  // A new request is what lets its author see the case at all, so it can't come in by an upsert, which reads.
  for (const request of requests) {
    const { requestId } = request;
    const isNew = !before.requests.some((one) => one.requestId === requestId);
    if (isNew) await tx.insert(requestTable, request);
    else await tx.repository(requestTable).update({ requestId }, request);
  }
  const parties = changed(before.knownParties, next.knownParties);
  if (parties.length > 0) await keepKnownParties(tx, caseId, parties);
  // One statement: who ends their own turn sees the case no more in the next. What ends makes room for what begins.
  const turns = changed(before.assignments, next.assignments).sort(
    (one, other) => Number(other.state === 'ended') - Number(one.state === 'ended'),
  );
  if (turns.length > 0) await tx.repository(assignmentTable).upsert(turns, ['assignmentId']);
  if (stage !== before.stage) await tx.repository(caseTable).update({ caseId }, { stage });
}

const changed = <T>(before: readonly T[], after: readonly T[]): T[] => after.filter((one) => !before.includes(one));
