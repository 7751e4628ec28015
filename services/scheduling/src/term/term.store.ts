import type { Id } from '@rondetafel/contracts';
import { armTimer, cancelTimer } from '@rondetafel/eventing';
import type { Moment, Tx } from '@rondetafel/platform';
import { localPolicy } from '../calendar/domain/local-policy.ts';
import { requestTable } from '../case/case.table.ts';
import type { Request, RequestTerm } from '../case/domain/case-copy.ts';
import type { ReadFacts } from '../roster/roster.store.ts';
import { caseTerm } from './domain/case-term.ts';
import { type CaseProgress, type CaseTerm, isAnotherDeadline, lookAtTerm, setDeadline } from './domain/look-at-term.ts';
import { freezeTerm, receivedRequest } from './domain/request-term.ts';
import { caseTermTable } from './term.table.ts';
import { termDue } from './term.timers.ts';

export const findTerm = (tx: Tx, caseId: Id): Promise<CaseTerm | null> =>
  tx.repository(caseTermTable).findOneBy({ caseId });

/**
 * Freezes what can be frozen, and publishes the term of the case when it is another one than before (P-3, R-13). How it
 * stands is for `watchTerm`, once all that is to be done in this transaction is done.
 * @returns the term of the case from now on; null while no clock runs.
 */
export async function setTerm(tx: Tx, caseId: Id, facts: ReadFacts, moment: Moment): Promise<CaseTerm | null> {
  const [requests, before] = await Promise.all([
    tx.repository(requestTable).findBy({ caseId, ended: false }),
    findTerm(tx, caseId),
  ]);
  const terms: RequestTerm[] = [];
  for (const request of requests) {
    const frozen = request.frozen ?? (await freeze(tx, request, moment));
    if (frozen) terms.push(frozen);
  }
  const frozen = caseTerm(terms);
  if (!frozen) {
    await tx.repository(caseTermTable).delete({ caseId });
    await cancelTimer(tx, timerKey(caseId));
    return null;
  }
  if (!isAnotherDeadline(before, frozen)) return before;
  const { coordinatorId } = (await facts()).caseCopy;
  const { next, events } = setDeadline(before, { caseId, frozen, newId: moment.newId }, coordinatorId);
  await tx.upsert(caseTermTable, next, ['caseId']);
  for (const { event, data } of events) await tx.publish(event, data);
  return next;
}

async function freeze(tx: Tx, request: Request, moment: Moment): Promise<RequestTerm | undefined> {
  const { municipality, calendar } = localPolicy(moment.municipality);
  const received = receivedRequest(request);
  const frozen = received && freezeTerm(received, municipality, calendar);
  if (frozen) {
    const { requestId } = request;
    await tx.query('UPDATE request SET frozen = $2 WHERE request_id = $1', [requestId, JSON.stringify(frozen)]);
  }
  return frozen;
}

/**
 * How the term stands now: published when that changed, and looked at again when it next may.
 * @param progress how far the case is; asked while the term is, and not at all read here.
 */
export async function watchTerm(tx: Tx, caseId: Id, progress: Promise<CaseProgress>, moment: Moment): Promise<void> {
  const [term, known] = await Promise.all([findTerm(tx, caseId), progress]);
  if (!term) return;
  const { next, events, dueAt } = lookAtTerm(term, known, moment.now, moment.municipality);
  if (next !== term) await tx.repository(caseTermTable).update({ caseId }, { state: next.state });
  for (const { event, data } of events) await tx.publish(event, data);
  if (!dueAt) return void (await cancelTimer(tx, timerKey(caseId)));
  await armTimer(tx, {
    timer: termDue,
    key: timerKey(caseId),
    stream: `timer:case:${caseId}`,
    dueAt: new Date(dueAt),
    data: { caseId },
  });
}

const timerKey = (caseId: Id) => `term:${caseId}`;
