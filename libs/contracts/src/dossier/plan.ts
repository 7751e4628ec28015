import { z } from 'zod';
import { defineEvent } from '../event.ts';
import { story } from '../example.ts';
import { Day, Id, Instant } from '../vocabulary.ts';

/** One line of the agreement list: which party, by when (S002-13). Its text and the member stay in the dossier. */
export const PlannedAgreement = z.object({
  agreementId: Id,
  partyId: Id,
  dueOn: Day,
  awardNeeded: z.boolean().describe('An award request may be based on it (S002-29).'),
  change: z
    .enum(['added', 'changed', 'unchanged', 'ended'])
    .describe('Compared with the previous version: an owner is notified of changes to its own lines (P-32).'),
});
export type PlannedAgreement = z.infer<typeof PlannedAgreement>;

export const planAdopted = defineEvent('nl.rondetafel.dossier.plan-adopted.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary:
    'A version of the plan is adopted, based on the minutes of a table; awards are based on it (S002-2, S002-29).',
  data: {
    caseId: Id,
    planVersion: z.int().positive(),
    minutesId: Id,
    adoptedAt: Instant,
    agreements: z.array(PlannedAgreement).describe('All lines of this version, and those that ended with it.'),
  },
  example: {
    caseId: story.caseId,
    planVersion: 1,
    minutesId: story.minutesId,
    adoptedAt: '2026-12-10T13:30:00Z',
    agreements: [
      {
        agreementId: story.agreementId,
        partyId: story.schoolParty,
        dueOn: '2027-01-15',
        awardNeeded: true,
        change: 'added',
      },
    ],
  },
});

export const planAdjusted = defineEvent('nl.rondetafel.dossier.plan-adjusted.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary: 'An adjustment took effect: after both consultations, or a small one by its owner (S000-5, P-23).',
  data: {
    caseId: Id,
    planVersion: z.int().positive(),
    small: z.boolean().describe('Notified only, not adopted again (P-23).'),
    adjustedAt: Instant,
    agreements: z.array(PlannedAgreement).describe('Only the lines that changed.'),
  },
  example: {
    caseId: story.caseId,
    planVersion: 2,
    small: true,
    adjustedAt: '2027-01-08T11:00:00Z',
    agreements: [
      {
        agreementId: story.agreementId,
        partyId: story.schoolParty,
        dueOn: '2027-01-22',
        awardNeeded: true,
        change: 'changed',
      },
    ],
  },
});

export const agreementSettled = defineEvent('nl.rondetafel.dossier.agreement-settled.v1', {
  planned: true,
  stream: 'case',
  key: 'caseId',
  summary: 'The coordinator settled one agreement by a binding decision; an award may be based on it (S002-8, P-22).',
  data: { caseId: Id, agreement: PlannedAgreement, minutesId: Id, settledAt: Instant },
  example: {
    caseId: story.caseId,
    agreement: {
      agreementId: story.agreementId,
      partyId: story.schoolParty,
      dueOn: '2027-01-22',
      awardNeeded: true,
      change: 'unchanged',
    },
    minutesId: story.minutesId,
    settledAt: '2026-12-14T10:00:00Z',
  },
});
