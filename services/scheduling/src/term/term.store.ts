import { randomUUID } from 'node:crypto';
import type { Id } from '@rondetafel/contracts';
import { armTimer, cancelTimer, defineTimer } from '@rondetafel/eventing';
import type { Tx } from '@rondetafel/platform';
import { amsterdamDay } from '@rondetafel/policy';
import { z } from 'zod';
import { minuteOf } from '../calendar/domain/moment.ts';
import { type CaseTerm, caseTermTable, requestTable } from '../case/case.table.ts';
import { nothingDecided } from '../roster/domain/decision.ts';
import { missingRoles } from '../roster/domain/roster.ts';
import { type CaseFacts, factsOf, type LocalPolicy, rostersOf } from '../round-table/plan.ts';
import { type KeptTable, tablesOfCase } from '../round-table/round-table.store.ts';
import { caseTerm } from './domain/case-term.ts';
import { atRiskFrom, endOf, type Progress, termState } from './domain/progress.ts';
import { freezeTerm, type RequestTerm } from './domain/request-term.ts';
import { tellDeadline, tellState } from './domain/tell.ts';

/** Comes due when the term of a case may have changed its state without anybody doing anything. */
export const termDue = defineTimer('scheduling.term-due', z.object({ caseId: z.uuid() }));

/**
 * Freezes what can be frozen, and tells the term of the case when it is another one than before (P-3, R-13). How it
 * stands is for `watchTerm`, once all that is to be done in this transaction is done.
 */
export async function setTerm(tx: Tx, caseId: Id, policy: LocalPolicy): Promise<void> {
  const terms: RequestTerm[] = [];
  const [requests, before] = await Promise.all([
    tx.repository(requestTable).findBy({ caseId, ended: false }),
    tx.repository(caseTermTable).findOneBy({ caseId }),
  ]);
  for (const request of requests) {
    const frozen = request.frozen ?? freeze(request, policy);
    if (frozen && !request.frozen) {
      await tx.repository(requestTable).update({ requestId: request.requestId }, { frozen: frozen as any });
    }
    if (frozen) terms.push(frozen);
  }
  const frozen = caseTerm(terms);
  if (!frozen) {
    await tx.repository(caseTermTable).delete({ caseId });
    await cancelTimer(tx, timerKey(caseId));
    return;
  }
  const isNew = before?.frozen.requestId !== frozen.requestId || before.frozen.term.on !== frozen.term.on;
  if (isNew) {
    const term: CaseTerm = { caseId, termId: before?.termId ?? randomUUID(), frozen, state: 'on-time' };
    await tx.upsert(caseTermTable, term, ['caseId']);
    const { planned } = await factsOf(tx, caseId);
    const told = tellDeadline(about(term, planned.coordinatorId), frozen);
    await tx.publish(told.event, told.data as never);
  }
}

/**
 * How the term stands now: told when that changed, and looked at again when it next may.
 * @param known what this transaction read of the case already, and did not change since.
 */
export async function watchTerm(
  tx: Tx,
  caseId: Id,
  now: string,
  policy: LocalPolicy,
  known?: CaseFacts,
): Promise<void> {
  const [term, facts, tables] = await Promise.all([
    tx.repository(caseTermTable).findOneBy({ caseId }),
    known ?? factsOf(tx, caseId),
    tablesOfCase(tx, caseId),
  ]);
  if (!term) return;
  const { planned } = facts;
  const { term: days } = term.frozen;
  const state = termState(days, progressOf(facts, tables, policy), now, policy.municipality);
  if (state.state !== term.state) {
    await tx.repository(caseTermTable).update({ caseId }, { state: state.state });
    for (const { event, data } of tellState(about(term, planned.coordinatorId), term.frozen, state)) {
      await tx.publish(event, data as never);
    }
  }
  const next = [atRiskFrom(days, policy.municipality), endOf(days, policy.municipality)].find(
    (moment) => minuteOf(moment) > minuteOf(now),
  );
  if (!next || state.state === 'kept') return void (await cancelTimer(tx, timerKey(caseId)));
  await armTimer(tx, {
    timer: termDue,
    key: timerKey(caseId),
    stream: `timer:case:${caseId}`,
    dueAt: new Date(next),
    data: { caseId },
  });
}

function progressOf(facts: CaseFacts, all: readonly KeptTable[], policy: LocalPolicy): Progress {
  const tables = all.filter(({ table }) => table.ending?.how !== 'cancelled');
  const [newest] = tables;
  const kind = newest?.table.kind ?? 'upscaling';
  const roster = rostersOf(kind, facts, newest?.decisions ?? nothingDecided, policy).asCoordinatorSees;
  const held = tables
    .map(({ table }) => (table.ending?.how === 'held' ? table.ending.heldOn : undefined))
    .find(Boolean);
  return {
    decided: facts.planned.decidedKind !== null,
    called: tables.length > 0,
    rosterComplete: missingRoles(roster).length === 0,
    ...(newest?.table.booking && { bookedOn: amsterdamDay(newest.table.booking.startsAt) }),
    ...(held && { heldOn: held }),
  };
}

function freeze(request: Parameters<typeof freezable>[0], { municipality, calendar }: LocalPolicy) {
  const known = freezable(request);
  return known && freezeTerm(known, municipality, calendar);
}

/** A request of which the referral came before the request itself is not known well enough yet. */
function freezable({
  requestId,
  direction,
  urgent,
  receivedAt,
  receivedByCoordinatorAt,
  referredAt,
}: {
  requestId: Id;
  direction: 'upscaling' | 'downscaling' | null;
  urgent: boolean;
  receivedAt: string | null;
  receivedByCoordinatorAt: string | null;
  referredAt: string | null;
}) {
  if (!direction || !receivedAt) return undefined;
  return {
    requestId,
    direction,
    urgent,
    receivedAt,
    ...(receivedByCoordinatorAt && { receivedByCoordinatorAt }),
    ...(referredAt && { referredAt }),
  };
}

const timerKey = (caseId: Id) => `term:${caseId}`;

const about = ({ caseId, termId }: CaseTerm, coordinatorId: Id | null) => ({
  caseId,
  termId,
  kind: 'round-table' as const,
  ...(coordinatorId && { coordinatorId }),
});
