import { z } from 'zod';
import { defineEvent } from '../event.ts';
import { story } from '../example.ts';
import { Addressee, Professional, Restricted } from '../person.ts';
import { CoordinatorKind, CoordinatorRefusal, Day, Id, Instant, OrganisationKind, PartyRole } from '../vocabulary.ts';

// From these a subscriber knows who may see what of a case; dossier alone decides it (S000-6, S000-17).

export const partyInvolvedV1 = defineEvent('nl.rondetafel.dossier.party-involved.v1', {
  retired: true,
  stream: 'case',
  key: 'caseId',
  summary: 'A party became involved in this case, or its involvement changed (S000-6, S002-46, P-8).',
  data: {
    caseId: Id,
    partyId: Id,
    organisationId: Id,
    organisationKind: OrganisationKind,
    personId: Id.optional().describe('Its contact person; absent until the party has named one.'),
    role: PartyRole,
    memberIds: z
      .array(Id)
      .describe('The members it is involved for: two children at two schools need two schools (P-8).'),
    restricted: Restricted,
    involvedAt: Instant,
    untilOn: Day.optional().describe('Last day of an involvement for a limited time (P-21).'),
  },
  example: {
    caseId: story.caseId,
    partyId: story.schoolParty,
    organisationId: story.school,
    organisationKind: 'school',
    personId: story.teacher,
    role: 'provider',
    memberIds: [story.child],
    restricted: false,
    involvedAt: '2026-11-25T08:30:00Z',
    untilOn: '2027-07-16',
  },
});

export const partyInvolved = defineEvent('nl.rondetafel.dossier.party-involved.v2', {
  stream: 'case',
  key: 'caseId',
  summary: 'A party became involved in this case, or what is known of it changed (S000-6, S002-46, P-8, P-27).',
  earlier: partyInvolvedV1,
  sealed: ['organisationId', 'organisationKind', 'personId', 'role', 'memberIds', 'restricted'],
  data: partyInvolvedV1.strict.shape,
  example: partyInvolvedV1.example,
});

export const partyContactChangedV1 = defineEvent('nl.rondetafel.dossier.party-contact-changed.v1', {
  retired: true,
  stream: 'case',
  key: 'caseId',
  summary: 'A party has another contact person; the access of the previous one has ended (P-11).',
  data: { caseId: Id, partyId: Id, personId: Id, changedAt: Instant },
  example: {
    caseId: story.caseId,
    partyId: story.neighbourhoodParty,
    personId: story.neighbourhoodWorker,
    changedAt: '2026-11-30T07:45:00Z',
  },
});

export const partyContactChanged = defineEvent('nl.rondetafel.dossier.party-contact-changed.v2', {
  stream: 'case',
  key: 'caseId',
  summary: 'A party has another contact person; the access of the previous one has ended (P-11).',
  earlier: partyContactChangedV1,
  sealed: ['personId'],
  data: partyContactChangedV1.strict.shape,
  example: partyContactChangedV1.example,
});

/** From the second version on of `party-involved` that says it: an event of its own would tell that a party was hidden. */
export const partyReleased = defineEvent('nl.rondetafel.dossier.party-released.v1', {
  retired: true,
  stream: 'case',
  key: 'caseId',
  summary: 'The coordinator revealed a hidden party: from now on it may be seen and invited (P-27, R-14).',
  data: { caseId: Id, partyId: Id, releasedAt: Instant },
  example: { caseId: story.caseId, partyId: story.safeHomeParty, releasedAt: '2026-11-26T13:00:00Z' },
});

export const partyLeftV1 = defineEvent('nl.rondetafel.dossier.party-left.v1', {
  retired: true,
  stream: 'case',
  key: 'caseId',
  summary: 'A party is no longer involved: its access ends and it no longer attends (S002-24, P-32).',
  data: {
    caseId: Id,
    partyId: Id,
    leftAt: Instant,
    excluded: z.boolean().describe('A hidden party that the coordinator excluded: no replacement is sought (P-27).'),
  },
  example: { caseId: story.caseId, partyId: story.schoolParty, leftAt: '2027-03-01T09:00:00Z', excluded: false },
});

export const partyLeft = defineEvent('nl.rondetafel.dossier.party-left.v2', {
  stream: 'case',
  key: 'caseId',
  summary: 'A party is no longer involved: its access ends and it no longer attends (S002-24, P-32).',
  earlier: partyLeftV1,
  sealed: ['excluded'],
  data: partyLeftV1.strict.shape,
  example: partyLeftV1.example,
});

export const coordinatorAppointed = defineEvent('nl.rondetafel.dossier.coordinator-appointed.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A coordinator was appointed and replaces the previous one of the same kind (S000-7, S002-21, P-2, P-13).',
  data: {
    caseId: Id,
    personId: Id,
    organisationId: Id,
    kind: CoordinatorKind,
    assignmentId: Id.optional().describe('The assignment that led to this, for an independent coordinator.'),
    standsInFor: Id.optional().describe(
      'The coordinator who stays in function: this is a substitute for a limited time (P-13).',
    ),
    untilOn: Day.optional().describe('Last day of a substitute.'),
    appointedAt: Instant,
  },
  example: {
    caseId: story.caseId,
    personId: story.substitute,
    organisationId: story.citySocialTeam,
    kind: 'independent',
    assignmentId: '32a4b5c6-d7e8-4f90-8a1b-2c3d4e5f6a32',
    standsInFor: story.coordinator,
    untilOn: '2026-12-18',
    appointedAt: '2026-12-04T08:00:00Z',
  },
});

