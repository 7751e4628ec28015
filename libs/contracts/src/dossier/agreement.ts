import { defineEvent } from '../event.ts';
import { story } from '../example.ts';
import { Addressee } from '../person.ts';
import { Day, Id, Instant } from '../vocabulary.ts';

// Every agreement has one owning party (S000-9): it is notified, and so is the coordinator. These events are the
// evidence in a request to the focal-point officer (S002-36).

const agreement = {
  caseId: Id,
  agreementId: Id,
  partyId: Id,
  party: Addressee,
  coordinatorId: Id,
  dueOn: Day,
};

const example = {
  caseId: story.caseId,
  agreementId: story.agreementId,
  partyId: story.schoolParty,
  party: { organisationId: story.school, personId: story.teacher },
  coordinatorId: story.coordinator,
  dueOn: '2027-01-22',
};

export const agreementDueSoon = defineEvent('nl.rondetafel.dossier.agreement-due-soon.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary: 'The due day of an agreement is near (S000-12).',
  data: agreement,
  example,
});

export const agreementOverdue = defineEvent('nl.rondetafel.dossier.agreement-overdue.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary: 'The due day of an agreement passed and its owner has not reported it as kept (S000-12).',
  data: agreement,
  example,
});

export const agreementKept = defineEvent('nl.rondetafel.dossier.agreement-kept.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary: 'The owning party kept its agreement (S000-12).',
  data: { ...agreement, keptOn: Day },
  example: { ...example, keptOn: '2027-01-20' },
});

export const agreementUnmet = defineEvent('nl.rondetafel.dossier.agreement-unmet.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary: 'It is established that an agreement was not kept; a follow-up is due (S000-13, S002-36).',
  data: { ...agreement, establishedAt: Instant },
  example: { ...example, establishedAt: '2027-01-26T09:00:00Z' },
});

export const agreementInabilityReported = defineEvent('nl.rondetafel.dossier.agreement-inability-reported.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary: 'The owning party reported that it cannot keep an agreement; the coordinator is notified (S002-23).',
  data: { ...agreement, reportedAt: Instant },
  example: { ...example, reportedAt: '2027-01-19T16:40:00Z' },
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
