import { z } from 'zod';
import { defineEvent } from '../event.ts';
import { story } from '../example.ts';
import { AgreementCause, CannotKeepReason, Day, FocalPointSituation, FollowUp, Id, Instant } from '../vocabulary.ts';

// Of agreements that a party owns (S000-9): a member’s own line is told to nobody (P-43, P-37). What was agreed, and every
// reason in words, stays in the dossier.

const agreement = {
  caseId: Id,
  agreementId: Id,
  partyId: Id.describe('Its owner.'),
  dueOn: Day,
  personIds: z.array(Id).describe('The contacts of its owner, never who did it.'),
  coordinatorIds: z.array(Id).describe('Who guards it, never who did it.'),
};

const example = {
  caseId: story.caseId,
  agreementId: story.agreementId,
  partyId: story.schoolParty,
  dueOn: '2027-01-22',
  personIds: [story.teacher],
  coordinatorIds: [story.coordinator],
};

export const agreementDueSoon = defineEvent('nl.rondetafel.dossier.agreement-due-soon.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'The due day of an agreement is near (S000-12).',
  data: agreement,
  example,
});

export const agreementOverdue = defineEvent('nl.rondetafel.dossier.agreement-overdue.v1', {
  stream: 'case',
  key: 'caseId',
  summary:
    'The due day of an agreement passed and its owner has not reported it as kept: the owner is asked first (S000-12, P-44).',
  data: { ...agreement, answerBy: Day.describe('Until then the owner can say how it is (P-44).') },
  example: { ...example, answerBy: '2027-01-27' },
});

export const agreementKept = defineEvent('nl.rondetafel.dossier.agreement-kept.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'The owning party kept its agreement (S000-12).',
  data: { ...agreement, keptOn: Day },
  example: { ...example, personIds: [], keptOn: '2027-01-20' },
});

export const agreementUnmet = defineEvent('nl.rondetafel.dossier.agreement-unmet.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'It is established that an agreement was not kept, and why; a follow-up is due (S000-13, S002-36, P-44).',
  data: {
    ...agreement,
    cause: AgreementCause,
    situation: FocalPointSituation.optional().describe('For which situation it counts, if for any (P-37, P-44).'),
    establishedAt: Instant,
  },
  example: {
    ...example,
    coordinatorIds: [],
    cause: 'not-done',
    situation: 'agreements-not-kept',
    establishedAt: '2027-01-28T09:00:00Z',
  },
});

export const agreementFollowedUp = defineEvent('nl.rondetafel.dossier.agreement-followed-up.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'An agreement that was late, not kept or that its owner cannot keep is followed up (S000-13).',
  data: { ...agreement, how: FollowUp, followedUpAt: Instant },
  example: { ...example, coordinatorIds: [], how: 'new-day', followedUpAt: '2027-01-28T09:10:00Z' },
});

export const agreementInabilityReported = defineEvent('nl.rondetafel.dossier.agreement-inability-reported.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'The owning party reported that it cannot keep an agreement; the coordinator is notified (S002-23).',
  data: { ...agreement, reason: CannotKeepReason, reportedAt: Instant },
  example: { ...example, personIds: [], reason: 'capacity', reportedAt: '2027-01-19T16:40:00Z' },
});

export const partyAddressed = defineEvent('nl.rondetafel.dossier.party-addressed.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary:
    'The coordinator addressed a professional, and if needed the manager, on an unmet agreement (S002-8, P-21, P-28).',
  data: { ...agreement, managerId: Id.optional(), addressedAt: Instant },
  example: {
    ...example,
    managerId: '65d7e8f9-a0b1-4c23-9d4e-5f6a7b8c9d35',
    addressedAt: '2027-01-27T10:15:00Z',
  },
});
