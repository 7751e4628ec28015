import {
  type Code,
  type Decision,
  happened,
  type Id,
  type Professional,
  type UpscalingRoute,
  type UpscalingTrigger,
  upscalingRequested,
} from '@rondetafel/contracts';
import {
  amsterdamDay,
  type CriterionReason,
  criterion,
  type MemberNeeds,
  type Municipality,
  mayDo,
  permit,
  type Standing,
} from '@rondetafel/policy';
import type { Advice } from '../../advice/domain/advice.ts';
import { type EscalationCase, type Request, waitsForPool } from '../../case/domain/escalation-case.ts';
import { standingsIn, takesPart, type Worker } from '../../case/domain/standing.ts';
import { refuse } from '../../refuse.ts';
import { knowParties, type NamedParty, publishedOf, withRequest } from './known-party.ts';
import { refuseFaults, upscalingFaults } from './request-faults.ts';

/** What is asked, as it is typed in; `by` types, `requestedBy` asks (P-4). */
export interface UpscalingAsked {
  readonly requestId: Id;
  readonly by: Worker;
  /** `isListed`: the directory has this person at this organisation. */
  readonly requestedBy?: (Professional & { readonly isListed: boolean }) | undefined;
  /** What `by` works at, as the directory knows it; asked only when somebody else is named. */
  readonly typedAt?: Code | undefined;
  readonly route: UpscalingRoute;
  readonly trigger: UpscalingTrigger;
  /** The advice that became this request. */
  readonly advice?: Advice | undefined;
  readonly urgent: boolean;
  readonly receivedAt: string;
  readonly receivedByCoordinatorAt?: string | undefined;
  readonly members: readonly MemberNeeds[];
  readonly parties: readonly NamedParty[];
  readonly texts: RequestTexts;
}

/** The requester's own words: kept encrypted, for the coordinator who decides and the requester; never on the bus. */
export interface RequestTexts {
  /** The case explained (S002-45). */
  readonly explanation: string;
  /** Why coordination is asked though the criterion is not met. */
  readonly belowCriterion?: string | undefined;
  /** Why a receipt of an earlier day is typed in only now (P-4). */
  readonly backDating?: string | undefined;
  /** What the safety signal is; that it is given is the signal (S002-48, R-14). */
  readonly safetySignal?: string | undefined;
}

/**
 * Frozen at receipt: the municipality's thresholds may change (P-6). Without the reasons that name a member: those
 * follow from each one's life areas, and a member can be erased alone (P-29).
 */
export interface FrozenCriterion {
  readonly met: boolean;
  readonly reasons: readonly Exclude<CriterionReason, { code: 'member' }>[];
}

/** The knowledge and choices that the rule reads besides the case itself. */
export interface Circumstances {
  readonly municipality: Municipality;
  readonly now: string;
  readonly newId: () => Id;
}

/**
 * Scaling up is asked (S002-43 to S002-46). A request on a case that has one already joins it: every request keeps its
 * own receipt, the earliest has the clock, each gets an answer (P-3).
 */
export function requestUpscaling(
  theCase: EscalationCase,
  asked: UpscalingAsked,
  { municipality, now, newId }: Circumstances,
): Decision<EscalationCase> & { request: Request; criterion: FrozenCriterion } {
  const { requestId, by, urgent, receivedAt, texts } = asked;
  const { caseId } = theCase;
  permitRequest(theCase, asked, municipality, now);
  const requester = callerIn(asked) ?? by;

  const request: Request = {
    requestId,
    caseId,
    direction: 'upscaling',
    state: 'open',
    outcome: null,
    decisionId: null,
    urgent,
    requestedById: requester.personId,
    requestedByOrganisationId: requester.organisationId,
    enteredById: by.personId,
    receivedAt,
    // Who goes to a coordinator directly has reached one with it (S002-44, R-13).
    receivedByCoordinatorAt: asked.receivedByCoordinatorAt ?? (asked.route === 'direct' ? receivedAt : null),
    accessPointId: null,
    referredAt: null,
  };
  const twice = theCase.requests.find((one) => one.state === 'open' && one.requestedById === request.requestedById);
  if (twice) {
    throw refuse('request-already-open', { rule: 'P-3' });
  }

  const parties = knowParties(theCase, requestId, asked.parties, newId, municipality);
  const outsiders = parties.filter(({ organisationId }) => organisationId !== request.requestedByOrganisationId);
  const weighed = criterion(municipality, asked.members, 1 + outsiders.length);
  refuseFaults(upscalingFaults(asked, { theCase, criterionMet: weighed.met, municipality, now }));

  const { receivedByCoordinatorAt } = request;
  return {
    next: withRequest(theCase, request, parties),
    events: [
      happened(upscalingRequested, {
        ...publishedOf(request, parties),
        safetySignal: texts.safetySignal !== undefined,
        ...(receivedByCoordinatorAt && { receivedByCoordinatorAt }),
      }),
    ],
    request,
    criterion: frozen(weighed),
  };
}

const frozen = ({ met, reasons }: ReturnType<typeof criterion>): FrozenCriterion => ({
  met,
  reasons: reasons.filter((reason) => reason.code !== 'member'),
});

/** Somebody else than who types; who names themselves asks for themselves. */
const callerIn = ({ by, requestedBy }: Pick<UpscalingAsked, 'by' | 'requestedBy'>) =>
  requestedBy?.personId === by.personId ? undefined : requestedBy;

/**
 * Who stands in the case may ask; a coordinator as such does so for callers only (P-4), and for a caller who takes no
 * part in it only while the case waits for the pool: naming somebody lets them see the household (A2). Having typed a
 * request for another is no part in the case. A request in another's name is typed by who takes calls.
 */
function permitRequest(theCase: EscalationCase, asked: UpscalingAsked, municipality: Municipality, now: string): void {
  const { by } = asked;
  const today = amsterdamDay(now);
  const caller = callerIn(asked);
  const without: Standing[] = [];
  if (!caller) without.push('independent-coordinator');
  if (!caller || !(waitsForPool(theCase) || takesPart(theCase, caller.personId, today))) {
    without.push('pool-coordinator');
    const asksOrReports =
      theCase.reportedById === by.personId || theCase.requests.some((one) => one.requestedById === by.personId);
    if (!asksOrReports) without.push('requester');
  }
  const standings = standingsIn(theCase, by, municipality, today).filter((standing) => !without.includes(standing));
  permit(by, 'request-upscaling', standings, theCase.stage);
  if (caller && !takesCalls(asked, municipality)) throw refuse('types-for-nobody', { rule: 'P-4', kind: 'forbidden' });
}

/** Offices that people call, and the entry routes by which a provider reaches the coordinator (P-4, S002-44). */
const takesCalls = ({ by, typedAt }: UpscalingAsked, { network }: Municipality): boolean =>
  mayDo(by, 'type-for-caller').yes || (typedAt !== undefined && network.entryRoutes.includes(typedAt));
