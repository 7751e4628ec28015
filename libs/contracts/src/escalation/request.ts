import { z } from 'zod';
import { defineEvent } from '../event.ts';
import { story } from '../example.ts';
import { Addressee, Professional, Restricted } from '../person.ts';
import { Direction, Id, Instant, OrganisationKind, RequestOutcome } from '../vocabulary.ts';

// Trigger, route, life areas and motivation stay in escalation: no subscriber needs them (AVG art. 5).

/**
 * A party that the requester knows to be involved. Its id is assigned here, so that the roster of the early signal and
 * the later involvement refer to the same party.
 */
export const KnownParty = z.object({
  partyId: Id,
  organisationId: Id,
  organisationKind: OrganisationKind,
  personId: Id.optional(),
  memberIds: z.array(Id),
  restricted: Restricted,
});
export type KnownParty = z.infer<typeof KnownParty>;

const request = {
  caseId: Id,
  requestId: Id,
  requestedBy: Professional.describe('The person who asked, also when somebody else entered it (P-4).'),
  urgent: z.boolean().describe('Has a term of its own; not subject to quiet hours, digests and notice periods (P-5).'),
  safetySignal: z.boolean().describe('Adds hidden roles to the roster (S002-48, P-27); the reason is never included.'),
  receivedAt: Instant.describe('First municipal receipt, such as the time of the call (P-4, R-13).'),
  parties: z.array(KnownParty).describe("Includes the requester's own party, if it gives help (S002-46)."),
};

const example = {
  caseId: story.caseId,
  requestId: story.requestId,
  requestedBy: { personId: story.neighbourhoodWorker, organisationId: story.neighbourhoodTeam },
  urgent: false,
  safetySignal: true,
  receivedAt: '2026-11-20T16:30:00+01:00',
  parties: [
    {
      partyId: story.schoolParty,
      organisationId: story.school,
      organisationKind: 'school',
      personId: story.teacher,
      memberIds: [story.child],
      restricted: false,
    },
    {
      partyId: story.safeHomeParty,
      organisationId: story.safeHome,
      organisationKind: 'safe-home',
      memberIds: [story.child],
      restricted: true,
    },
  ],
};

export const upscalingRequestedV1 = defineEvent('nl.rondetafel.escalation.upscaling-requested.v1', {
  retired: true,
  stream: 'case',
  key: 'caseId',
  summary: 'Scaling up was requested; the earliest receipt starts the term (S002-43, -44, -46, P-3, P-4).',
  data: {
    ...request,
    receivedByCoordinatorAt: Instant.optional().describe(
      'The alternative start of the term; absent until the request reached a coordinator (R-13).',
    ),
  },
  example: { ...example, receivedByCoordinatorAt: '2026-11-23T08:05:00Z' },
});

export const upscalingRequested = defineEvent('nl.rondetafel.escalation.upscaling-requested.v2', {
  stream: 'case',
  key: 'caseId',
  summary: 'Scaling up was requested; the earliest receipt starts the term (S002-43, -44, -46, P-3, P-4).',
  earlier: upscalingRequestedV1,
  sealed: ['safetySignal', 'parties'],
  data: upscalingRequestedV1.strict.shape,
  example: upscalingRequestedV1.example,
});

export const downscalingRequestedV1 = defineEvent('nl.rondetafel.escalation.downscaling-requested.v1', {
  retired: true,
  stream: 'case',
  key: 'caseId',
  summary: 'Scaling down to lighter help was requested; an access point decides first (S002-49, S002-50, P-7).',
  data: { ...request, accessPoint: Addressee.describe('The access point that decides (S002-50, R-17).') },
  example: { ...example, safetySignal: false, parties: [], accessPoint: { organisationId: story.neighbourhoodTeam } },
});

export const downscalingRequested = defineEvent('nl.rondetafel.escalation.downscaling-requested.v2', {
  stream: 'case',
  key: 'caseId',
  summary: 'Scaling down to lighter help was requested; an access point decides first (S002-49, S002-50, P-7).',
  earlier: downscalingRequestedV1,
  sealed: ['safetySignal', 'parties'],
  data: downscalingRequestedV1.strict.shape,
  example: downscalingRequestedV1.example,
});

export const downscalingReferred = defineEvent('nl.rondetafel.escalation.downscaling-referred.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'The access point referred the case to a coordinator: the ten working days start here (S002-51, R-13, P-7).',
  data: { caseId: Id, requestId: Id, receivedAt: Instant, referredAt: Instant },
  example: {
    caseId: story.caseId,
    requestId: story.requestId,
    receivedAt: '2026-11-20T16:30:00+01:00',
    referredAt: '2026-11-24T11:00:00Z',
  },
});

export const requestWithdrawn = defineEvent('nl.rondetafel.escalation.request-withdrawn.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A request was withdrawn; others of the same case remain (P-1, P-3).',
  data: { caseId: Id, requestId: Id, requestedBy: Professional, withdrawnAt: Instant },
  example: {
    caseId: story.caseId,
    requestId: story.requestId,
    requestedBy: { personId: story.neighbourhoodWorker, organisationId: story.neighbourhoodTeam },
    withdrawnAt: '2026-11-24T12:00:00Z',
  },
});

export const requestDecided = defineEvent('nl.rondetafel.escalation.request-decided.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A request was decided; published once for each request that joined the case (S002-45, S002-50, P-3).',
  data: {
    caseId: Id,
    requestId: Id,
    decisionId: Id.describe('The same for all requests that one decision answers (P-3).'),
    direction: Direction,
    outcome: RequestOutcome,
    requestedBy: Professional,
    decidedAt: Instant,
  },
  example: {
    caseId: story.caseId,
    requestId: story.requestId,
    decisionId: story.decisionId,
    direction: 'upscaling',
    outcome: 'round-table',
    requestedBy: { personId: story.neighbourhoodWorker, organisationId: story.neighbourhoodTeam },
    decidedAt: '2026-11-25T08:30:00Z',
  },
});

/** Without a case: advice by telephone is recorded without names, possibly before a case is registered (P-4). */
export const adviceGiven = defineEvent('nl.rondetafel.escalation.advice-given.v1', {
  stream: 'advice',
  key: 'adviceId',
  summary: 'A coordinator advised parties who disagree on scaling up; an advice is no decision (S002-43c, R-23).',
  data: { adviceId: Id, givenTo: z.array(Professional), givenAt: Instant },
  example: {
    adviceId: '76e8f9a0-b1c2-4d34-8e5f-6a7b8c9d0e36',
    givenTo: [{ personId: story.neighbourhoodWorker, organisationId: story.neighbourhoodTeam }],
    givenAt: '2026-11-19T14:10:00Z',
  },
});
