import { z } from 'zod';
import { defineEvent } from '../event.ts';
import { story } from '../example.ts';
import { Addressee } from '../person.ts';
import { Id, Instant } from '../vocabulary.ts';

// Situation, evidence and use of override power stay in escalation (S002-33 to S002-40).

export const focalPointAsked = defineEvent('nl.rondetafel.escalation.focal-point-asked.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary:
    'The focal-point officer was asked to unblock this case and may now see it (S002-26, S002-33, S002-41, -42).',
  data: { caseId: Id, focalPointCaseId: Id, officerId: Id, askedAt: Instant },
  example: {
    caseId: story.caseId,
    focalPointCaseId: story.focalPointCaseId,
    officerId: story.focalPointOfficer,
    askedAt: '2027-02-08T09:30:00Z',
  },
});

export const focalPointDecided = defineEvent('nl.rondetafel.escalation.focal-point-decided.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary: 'The focal-point officer decided or advised; the addressees are notified (S002-33, S002-39, P-32).',
  data: {
    caseId: Id,
    focalPointCaseId: Id,
    officerId: Id,
    addressees: z.array(Addressee),
    decidedAt: Instant,
  },
  example: {
    caseId: story.caseId,
    focalPointCaseId: story.focalPointCaseId,
    officerId: story.focalPointOfficer,
    addressees: [{ organisationId: story.school, personId: story.teacher }],
    decidedAt: '2027-02-12T16:00:00Z',
  },
});
