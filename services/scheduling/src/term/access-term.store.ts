import type { Id } from '@rondetafel/contracts';
import { armTimer, cancelTimer } from '@rondetafel/eventing';
import type { Moment, Tx } from '@rondetafel/platform';
import { localPolicy } from '../calendar/domain/local-policy.ts';
import type { Request } from '../case/domain/case-copy.ts';
import { type CaseProgress, lookAtTerm, setDeadline } from './domain/look-at-term.ts';
import { accessTerm } from './domain/request-term.ts';
import { accessTermTable } from './term.table.ts';
import { accessTermKey, termTimer } from './term.timers.ts';

/**
 * Only its answer is waited for, and that ends the term. It is the access point's, so no coordinator is notified of it
 * (S002-50, R-17).
 */
const unanswered: CaseProgress = { coordinatorId: null, decided: false, called: false, rosterComplete: false };

/** Sets the access points' terms of a case, publishes how they stand, and ends those that were answered (P-7). */
export async function setAccessTerms(tx: Tx, caseId: Id, requests: readonly Request[], moment: Moment): Promise<void> {
  const asked = requests.filter(({ direction }) => direction === 'downscaling');
  if (asked.length === 0) return;
  const { municipality, calendar } = localPolicy(moment.municipality);
  const rows = await tx.repository(accessTermTable).find({ where: { caseId }, lock: { mode: 'pessimistic_write' } });
  for (const request of asked) {
    const { requestId } = request;
    const before = rows.find((row) => row.requestId === requestId) ?? null;
    const frozen = accessTerm(request, before?.frozen, municipality, calendar);
    if (!frozen) {
      if (before) await endAccessTerm(tx, requestId);
      continue;
    }
    const set = setDeadline(before, { caseId, kind: 'access-decision', frozen }, null, moment.newId);
    const { next, events, dueAt } = lookAtTerm(set.next, unanswered, moment, 'access-decision');
    if (next !== before) await tx.upsert(accessTermTable, { ...next, requestId }, ['requestId']);
    await tx.publishAll([...set.events, ...events]);
    if (dueAt) await armTimer(tx, termTimer(caseId, accessTermKey(requestId), dueAt));
  }
}

async function endAccessTerm(tx: Tx, requestId: Id): Promise<void> {
  await tx.repository(accessTermTable).delete({ requestId });
  await cancelTimer(tx, accessTermKey(requestId));
}
