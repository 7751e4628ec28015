import {
  type Code,
  type DownscalingCondition,
  downscalingReferred,
  downscalingRequested,
  type Id,
  type Professional,
  Refusal,
  type RequestOutcome,
} from '@rondetafel/contracts';
import { amsterdamDay, type Municipality, permit } from '@rondetafel/policy';
import { changeRequests, type EscalationCase, type Request, requesterOf } from '../../case/domain/escalation-case.ts';
import { type Step, say } from '../../case/domain/said.ts';
import { standingsIn, type Worker } from '../../case/domain/standing.ts';
import { leaveIfNothingIsLeft, saidDecided } from './decide-requests.ts';
import { knowParties, type NamedParty, toKnownParty } from './known-party.ts';

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
): Step & { request: Request } {
  const standings = standingsIn(theCase, by, municipality, amsterdamDay(now));
  permit(by, 'request-downscaling', theCase.memberIds === null ? ['requester'] : standings, theCase.stage);
  for (const check of checks)
    if (check.wrong({ accessPoint, conditions, receivedAt, texts, municipality, now })) throw check.refusal();

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
    next: {
      ...theCase,
      requests: [...theCase.requests, request],
      knownParties: [...theCase.knownParties, ...parties],
    },
    says: [
      say(downscalingRequested, {
        caseId,
        requestId,
        requestedBy: requesterOf(request),
        urgent,
        safetySignal: false,
        receivedAt,
        parties: parties.map(toKnownParty),
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
): Step {
  const request = theCase.requests.find((one) => one.requestId === requestId);
  if (request?.accessPointId !== by.organisationId) {
    throw new Refusal(
      'request-unknown',
      'Dit verzoek bestaat niet of is niet aan uw organisatie gedaan.',
      'S002-50',
      'unknown',
    );
  }
  if (request.state !== 'open') {
    throw new Refusal('request-answered', 'Dit verzoek heeft al een antwoord of is ingetrokken.', 'S002-50');
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
    says: [
      ...(refers ? [say(downscalingReferred, { caseId, requestId, receivedAt, referredAt: now })] : []),
      saidDecided(request, decisionId, outcome, now),
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
    refusal: () =>
      new Refusal(
        'no-access-point',
        'Deze organisatie is geen toegang. Kies een organisatie die over de toegang gaat.',
        'S002-50',
        'invalid',
      ),
  },
  {
    wrong: ({ conditions }) => conditions.length === 0,
    refusal: () =>
      new Refusal(
        'downscaling-condition-missing',
        'Kies wat er speelt: te weinig kennis om het zelf te regelen, of te weinig vertrouwen in lichtere hulp. Eén is genoeg.',
        'S002-49',
        'invalid',
      ),
  },
  {
    wrong: ({ receivedAt, now }) => receivedAt > now,
    refusal: () =>
      new Refusal('received-in-future', 'Het verzoek kan niet later binnengekomen zijn dan nu.', 'P-4', 'invalid'),
  },
  {
    wrong: ({ receivedAt, texts, now }) => amsterdamDay(receivedAt) < amsterdamDay(now) && !texts.backDating,
    refusal: () =>
      new Refusal(
        'back-dating-reason-missing',
        'Het verzoek kwam op een eerdere dag binnen. Schrijf op waarom het nu pas wordt ingevoerd.',
        'P-4',
        'invalid',
      ),
  },
];
