import type { ClockStart, Direction, Id, Instant } from '@rondetafel/contracts';
import { addWorkingDays, type Municipality, type WorkingCalendar } from '@rondetafel/policy';
import { minuteOf } from '../../calendar/domain/moment.ts';
import type { Request, RequestTerm } from '../../case/domain/case-copy.ts';
import { settleTerm } from './case-term.ts';

/** What scheduling remembers of a request: ids and moments, no texts (P-1). */
export interface ReceivedRequest {
  requestId: Id;
  direction: Direction;
  urgent: boolean;
  /** First municipal receipt, such as the time of the call (P-4). */
  receivedAt: Instant;
  /** When it reached a coordinator; absent until it did. */
  receivedByCoordinatorAt?: Instant;
  /** When the access point referred it; absent until it did (S002-51, P-7). */
  referredAt?: Instant;
}

/**
 * The term of a request, or nothing while its clock has not started, or for a table that needs not be held in one: scaling up runs from the first municipal receipt,
 * scaling down from the access point's referral (S002-46, S002-51, R-13). An urgent request has a term of its own (P-5).
 */
export function freezeTerm(
  request: ReceivedRequest,
  { terms, tables }: Pick<Municipality, 'terms' | 'tables'>,
  calendar: WorkingCalendar,
): RequestTerm | undefined {
  const { requestId, urgent, direction } = request;
  if (!tables[direction].withinTerm) return undefined;
  const clock = terms.roundTable.clock[direction];
  const clockStartedAt = startOf(clock, request);
  if (!clockStartedAt) return undefined;
  const { workingDays } = urgent ? terms.urgentRoundTable : terms.roundTable;
  return { requestId, urgent, clock, clockStartedAt, term: addWorkingDays(calendar, clockStartedAt, workingDays) };
}

const startOf = (clock: ClockStart, request: ReceivedRequest): Instant | undefined =>
  ({
    received: request.receivedAt,
    'received-by-coordinator': request.receivedByCoordinatorAt,
    referred: request.referredAt,
  })[clock];

/** With the case, or later: not before it was asked, and scaling down not before the access point referred it. */
function reachedAt(request: Request, caseReachedAt: Instant | null): Instant | null {
  const { direction, receivedAt, referredAt, receivedByCoordinatorAt } = request;
  const asksSince = direction === 'downscaling' ? referredAt : receivedAt;
  if (receivedByCoordinatorAt || !asksSince || !caseReachedAt) return receivedByCoordinatorAt;
  return minuteOf(asksSince) > minuteOf(caseReachedAt) ? asksSince : caseReachedAt;
}

/** The term in which the access point answers a request to scale down; over once it referred the case (P-7). */
export function freezeAccessTerm(
  { requestId, direction, urgent, receivedAt, referredAt }: ReceivedRequest,
  { terms }: Pick<Municipality, 'terms'>,
  calendar: WorkingCalendar,
): RequestTerm | undefined {
  if (direction !== 'downscaling' || referredAt) return undefined;
  const term = addWorkingDays(calendar, receivedAt, terms.accessDecision.workingDays);
  return { requestId, urgent, clock: 'received', clockStartedAt: receivedAt, term };
}

/**
 * The access point's term as it is now: frozen at the receipt of the request, over once that is answered or withdrawn.
 * A calendar that became known settles it like any other (P-15).
 */
export function accessTerm(
  request: Request,
  frozen: RequestTerm | undefined,
  municipality: Pick<Municipality, 'terms'>,
  calendar: WorkingCalendar,
): RequestTerm | undefined {
  if (request.ended || request.referredAt) return undefined;
  if (frozen) return settleTerm(frozen, calendar);
  const received = receivedRequest(request, null);
  return received && freezeAccessTerm(received, municipality, calendar);
}

/**
 * As far as it is known; of a request whose referral came before itself not enough is.
 * @param caseReachedAt when the case reached a coordinator.
 */
export function receivedRequest(request: Request, caseReachedAt: Instant | null): ReceivedRequest | undefined {
  const { requestId, direction, urgent, receivedAt, referredAt } = request;
  if (!direction || !receivedAt) return undefined;
  const receivedByCoordinatorAt = reachedAt(request, caseReachedAt);
  return {
    requestId,
    direction,
    urgent,
    receivedAt,
    ...(receivedByCoordinatorAt && { receivedByCoordinatorAt }),
    ...(referredAt && { referredAt }),
  };
}