export const coordinationEntrusted = defineEvent('nl.rondetafel.dossier.coordination-entrusted.v1', {
  stream: 'case',
  key: 'caseId',
  summary:
    'A colleague is asked to coordinate as the regular coordinator, at the start or after another (S000-7, S000-8).',
  data: {
    caseId: Id,
    personId: Id.describe('Who coordinates from now on.'),
    previousPersonId: Id.optional(),
    entrustedById: Id,
    personIds: z
      .array(Id)
      .describe('Contacts of the parties, who get another first contact; without those that are hidden (P-27).'),
    entrustedAt: Instant,
  },
  example: {
    caseId: story.caseId,
    personId: story.neighbourhoodWorker,
    previousPersonId: story.substitute,
    entrustedById: story.substitute,
    personIds: [story.teacher],
    entrustedAt: '2026-11-25T08:30:00Z',
  },
});

export const coordinatorRefused = defineEvent('nl.rondetafel.dossier.coordinator-refused.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'An assigned coordinator is not independent of this household: escalation assigns another (S002-21, P-24).',
  data: { caseId: Id, assignmentId: Id, personId: Id, refusal: CoordinatorRefusal, refusedAt: Instant },
  example: {
    caseId: story.caseId,
    assignmentId: '43b5c6d7-e8f9-4a01-9b2c-3d4e5f6a7b33',
    personId: story.coordinator,
    refusal: 'person-gives-support',
    refusedAt: '2026-11-24T09:10:00Z',
  },
});

export const coordinatorLeft = defineEvent('nl.rondetafel.dossier.coordinator-left.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'An independent coordinator left without a successor: handed back, or nothing to coordinate (S000-6, P-13).',
  data: {
    caseId: Id,
    personId: Id,
    stays: Professional.optional().describe(
      'Who coordinates now: the coordinator that a substitute stood in for (P-13).',
    ),
    leftAt: Instant,
  },
  example: {
    caseId: story.caseId,
    personId: story.substitute,
    stays: { personId: story.coordinator, organisationId: story.citySocialTeam },
    leftAt: '2026-12-19T00:00:00+01:00',
  },
});

export const coordinationHandedOver = defineEvent('nl.rondetafel.dossier.coordination-handed-over.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary: 'The independent coordinator left; an involved professional accepted and is appointed (S002-20, P-2).',
  data: { caseId: Id, fromPersonId: Id, toPersonId: Id, handedOverAt: Instant },
  example: {
    caseId: story.caseId,
    fromPersonId: story.coordinator,
    toPersonId: story.neighbourhoodWorker,
    handedOverAt: '2027-06-01T12:00:00Z',
  },
});

export const bottleneckReported = defineEvent('nl.rondetafel.dossier.bottleneck-reported.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary: 'A party reported a bottleneck to the coordinator; its content stays in the dossier (S000-11, S002-23).',
  data: { caseId: Id, bottleneckId: Id, partyId: Id, coordinatorId: Id, reportedAt: Instant },
  example: {
    caseId: story.caseId,
    bottleneckId: '54c6d7e8-f9a0-4b12-8c3d-4e5f6a7b8c34',
    partyId: story.schoolParty,
    coordinatorId: story.coordinator,
    reportedAt: '2027-01-18T15:20:00Z',
  },
});

export const reportMissed = defineEvent('nl.rondetafel.dossier.report-missed.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary: 'A party did not report to the coordinator on the agreed day (S002-16, S002-23).',
  data: { caseId: Id, partyId: Id, party: Addressee, coordinatorId: Id, dueOn: Day },
  example: {
    caseId: story.caseId,
    partyId: story.schoolParty,
    party: { organisationId: story.school, personId: story.teacher },
    coordinatorId: story.coordinator,
    dueOn: '2027-01-15',
  },
});

/** What is new of it, and why it comes late, stays in the dossier. */
export const memberNoticeDue = defineEvent('nl.rondetafel.dossier.member-notice-due.v1', {
  stream: 'case',
  key: 'caseId',
  summary:
    'A member must now be told, by their safe channel, that the dossier opened, a party joined, somebody else coordinates or a question has an answer (P-26).',
  data: {
    caseId: Id,
    noticeId: Id,
    memberId: Id.describe(
      'Who is told: the member, a member who decides for a child, or whoever outside the household does (P-16, P-35).',
    ),
    about: z.enum(['dossier-opened', 'party-involved', 'coordinator-changed', 'question-answered']),
    dueAt: Instant.describe('When it was to be told: the next working day, or when a postponing ended.'),
  },
  example: {
    caseId: story.caseId,
    noticeId: '5e6f7081-92a3-4b4c-8d5e-6f708192a3b4',
    memberId: story.parent,
    about: 'party-involved',
    dueAt: '2026-11-25T08:00:00Z',
  },
});

export const emergencyAccessTaken = defineEvent('nl.rondetafel.dossier.emergency-access-taken.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary: 'Someone took temporary access for the safety of a child; the coordinator is notified (S002-19, P-25).',
  data: { caseId: Id, personId: Id, coordinatorId: Id, takenAt: Instant, untilAt: Instant },
  example: {
    caseId: story.caseId,
    personId: story.focalPointOfficer,
    coordinatorId: story.coordinator,
    takenAt: '2027-02-10T21:05:00Z',
    untilAt: '2027-02-11T09:05:00Z',
  },
});
