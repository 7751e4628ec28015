import {
  type Day,
  type Decision,
  dossierOpened,
  happened,
  type Id,
  inTurn,
  type KnownParty,
  type Professional,
  type RequestOutcome,
} from '@rondetafel/contracts';
import { refuse } from '../../refuse.ts';
import { type CaseInvolvement, isOpen, leadsToTable, type Request } from './case-involvement.ts';
import type { Circumstances } from './circumstances.ts';
import { leaveCoordination } from './leave-coordination.ts';
import { forgetNamed, involveNamed, nameParties } from './named-party.ts';
import { seatRegularCoordinator } from './regular-coordinator.ts';
import { permitIn, type Worker } from './standing.ts';

interface Asked {
  readonly requestId: Id;
  readonly requestedBy: Professional;
}

/** Coordination is asked (S002-43, S002-49): requester and parties are named. */
export function makeRequest(
  involvement: CaseInvolvement,
  asked: Asked & { readonly parties: readonly KnownParty[] },
  circumstances: Circumstances,
): Decision<CaseInvolvement> {
  const { requestId, parties } = asked;
  const next = record(involvement, asked, {});
  const request = next.requests.find((one) => one.requestId === requestId)!;
  // The answer may be here before the question: events of different senders have no order.
  if (!isOpen(request) && !leadsToTable(request)) return { next, events: [] };
  return inTurn(
    next,
    (now) => nameParties(now, requestId, parties, circumstances),
    (now) => (leadsToTable(request) ? openOrAttach(now, requestId, circumstances) : { next: now, events: [] }),
  );
}

/**
 * A request is answered (S002-45, S002-50). A table opens the coordination dossier or attaches to the one there is: one
 * household, one dossier (P-1, P-2). Any other answer is the end of the request.
 */
export function decideRequest(
  involvement: CaseInvolvement,
  decided: Asked & { readonly outcome: RequestOutcome },
  circumstances: Circumstances,
): Decision<CaseInvolvement> {
  const { requestId, outcome } = decided;
  const next = record(involvement, decided, { state: 'decided', outcome });
  if (outcome === 'round-table') return openOrAttach(next, requestId, circumstances);
  return comeToNothing(next, requestId, circumstances);
}

/** A request is taken back; others of the case stay (P-3). */
export function withdrawRequest(
  involvement: CaseInvolvement,
  withdrawn: Asked,
  circumstances: Circumstances,
): Decision<CaseInvolvement> {
  const next = record(involvement, withdrawn, { state: 'withdrawn' });
  return comeToNothing(next, withdrawn.requestId, circumstances);
}

/**
 * A pre-dossier that waits for nothing has no purpose left: after a term of the municipality's it is erased (P-1). So is
 * one whose every request was refused or taken back, and one that is still being explored (S000-2) when nobody asked for
 * anything in all that time.
 */
export const awaitsErasure = ({ stage, requests }: CaseInvolvement): boolean =>
  stage === 'erased' || (stage === 'pre-dossier' && !requests.some((one) => isOpen(one) || leadsToTable(one)));

/** Registered wrongly, such as twice: nobody sees it from now on, and it is erased (P-1, P-3). */
export function withdrawRegistration(
  involvement: CaseInvolvement,
  { by, today }: { readonly by: Worker; readonly today: Day },
): Decision<CaseInvolvement> {
  permitIn(involvement, by, 'close-case', today);
  if (!awaitsErasure(involvement)) throw refuse('registration-in-use', { rule: 'P-1' });
  return { next: { ...involvement, stage: 'erased' }, events: [] };
}

function openOrAttach(
  involvement: CaseInvolvement,
  requestId: Id,
  circumstances: Circumstances,
): Decision<CaseInvolvement> {
  if (involvement.stage !== 'pre-dossier' && involvement.stage !== 'dossier') return { next: involvement, events: [] };
  return inTurn(
    involvement,
    (now) => open(now, circumstances),
    (now) => involveNamed(now, requestId, circumstances),
    (now) => seatRegularCoordinator(now, circumstances),
  );
}

function open(involvement: CaseInvolvement, { now }: Circumstances): Decision<CaseInvolvement> {
  if (involvement.stage !== 'pre-dossier') return { next: involvement, events: [] };
  const { caseId } = involvement;
  return { next: { ...involvement, stage: 'dossier' }, events: [happened(dossierOpened, { caseId, openedAt: now })] };
}

/** Without a table to come, the independent coordinator has no business in the case any more (S000-6). */
function comeToNothing(involvement: CaseInvolvement, requestId: Id, { now }: Circumstances): Decision<CaseInvolvement> {
  const next = forgetNamed(involvement, requestId);
  if (next.requests.some((one) => isOpen(one) || leadsToTable(one))) return { next, events: [] };
  return leaveCoordination(next, () => true, now);
}

function record(
  involvement: CaseInvolvement,
  { requestId, requestedBy }: Asked,
  change: Partial<Pick<Request, 'state' | 'outcome'>>,
): CaseInvolvement {
  const known = involvement.requests.find((one) => one.requestId === requestId);
  const request: Request = {
    requestId,
    caseId: involvement.caseId,
    requestedById: requestedBy.personId,
    requestedByOrganisationId: requestedBy.organisationId,
    state: 'open',
    outcome: null,
    ...known,
    ...change,
  };
  return { ...involvement, requests: [...involvement.requests.filter((one) => one !== known), request] };
}
