import type { Id, Instant } from '@rondetafel/contracts';
import { armTimer, cancelTimer } from '@rondetafel/eventing';
import type { Moment, Tx } from '@rondetafel/platform';
import { localPolicy } from '../calendar/domain/local-policy.ts';
import { reachedCoordinatorAt } from '../case/case.store.ts';
import type { Request, RequestTerm } from '../case/domain/case-copy.ts';
import { keepFrozen, requestsOf } from '../case/request.store.ts';
import { setAccessTerms } from './access-term.store.ts';
import { caseTerm, isSettled, settleTerm } from './domain/case-term.ts';
import { type CaseProgress, type CaseTerm, lookAtTerm, setDeadline } from './domain/look-at-term.ts';
import { freezeTerm, receivedRequest } from './domain/request-term.ts';
import { caseTermTable } from './term.table.ts';
import { caseTermKey, termTimer } from './term.timers.ts';

export const findTerm = (tx: Tx, caseId: Id): Promise<CaseTerm | null> =>
  tx.repository(caseTermTable).findOneBy({ caseId });

/**
 * Freezes what can be frozen, settles what a newly known calendar moves (P-15), and publishes the term of the case when
 * it is another one than before (P-3, R-13). How it stands is for `watchTerm`, once all that is to be done in this
 * transaction is done.
 * @returns the term of the case from now on; null while no clock runs.
 */
export async function setTerm(tx: Tx, caseId: Id, coordinatorId: Id | null, moment: Moment): Promise<CaseTerm | null> {
  // Locked before the requests are read: of two transactions that settle it, the second finds it settled.
  const before = await tx.repository(caseTermTable).findOne({ where: { caseId }, lock: { mode: 'pessimistic_write' } });
  const [requests, reachedAt] = await Promise.all([requestsOf(tx, caseId), reachedCoordinatorAt(tx, caseId)]);
  await setAccessTerms(tx, caseId, requests, moment);
  const terms: RequestTerm[] = [];
  for (const request of requests) {
    const frozen = request.ended ? undefined : await freezeOrSettle(tx, request, reachedAt, moment);
    if (frozen) terms.push(frozen);
  }
  const frozen = caseTerm(terms);
  if (!frozen) {
    await tx.repository(caseTermTable).delete({ caseId });
    await cancelTimer(tx, caseTermKey(caseId));
    return null;
  }
  const set = { caseId, kind: 'round-table', frozen } as const;
  const { next, events } = setDeadline(before, set, coordinatorId, moment.newId);
  if (next !== before) await tx.upsert(caseTermTable, next, ['caseId']);
  await tx.publishAll(events);
  return next;
}

async function freezeOrSettle(
  tx: Tx,
  request: Request,
  reachedAt: Instant | null,
  moment: Moment,
): Promise<RequestTerm | undefined> {
  const { municipality, calendar } = localPolicy(moment.municipality);
  const { requestId, frozen: before } = request;
  const received = receivedRequest(request, reachedAt);
  const frozen = before ? settleTerm(before, calendar) : received && freezeTerm(received, municipality, calendar);
  if (frozen && frozen !== before) await keepFrozen(tx, requestId, frozen);
  return frozen;
}

/**
 * How the term stands now: published when that changed, and looked at again when it next may.
 * @param progress how far the case is; asked while the term is, and not at all read here.
 */
export async function watchTerm(tx: Tx, caseId: Id, progress: Promise<CaseProgress>, moment: Moment): Promise<void> {
  const [found, known] = await Promise.all([findTerm(tx, caseId), progress]);
  if (!found) return;
  const { calendar } = localPolicy(moment.municipality);
  const term = isSettled(found.frozen, calendar) ? found : await setTerm(tx, caseId, known.coordinatorId, moment);
  if (!term) return;
  const { next, events, dueAt } = lookAtTerm(term, known, moment, 'round-table');
  if (next !== term) await tx.repository(caseTermTable).update({ caseId }, { state: next.state });
  await tx.publishAll(events);
  if (dueAt) await armTimer(tx, termTimer(caseId, caseTermKey(caseId), dueAt));
  else await cancelTimer(tx, caseTermKey(caseId));
}
