import { z } from 'zod';
import { defineEvent } from '../event.ts';
import { story } from '../example.ts';
import { Day, Id, Instant } from '../vocabulary.ts';

// Dossier checks an assignment and publishes coordinator-appointed or coordinator-refused (S002-21, P-24).

export const coordinatorAsked = defineEvent('nl.rondetafel.escalation.coordinator-asked.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A dispatcher asked a coordinator to take a case, who declares independence first or declines (R-20, P-24).',
  data: {
    caseId: Id,
    assignmentId: Id,
    personId: Id,
    urgent: z.boolean().describe('The message to the coordinator passes quiet hours (P-5).'),
    untilOn: Day.optional().describe('Last day of a substitute; absent when permanent (P-13).'),
    askedAt: Instant,
  },
  example: {
    caseId: story.caseId,
    assignmentId: '43b5c6d7-e8f9-4a01-9b2c-3d4e5f6a7b33',
    personId: story.coordinator,
    urgent: false,
    askedAt: '2026-11-24T08:40:00Z',
  },
});

export const coordinatorNoLongerAsked = defineEvent('nl.rondetafel.escalation.coordinator-no-longer-asked.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A dispatcher took back that they asked a coordinator, before the coordinator answered (R-20).',
  data: { caseId: Id, assignmentId: Id, personId: Id, takenBackAt: Instant },
  example: {
    caseId: story.caseId,
    assignmentId: '43b5c6d7-e8f9-4a01-9b2c-3d4e5f6a7b33',
    personId: story.coordinator,
    takenBackAt: '2026-11-24T08:40:07Z',
  },
});

export const coordinatorAssigned = defineEvent('nl.rondetafel.escalation.coordinator-assigned.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'An independent coordinator accepted or claimed the case and declared independence (S002-21, P-24, R-20).',
  data: {
    caseId: Id,
    assignmentId: Id,
    personId: Id,
    organisationId: Id,
    claimed: z.boolean().describe('Taken without a request from a dispatcher.'),
    urgent: z.boolean().describe('The message to the coordinator passes quiet hours (P-5).'),
    assignedAt: Instant,
    receivedByCoordinatorAt: Instant.describe(
      'When the request reached a coordinator, the alternative start of the term (R-13).',
    ),
  },
  example: {
    caseId: story.caseId,
    assignmentId: '43b5c6d7-e8f9-4a01-9b2c-3d4e5f6a7b33',
    personId: story.coordinator,
    organisationId: story.citySocialTeam,
    claimed: false,
    urgent: false,
    assignedAt: '2026-11-24T09:00:00Z',
    receivedByCoordinatorAt: '2026-11-23T08:05:00Z',
  },
});

export const caseHandedBack = defineEvent('nl.rondetafel.escalation.case-handed-back.v1', {
  stream: 'case',
  key: 'caseId',
  summary:
    'A coordinator gave the case back before deciding, or a substitute stopped: the assignment ended (R-20, P-13).',
  data: {
    caseId: Id,
    assignmentId: Id,
    personId: Id.describe('Whose assignment ended.'),
    substitute: z.boolean().describe('It was a substitute: the coordinator still has the case (P-13).'),
    handedBackById: Id.describe('Who gave it back: the coordinator, or the dispatcher in their place.'),
    askedById: Id.optional().describe('The dispatcher who had asked the coordinator; absent when claimed.'),
    handedBackAt: Instant,
  },
  example: {
    caseId: story.caseId,
    assignmentId: '43b5c6d7-e8f9-4a01-9b2c-3d4e5f6a7b33',
    personId: story.coordinator,
    substitute: false,
    handedBackById: story.coordinator,
    askedById: story.dispatcher,
    handedBackAt: '2026-11-24T11:20:00Z',
  },
});

export const coordinatorReplaced = defineEvent('nl.rondetafel.escalation.coordinator-replaced.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'Another independent coordinator took the case: permanently, or as a substitute for a time (P-13, R-19).',
  data: {
    caseId: Id,
    assignmentId: Id,
    previousPersonId: Id,
    personId: Id,
    organisationId: Id,
    untilOn: Day.optional().describe('Last day of a substitute; absent when permanent.'),
    replacedAt: Instant,
  },
  example: {
    caseId: story.caseId,
    assignmentId: '32a4b5c6-d7e8-4f90-8a1b-2c3d4e5f6a32',
    previousPersonId: story.coordinator,
    personId: story.substitute,
    organisationId: story.citySocialTeam,
    untilOn: '2026-12-18',
    replacedAt: '2026-12-04T07:55:00Z',
  },
});
