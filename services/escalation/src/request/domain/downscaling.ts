import {
  type Code,
  type Decision,
  type DownscalingCondition,
  downscalingReferred,
  downscalingRequested,
  happened,
  type Id,
  type Professional,
  type Refusal,
  type RequestOutcome,
} from '@rondetafel/contracts';
import { amsterdamDay, earliestReceiptOn, type Municipality, permit } from '@rondetafel/policy';
import { leaveIfNothingIsLeft } from '../../assignment/domain/end-assignment.ts';
import { changeRequests, type EscalationCase, type Request } from '../../case/domain/escalation-case.ts';
import { standingsIn, type Worker } from '../../case/domain/standing.ts';
import { refuse } from '../../refuse.ts';
import { decidedFor } from './decide-requests.ts';
import { knowParties, type NamedParty, publishedOf, withRequest } from './known-party.ts';
import { partyFaults, refuseFaults } from './request-faults.ts';

export interface DownscalingAsked {
  readonly requestId: Id;
  readonly by: Worker;
  /** The organisation that gives access and decides (S002-50). */
  readonly accessPoint: { readonly organisationId: Id; readonly kind: Code | undefined };
  /** One is enough (S002-49, R-16). */
  readonly conditions: readonly DownscalingCondition[];
  readonly urgent: boolean;
  readonly receivedAt: string;
  readonly parties: readonly NamedParty[];
  /** Why the award proves inadequate (P-7), and a receipt of an earlier day (P-4): texts, kept encrypted. */
  readonly texts: { readonly awardInadequate: string; readonly backDating?: string | undefined };
}

/** Lighter help after intensive third-line support needs coordination: the access point answers first (S002-49, -50). */
export function requestDownscaling(
  theCase: EscalationCase,
  { requestId, by, accessPoint, conditions, urgent, receivedAt, parties: named, texts }: DownscalingAsked,
  { municipality, now, newId }: { municipality: Municipality; now: string; newId: () => Id },
): Decision<EscalationCase> & { request: Request } {
  const standings = standingsIn(theCase, by, municipality, amsterdamDay(now));
  permit(by, 'request-downscaling', standings, theCase.stage);
  for (const check of checks)
    if (check.wrong({ accessPoint, conditions, receivedAt, texts, municipality, now })) throw check.refusal();
  refuseFaults(partyFaults(named, theCase.memberIds));

  const { caseId } = theCase;
  const request: Request = {
    requestId,
    caseId,
    direction: 'downscaling',
    state: 'open',
    outcome: null,
    decisionId: null,
    urgent,
    requestedById: by.personId,
    requestedByOrganisationId: by.organisationId,
    enteredById: by.personId,
    receivedAt,
    receivedByCoordinatorAt: null,
    accessPointId: accessPoint.organisationId,
    referredAt: null,
  };
  const parties = knowParties(theCase, requestId, named, newId, municipality);
  return {
    next: withRequest(theCase, request, parties),
    events: [
      happened(downscalingRequested, {
        ...publishedOf(request, parties),
        safetySignal: false,
        accessPoint: { organisationId: accessPoint.organisationId },
      }),
    ],
    request,
  };
}

export interface AccessAnswer {
  readonly requestId: Id;
  readonly decisionId: Id;
  readonly by: Professional;
  readonly outcome: RequestOutcome;
}

/**
 * The professional of the access point decides, not the IPC (S002-50, R-17): the access solves it, an IPC is needed, or
 * other possibilities remain. An IPC who is needed can't refuse, only advise back; the ten days run from here.
 */
export function answerDownscaling(
  theCase: EscalationCase,
  { requestId, decisionId, by, outcome }: AccessAnswer,
  now: string,
): Decision<EscalationCase> {
  const request = theCase.requests.find((one) => one.requestId === requestId);
  if (request?.accessPointId !== by.organisationId) {
    throw refuse('request-unknown', { rule: 'S002-50', kind: 'unknown', facts: { reader: 'access-point' } });
  }
  if (request.state !== 'open') {
    throw refuse('request-answered', { rule: 'S002-50', facts: { reader: 'access-point' } });
  }
  const refers = outcome === 'round-table';
  const answered = changeRequests(theCase, (one) => one === request, {
    state: 'decided',
    outcome,
    decisionId,
    referredAt: refers ? now : null,
  });
  const { caseId, receivedAt } = request;
  return {
    next: leaveIfNothingIsLeft(answered),
    events: [
      ...(refers ? [happened(downscalingReferred, { caseId, requestId, receivedAt, referredAt: now })] : []),
      decidedFor(request, decisionId, outcome, now),
    ],
  };
}

type Asked = Pick<DownscalingAsked, 'accessPoint' | 'conditions' | 'receivedAt' | 'texts'> & {
  municipality: Municipality;
  now: string;
};

const checks: readonly { wrong(asked: Asked): boolean; refusal(): Refusal }[] = [
  {
    wrong: ({ accessPoint: { kind }, municipality }) => !kind || !municipality.network.accessPoints.includes(kind),
    refusal: () => refuse('no-access-point', { rule: 'S002-50', kind: 'invalid' }),
  },
  {
    wrong: ({ conditions }) => conditions.length === 0,
    refusal: () => refuse('downscaling-condition-missing', { rule: 'S002-49', kind: 'invalid' }),
  },
  {
    wrong: ({ receivedAt, now }) => receivedAt > now,
    refusal: () => refuse('received-in-future', { rule: 'P-4', kind: 'invalid' }),
  },
  {
    wrong: ({ receivedAt, municipality, now }) =>
      amsterdamDay(receivedAt) < earliestReceiptOn(municipality.calendar, amsterdamDay(now)),
    refusal: () => refuse('received-too-long-ago', { rule: 'P-4', kind: 'invalid' }),
  },
  {
    wrong: ({ receivedAt, texts, now }) => amsterdamDay(receivedAt) < amsterdamDay(now) && !texts.backDating,
    refusal: () => refuse('back-dating-reason-missing', { rule: 'P-4', kind: 'invalid', facts: { about: 'request' } }),
  },
];
